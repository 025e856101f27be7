package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;
import static dev.rsp.drools.internal.load.Readers.HEADER;
import static dev.rsp.drools.internal.load.Readers.table;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a table of readings can have wrong. */
class ReadingProblemsTest {

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedInTheseWords(Bad bad) {
        bad.check();
    }

    static List<Bad> bad() {
        return List.of(
                row("a clause that the pack does not have", "| 33 | so | not so | much |", """
                        [reading-clause] The clause (readings) must be in clauses.yaml, but was (33).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe write 3."""),
                row("a clause of another pack", "| age | so | not so | much |", """
                        [reading-clause] The clause (readings) must be in clauses.yaml, but was (age).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe name one as clauses.yaml does; where this version removed it, give the folder whole."""),
                row("two clauses", "| 1, 3 | so | not so | much |", """
                        [reading-clause] The clause (readings) must be in clauses.yaml, but was (1, 3).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe name one as clauses.yaml does; where this version removed it, give the folder whole."""),
                row("a clause in quotes", "| \"3\" | so | not so | much |", """
                        [reading-clause] The clause (readings) must be in clauses.yaml, but was ("3").
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe write 3."""),
                row("a row without its clause", "| so | not so | much |", """
                        [reading-cells] The row (readings) must have 4 cells between |, but was (| so | not so | much |).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe a cell is missing, a | within one is to be \\|, or a blank line is to end the table."""),
                row("a row with a line within a cell", "| 3 | so | this | that | much |", """
                        [reading-cells] The row (readings) must have 4 cells between |, but was (| 3 | so | this | that | much |).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe a cell is missing, a | within one is to be \\|, or a blank line is to end the table."""),
                row("a row that is not closed", "| 3 | so | not so | much", """
                        [reading-cells] The row (readings) must have 4 cells between |, but was (| 3 | so | not so | much).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe a cell is missing, a | within one is to be \\|, or a blank line is to end the table."""),
                row("text right below the table", "| 3 | so | not so | much |\nMore.", """
                        [reading-cells] The row (readings) must have 4 cells between |, but was (More.).
                          at lab-policy/1.0/3-growth/clause.md:10
                          Maybe a cell is missing, a | within one is to be \\|, or a blank line is to end the table."""),
                row("a row without a reading", "| 3 | | not so | much |", """
                        [reading-cells] The cell (readings.we read) must be given, but was (empty).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe leave out what has no other reading."""),
                row("a row that does not say what would change", "| 3 | so | not so |  |", """
                        [reading-cells] The cell (readings.what it would change) must be given, but was (empty).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe leave out what has no other reading."""),
                row("a cell that is a page long", "| 3 | " + "so ".repeat(700) + "| not so | much |", """
                        [reading-cells] The row (readings) must have at most 2000 characters in each cell, but was (2123).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe shorten it; more can be said above the table."""),
                header(
                        "columns that are not known",
                        "| clause | we read | other readings | what it would change |",
                        """
                        [reading-header] The header (readings) must be | clause | we read | another reading | what it would change |, but was (| clause | we read | other readings | what it would change |).
                          at lab-policy/1.0/3-growth/clause.md:7
                          Maybe write it so."""),
                header("no column for the clause", "| we read | another reading | what it would change |", """
                        [reading-header] The header (readings) must be | clause | we read | another reading | what it would change |, but was (| we read | another reading | what it would change |).
                          at lab-policy/1.0/3-growth/clause.md:7
                          Maybe add the column that says of which clause a row is."""),
                header(
                        "columns in another order",
                        "| we read | clause | another reading | what it would change |",
                        """
                        [reading-header] The header (readings) must be | clause | we read | another reading | what it would change |, but was (| we read | clause | another reading | what it would change |).
                          at lab-policy/1.0/3-growth/clause.md:7
                          Maybe write it so."""),
                header("columns in capitals", "| Clause | We read | Another reading | What it would change |", """
                        [reading-header] The header (readings) must be | clause | we read | another reading | what it would change |, but was (| Clause | We read | Another reading | What it would change |).
                          at lab-policy/1.0/3-growth/clause.md:7
                          Maybe write it so."""),
                header("a header behind a blank", " " + HEADER, """
                        [reading-header] The header (readings) must be | clause | we read | another reading | what it would change |, but was ( | clause | we read | another reading | what it would change |).
                          at lab-policy/1.0/3-growth/clause.md:7
                          Maybe write it so."""),
                header("a header right below other text", "| a | b |\n" + HEADER, """
                        [reading-header] The header (readings) must follow a blank line, but was (| a | b |).
                          at lab-policy/1.0/3-growth/clause.md:8
                          Maybe put a blank line before it; else it is a row of what stands there."""),
                text("a table without rows", HEADER + "\n| --- | --- | --- | --- |\n", """
                        [reading-header] The header (readings) must be followed by a line of dashes and by rows, but was (| --- | --- | --- | --- |).
                          at lab-policy/1.0/3-growth/clause.md:7
                          Maybe leave the table out, where there is nothing to say."""),
                text(
                        "a table without dashes",
                        HEADER + "\n| 3 | so | not so | much |\n| 3 | so | not so | much |\n",
                        """
                        [reading-header] The header (readings) must be followed by a line of dashes and by rows, but was (| 3 | so | not so | much |).
                          at lab-policy/1.0/3-growth/clause.md:7
                          Maybe leave the table out, where there is nothing to say."""),
                text("a header alone", HEADER + "\n", """
                        [reading-header] The header (readings) must be followed by a line of dashes and by rows, but was (nothing).
                          at lab-policy/1.0/3-growth/clause.md:7
                          Maybe leave the table out, where there is nothing to say."""),
                Bad.pack(
                        "a clause that the next version removed",
                        Overlays.next()
                                .append("3-growth/clause.md", table("4 | so | not so | much"))
                                .with(Overlays.AT + "clauses.yaml", "remove: [\"4\"]\n"),
                        Overlays.NEXT,
                        """
                        [reading-clause] The clause (readings) must be in clauses.yaml, but was (4).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe name one as clauses.yaml does; where this version removed it, give the folder whole."""),
                Bad.policy(
                        "two problems at once",
                        lab().append("3-growth/clause.md", table("5.5 | so | not so | much", "3 | so | | much"))
                                .replace("3-growth/parameters.yaml", "clause: \"3\"", "clause: \"3.1\""),
                        """
                        [reading-clause] The clause (readings) must be in clauses.yaml, but was (5.5).
                          at lab-policy/1.0/3-growth/clause.md:9
                          Maybe name one as clauses.yaml does; where this version removed it, give the folder whole.
                        [reading-cells] The cell (readings.another reading) must be given, but was (empty).
                          at lab-policy/1.0/3-growth/clause.md:10
                          Maybe leave out what has no other reading.
                        [parameter-clause] The parameter (growth) must name a clause of clauses.yaml, but was (3.1).
                          at lab-policy/1.0/3-growth/parameters.yaml:1
                          Maybe quote the clause."""));
    }

    private static Bad row(String name, String row, String expected) {
        return text(name, HEADER + "\n| --- | --- | --- | --- |\n" + row + "\n", expected);
    }

    private static Bad header(String name, String header, String expected) {
        return text(name, header + "\n| --- | --- | --- | --- |\n| 3 | so | not so | much |\n", expected);
    }

    private static Bad text(String name, String table, String expected) {
        return Bad.policy(name, lab().append("3-growth/clause.md", "\n" + table), expected);
    }
}
