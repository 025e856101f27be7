package dev.rsp.drools.twin;

import dev.rsp.evidence.Judgement;
import java.time.LocalDate;
import java.util.Optional;

/** What is answered about caps on training, and about access to a model. */
final class Answers {

    private final CaseMaker maker;
    private final Draws draws;

    Answers(CaseMaker maker) {
        this.maker = maker;
        this.draws = maker.draws;
    }

    /** A cap about a threshold. */
    void cap(String model, String about, String role, LocalDate on) {
        maker.judged(model, about, "training-cap", "imposed", role, on);
    }

    /** One answer about training under a cap; within is about what the cap is about, beyond mostly. */
    void training(String model, String about, String role, LocalDate since) {
        String answer = draws.chance(60) ? "within" : "beyond";
        String topic = answer.equals("within") || draws.chance(70) ? about : draws.of(Tables.THRESHOLDS);
        int days = (int) (maker.day.toEpochDay() - since.toEpochDay());
        maker.judged(model, topic, "within-training-cap", answer, role, since.plusDays(draws.below(days + 1)));
    }

    /** One answer about released weights or fine-tuning access. */
    void access(String model, String role) {
        String topic = draws.chance(92) ? Tables.DEPLOYMENT_3 : draws.of(Tables.SECURITY_3, "d3-red-teaming");
        String answer = draws.chance(60) ? "passes" : "fails";
        String question = draws.of(Access.OF_WEIGHTS, Access.OF_FINE_TUNING);
        maker.judged(model, topic, question, answer, role, draws.ago(maker.day, 0, 20));
    }

    /** Something said of a cap, out of place perhaps. */
    void onCap(String model, String role) {
        String about = capped().orElse("cbrn-3");
        LocalDate on = draws.ago(maker.day, 0, 20);
        switch (draws.below(3)) {
            case 0 -> cap(model, about, role, on);
            case 1 -> maker.judged(model, about, "training-cap", "lifted", role, on);
            default -> training(model, about, role, on);
        }
    }

    /** What the first cap of the case is about. */
    private Optional<String> capped() {
        return maker.facts.stream()
                .filter(each ->
                        each instanceof Judgement one && one.question().value().equals("training-cap"))
                .map(each -> ((Judgement) each).about().value())
                .findFirst();
    }

    /** Something said of access, out of place perhaps. */
    void onAccess(String model, String role) {
        access(model, role);
    }
}
