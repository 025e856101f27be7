package dev.rsp.decision;

import java.util.List;
import java.util.stream.Collectors;

/** Open questions as text. */
final class QuestionText {

    private QuestionText() {}

    static List<String> lines(Decision decision) {
        return decision.questions().stream()
                .map(each -> "%s%s; waiting: %s"
                        .formatted(
                                each.question(),
                                asked(each),
                                each.affects().stream()
                                        .map(ModelActivity::toString)
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Who decides, and by which clause. */
    static String asked(OpenQuestion question) {
        return ": needs decision by "
                + (question.role() == null
                        ? "whoever assesses"
                        : question.role().value())
                + (question.clause() == null ? "" : " (" + question.clause().clause() + ")");
    }
}
