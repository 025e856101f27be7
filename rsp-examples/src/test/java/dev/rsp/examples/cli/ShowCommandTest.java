package dev.rsp.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code rsp show} tells of a pack. */
class ShowCommandTest {

    private static final String PACKS = "src/main/resources/dev/rsp/examples/own-policy";

    @Test
    void showsTheReadingsOfOneClause() {
        DocumentedRun run = show("1(b)", "--readings");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("lakeside@1.0 1(b): 1 reading of ours, ")
                .contains("\n  1(b)#1\n    A model never assessed counts as having reached CY-1\n")
                .contains("\n    another reading: It is only late\n")
                .contains("\n    it would change: An untested model could be released\n")
                .doesNotContain("2(c)");
    }

    @Test
    void saysThatAClauseHasNoReadings() {
        DocumentedRun run = show("2(b)", "--readings");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                lakeside@1.0 2(b): 0 readings of ours, where the text can be read in more ways than one
                """);
    }

    @Test
    void anUnknownClauseIsAMatterOfUsage() {
        DocumentedRun run = show("1b", "--readings");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("The clause (1b) of lakeside@1.0 must be in clauses.yaml, but was not.\n");
    }

    @Test
    void wrapsWhatIsLongAndKeepsLongWordsWhole() {
        String word = "x".repeat(120);
        assertThat(Wrapped.lines("  ", "a ".repeat(60) + word + " b"))
                .containsExactly(
                        "  " + "a ".repeat(49).strip(), "    " + "a ".repeat(11).strip(), "    " + word, "    b");
        assertThat(Wrapped.lines("", "one")).containsExactly("one");
    }

    private static DocumentedRun show(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"show", "--packs", PACKS, "lakeside@1.0"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return DocumentedRun.of(arguments);
    }
}
