package dev.rsp.drools.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a Markdown table. */
final class MarkdownRow {

    private static final Pattern LINE = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern DASHES = Pattern.compile(":?-+:?");

    private MarkdownRow() {}

    /** Whether a line starts and ends with the line of a table. */
    static boolean isClosed(String line) {
        return line.length() > 1 && line.startsWith("|") && line.endsWith("|") && !line.endsWith("\\|");
    }

    /** Whether a line stands below the header of a table of so many columns. */
    static boolean isRule(String line, int columns) {
        List<String> cells = cells(line);
        return isClosed(line)
                && cells.size() == columns
                && cells.stream().allMatch(cell -> DASHES.matcher(cell).matches());
    }

    /** The texts between the lines, {@code \|} read as a line within a text. */
    static List<String> cells(String line) {
        String open = line.strip();
        String from = open.startsWith("|") ? open.substring(1) : open;
        List<String> cells = new ArrayList<>();
        for (String cell : LINE.split(from, -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        if (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }
}
