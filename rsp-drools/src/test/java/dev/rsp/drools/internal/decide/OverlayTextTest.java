package dev.rsp.drools.internal.decide;

import static dev.rsp.drools.internal.load.Overlays.AT;
import static dev.rsp.drools.internal.load.Overlays.NEXT;
import static dev.rsp.drools.internal.load.Overlays.next;
import static dev.rsp.drools.internal.load.Overlays.third;
import static dev.rsp.drools.internal.load.PackFiles.lab;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.load.PackFiles;
import org.junit.jupiter.api.Test;

/** What people read of a version that lies over another. */
class OverlayTextTest {

    @Test
    void aPackOverNoneSaysNothingOfABase() {
        assertThat(PackText.of(lab().load())).doesNotContain("\nOver ");
        assertThat(PackText.of(lab().load(), "2")).doesNotContain("\nas in ");
    }

    @Test
    void aVersionThatChangesNothingSaysSo() {
        assertThat(PackText.of(next().load(NEXT))).contains("\nOver lab-policy@1.0, with no change\nClauses\n");
    }

    @Test
    void aVersionListsWhatItChanges() {
        PackFiles files = saying("removed: [1-thresholds]\nrenumbered: {\"3\": \"5\"}\n")
                .copy("lab-policy/1.0/1-thresholds/", AT + "1-lines/")
                .copy("lab-policy/1.0/2-security/", AT + "2-security/")
                .with(AT + "3-growth/parameters.yaml", "override: true\ngrowth: {value: 8}\n")
                .with(AT + "1-age/parameters.yaml", "override: true\nvalidity: {value: P6M}\n")
                .with(AT + "clauses.yaml", """
                        remove: ["4"]
                        "6":
                          force: AIM
                          says: "The lab aims to publish."
                          not-encoded: {reason: organisational, note: "No fact says so."}
                        """)
                .with(AT + "vocabulary.yaml", """
                        remove:
                          gates: [security/general-deployment]
                        roles:
                          lead: {replace: true, says: "Answers for safety alone"}
                        gates:
                          security/open-weights: {}
                          security/limited-release: {}
                        """);
        assertThat(PackText.of(files.load(NEXT))).contains("""

                Over lab-policy@1.0, with these changes
                  folders replaced: 2-security
                  folders added: 1-lines
                  folders removed: 1-thresholds
                  clauses added: 6
                  clauses removed: 4
                  clauses renumbered: 3 is 5
                  roles replaced: lead
                  gates added: security/open-weights, security/limited-release
                  gates removed: security/general-deployment
                  parameters overridden: validity, growth
                Clauses
                """);
    }

    @Test
    void onlyTheChangesOfTheVersionItselfAreListed() {
        PackFiles files = third(saying("renumbered: {\"3\": \"5\"}\n"))
                .append("lab-policy/1.2/policy.yaml", "renumbered: {\"4\": \"9\"}\n");
        assertThat(PackText.of(files.load("lab-policy@1.2")))
                .contains("\nOver lab-policy@1.1, with these changes\n  clauses renumbered: 4 is 9\nClauses\n");
    }

    @Test
    void anInheritedFolderSaysWhichVersionItIsFrom() {
        assertThat(PackText.of(next().load(NEXT), "2")).contains("\n== lab-policy/1.0/2-security/\nas in 1.0\n#");
        PackFiles own = lab().with("lab-own/1.0/policy.yaml", """
                policy: lab-own
                version: "1.0"
                base: lab-policy@1.0
                encoding: 0.1.0
                effective-from: 2025-01-01
                effective-until: 2025-12-31
                status: partial
                unread: ["The annex"]
                """);
        assertThat(PackText.of(own.load("lab-own@1.0"), "2")).contains("\nas in lab-policy@1.0\n");
    }

    @Test
    void theNumbersThatTheTextOfAFolderUsesAreTranslated() {
        PackFiles files = saying("renumbered: {\"2\": \"7\", \"3\": \"8\", fn3: fn2, fn4: fn3, fn11: fn10}\n")
                .append("clauses.yaml", footnote(3) + footnote(4) + footnote(11))
                .append("2-security/clause.md", "\nSee footnotes 1, 3 to 5 and 9.\n");
        assertThat(PackText.of(files.load(NEXT), "7"))
                .contains("\nas in 1.0, whose clause 2 is clause 7 here and footnote 3 is footnote 2 here"
                        + " and footnote 4 is footnote 3 here\n");
        assertThat(PackText.of(files.load(NEXT), "1")).contains("\nas in 1.0\n");
        assertThat(PackText.of(files.load(NEXT), "8")).contains("\nas in 1.0, whose clause 3 is clause 8 here\n");
    }

    @Test
    void foldersOfTheEvidencePackAndOfTheVersionItselfSayNothing() {
        PackFiles files = next().copy("lab-policy/1.0/2-security/", AT + "2-security/");
        assertThat(PackText.of(files.load(NEXT), "2")).doesNotContain("\nas in ");
        assertThat(PackText.of(files.load(NEXT), "lab-evidence:age")).doesNotContain("\nas in ");
    }

    private static String footnote(int number) {
        return """
                fn%s:
                  force: AIM
                  says: "A note."
                  not-encoded: {reason: definition, note: "It defines."}
                """.formatted(number);
    }

    /** A second version whose policy.yaml says something more. */
    private static PackFiles saying(String more) {
        return next().append(AT + "policy.yaml", more);
    }
}
