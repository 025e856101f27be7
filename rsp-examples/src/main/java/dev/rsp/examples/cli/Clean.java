package dev.rsp.examples.cli;

import dev.rsp.fact.PlainText;
import java.util.stream.Collectors;

/** Text from a file of others, made fit for a terminal and for a comment: one line, and nothing that steers. */
final class Clean {

    private static final int MOST = 1_000;

    private Clean() {}

    /** A message of several lines, each made fit. */
    static String lines(String raw) {
        return raw.lines().map(Clean::text).collect(Collectors.joining("\n"));
    }

    /** The text with everything but plain characters written as an escape, and cut where it is long. */
    static String text(String raw) {
        StringBuilder clean = new StringBuilder();
        raw.codePoints().limit(MOST).forEach(each -> {
            if (PlainText.isPlain(each)) {
                clean.appendCodePoint(each);
            } else {
                clean.append("\\u{").append(Integer.toHexString(each)).append('}');
            }
        });
        return raw.codePointCount(0, raw.length()) > MOST ? clean + "…" : clean.toString();
    }
}
