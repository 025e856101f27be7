package dev.rsp.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void aChecklistHasABoxForEachThing() {
        DocumentedRun run = show("--checklist", "general-deployment");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("lakeside@1.0: what may have to be there for general-deployment\n")
                .contains("\n[ ] guarded-release (deployment, ")
                .contains("\n    required by cy-1\n")
                .contains("\n    [ ] screening, by safety-officer, for each model");
    }

    @Test
    void anActivityWithoutAGateIsNoPermission() {
        assertThat(show("--checklist", "training").out())
                .contains("\nNo gate of this policy bears on it; that is no permission.\n");
    }

    @Test
    void anUnspecifiedStandardSaysSo() {
        DocumentedRun run = DocumentedRun.of("show", "anthropic-rsp@2.2", "--checklist", "general-deployment");
        assertThat(run.out())
                .contains("\n[ ] asl-4-deployment (deployment, asl-4)")
                .contains("\n    required by cbrn-4\n    UNSPECIFIED: nobody has said yet what it asks for")
                .contains("\ninterim-measures, of each interim-measure (a way out that the policy names")
                .contains("\n    [ ] inform-board: notice to board, after decide\n");
    }

    @Test
    void anUnknownActivityIsAMatterOfUsageAndTheNearestIsNamed() {
        DocumentedRun run = show("--checklist", "general-deploymnt");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .startsWith(
                        "--checklist: The component (activity) must be one of training, safety-enhancing-training, ")
                .endsWith("but was (general-deploymnt).\n  Maybe write general-deployment.\n");
        assertThat(show("--checklist", "weights").err()).contains("Maybe write open-weights.");
    }

    @Test
    void aChecklistIsOfTheWholePack() {
        DocumentedRun run = show("2(b)", "--checklist", "training");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).startsWith("The option (--checklist) must stand without a clause");
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
        return DocumentedRun.of(List.of("show", "--packs", PACKS, "lakeside@1.0"), more);
    }
}
