package dev.rsp.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width that is easy to read; a longer word stands alone on its line. */
final class Wrapped {

    private static final int WIDTH = 100;

    private Wrapped() {}

    /** The lines of a text: the first behind an indent, or a mark, the others two further in. */
    static List<String> lines(String indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent.length() + 2));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
