package dev.rsp.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The first of many texts, and how many more there are. */
final class Few {

    private Few() {}

    /** On one line, with commas between; empty when there is none. */
    static String joined(List<String> texts, int most) {
        String first = texts.stream().limit(most).collect(Collectors.joining(", "));
        return texts.size() > most ? first + ", " + more(texts.size() - most) : first;
    }

    /** A line for each. */
    static List<String> lines(List<String> texts, int most, String indent) {
        List<String> lines = new ArrayList<>();
        texts.stream().limit(most).forEach(text -> lines.add(indent + text));
        if (texts.size() > most) {
            lines.add(indent + more(texts.size() - most));
        }
        return lines;
    }

    static String more(int left) {
        return "… and %s more".formatted(left);
    }
}
