package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.ReadingRow;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the tables of clause.md that say how a clause is read; other tables are for people alone. */
final class ReadingTable {

    private static final List<String> COLUMNS = List.of("clause", "we read", "another reading", "what it would change");
    private static final String HEADER = "| " + String.join(" | ", COLUMNS) + " |";

    private final String file;
    private final List<String> lines;
    private final Function<String, @Nullable ClauseId> find;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param file the path of clause.md below the packs' root
     * @param text its text
     * @param find the clause of the effective pack that a cell of this file means, or null
     * @param problems where problems go
     */
    ReadingTable(String file, String text, Function<String, @Nullable ClauseId> find, Problems problems) {
        this.file = file;
        this.lines = text.lines().toList();
        this.find = find;
        this.problems = problems;
    }

    /**
     * The rows of all tables, in the order of the file.
     *
     * @param known the clauses of the effective pack, for cures
     */
    List<ReadingRow> rows(Set<String> known) {
        List<ReadingRow> rows = new ArrayList<>();
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            fenced ^= line.strip().startsWith("```") || line.strip().startsWith("~~~");
            if (!fenced && isHead(line)) {
                int end = end(i);
                if (isTable(i, end)) {
                    for (int row = i + 2; row < end; row++) {
                        row(row, known, rows);
                    }
                }
                i = end - 1;
            }
        }
        return rows;
    }

    /** Whether somebody meant a line to be the header: it has one of the columns that no other table has. */
    private static boolean isHead(String line) {
        return MarkdownRow.cells(line).stream()
                .anyMatch(cell -> COLUMNS.subList(1, COLUMNS.size()).stream().anyMatch(cell::equalsIgnoreCase));
    }

    /** The first line behind a table: that ends where a blank line stands. */
    private int end(int start) {
        int end = start;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    private boolean isTable(int start, int end) {
        String header = lines.get(start);
        if (!header.equals(HEADER)) {
            boolean says = MarkdownRow.cells(header).stream().anyMatch(COLUMNS.get(0)::equalsIgnoreCase);
            String cure = says ? "Maybe write it so." : "Maybe add the column that says of which clause a row is.";
            refuse("reading-header", start, "header (readings)", "be " + HEADER, header, cure);
            return false;
        }
        if (start > 0 && !lines.get(start - 1).isBlank()) {
            String cure = "Maybe put a blank line before it; else it is a row of what stands there.";
            refuse("reading-header", start, "header (readings)", "follow a blank line", lines.get(start - 1), cure);
            return false;
        }
        if (end < start + 3 || !MarkdownRow.isRule(lines.get(start + 1), COLUMNS.size())) {
            String must = "be followed by a line of dashes and by rows";
            String actual = end < start + 2 ? "nothing" : lines.get(end - 1);
            String cure = "Maybe leave the table out, where there is nothing to say.";
            refuse("reading-header", start, "header (readings)", must, actual, cure);
            return false;
        }
        return true;
    }

    private void row(int line, Set<String> known, List<ReadingRow> rows) {
        String text = lines.get(line);
        List<String> cells = MarkdownRow.cells(text);
        if (cells.size() != COLUMNS.size() || !MarkdownRow.isClosed(text)) {
            String cure = "Maybe a cell is missing, a | within one is to be \\|, or a blank line is to end the table.";
            refuse("reading-cells", line, "row (readings)", "have 4 cells between |", text, cure);
        } else if (cells.contains("")) {
            String cell = "cell (readings." + COLUMNS.get(cells.indexOf("")) + ")";
            refuse("reading-cells", line, cell, "be given", "empty", "Maybe leave out what has no other reading.");
        } else if (cells.stream().anyMatch(cell -> cell.length() > Require.MAX_TEXT)) {
            String must = "have at most " + Require.MAX_TEXT + " characters in each cell";
            String cure = "Maybe shorten it; more can be said above the table.";
            refuse("reading-cells", line, "row (readings)", must, text.length(), cure);
        } else {
            ClauseId clause = find.apply(cells.get(0));
            if (clause == null) {
                String otherwise =
                        "Maybe name one as clauses.yaml does; where this version removed it, give the folder whole.";
                String cure = Nearest.cure(cells.get(0), known, otherwise);
                refuse("reading-clause", line, "clause (readings)", "be in clauses.yaml", cells.get(0), cure);
            } else {
                rows.add(new ReadingRow(clause, cells.get(1), cells.get(2), cells.get(3)));
            }
        }
    }

    private void refuse(String id, int line, String subject, String must, Object actual, String cure) {
        problems.add(id, new Place(file, line + 1), Require.refusal(subject, must, actual, cure));
    }
}
