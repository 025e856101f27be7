package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.NEXT;
import static dev.rsp.drools.internal.load.Overlays.OWN;
import static dev.rsp.drools.internal.load.Overlays.OWN_AT;
import static dev.rsp.drools.internal.load.Overlays.next;
import static dev.rsp.drools.internal.load.Overlays.own;
import static dev.rsp.drools.internal.load.PackFiles.lab;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Directories that hold a pack of the library with other content; the packs of the lab take the library's part here. */
class ShadowedPackTest {

    private static final String EVIDENCE = "lab-evidence/0.1/1-age/rules.drl";

    private static List<PackProblem> problems(PackFiles files, PackFiles library, String id) {
        PackStore store = new PackStore(files.tree(), new PackStore(library.tree(), null));
        return new PackLoader(store, TypeCatalog.standard()).problems(PackId.parse(id));
    }

    /** The evidence rules without the one that lets assessments grow old. */
    private static PackFiles weakened(PackFiles files) {
        String rules = files.text(EVIDENCE);
        return files.with(EVIDENCE, rules.substring(0, rules.indexOf("rule \"age/2")))
                .with(
                        "lab-evidence/0.1/clauses.yaml",
                        files.text("lab-evidence/0.1/clauses.yaml")
                                .replace(
                                        "    - \"age/2 A model whose assessment is too old is not shown below\"\n", ""))
                .append("lab-evidence/0.1/1-age/cases.yaml", "# validity\n");
    }

    private static PackFiles edited(PackFiles files) {
        return files.append("2-security/clause.md", "Read anew.\n");
    }

    /** A policy that stands on the evidence pack and on no policy of the library. */
    private static PackFiles another(PackFiles files) {
        PackFiles copy = files.copy("lab-policy/1.0/", "lab-other/1.0/");
        return copy.replace("lab-other/1.0/policy.yaml", "policy: lab-policy", "policy: lab-other");
    }

    @Test
    void aTightenOnlyPackStandsOnTheEvidencePackOfTheLibrary() {
        assertThat(weakened(own()).problems(OWN)).isEmpty();
        assertThat(Bad.text(problems(weakened(own()), lab(), OWN))).isEqualTo("""
                [pack-shadowed] The pack (lab-evidence@0.1) must be that of the library where lab-own@1.0 stands on it, but was (another one).
                  at lab-evidence/0.1/policy.yaml:1
                  Maybe remove it from these packs, or give what was changed an id of its own.""");
    }

    @Test
    void aTightenOnlyPackStandsOnTheBaseOfTheLibrary() {
        assertThat(Bad.text(problems(edited(own()), lab(), OWN))).isEqualTo("""
                [pack-shadowed] The pack (lab-policy@1.0) must be that of the library where lab-own@1.0 stands on it, but was (another one).
                  at lab-policy/1.0/policy.yaml:1
                  Maybe remove it from these packs, or give what was changed an id of its own.""");
    }

    /** The base is found in the library, and its own base among these packs. */
    @Test
    void aBaseOfABaseIsLookedAtToo() {
        PackFiles over = edited(own())
                .replace(OWN_AT + "policy.yaml", "lab-policy@1.0", "lab-policy@1.1")
                .replace(OWN_AT + "policy.yaml", "effective-from: 2025-01-01", "effective-from: 2026-01-01")
                .replace(OWN_AT + "policy.yaml", "effective-until: 2025-12-31", "effective-until: 2026-12-31");
        assertThat(problems(over, next(), OWN)).extracting(PackProblem::id).containsExactly("pack-shadowed");
    }

    @Test
    void anyPolicyOfOnesOwnStandsOnTheEvidencePackOfTheLibrary() {
        assertThat(problems(another(weakened(lab())), lab(), "lab-other@1.0"))
                .extracting(PackProblem::id, PackProblem::file)
                .containsExactly(tuple("pack-shadowed", "lab-evidence/0.1/policy.yaml"));
    }

    @Test
    void theSameContentIsNoOther() {
        assertThat(problems(own(), lab(), OWN)).isEmpty();
        assertThat(problems(another(lab()), lab(), "lab-other@1.0")).isEmpty();
        assertThat(problems(own().with("lab-evidence/0.1/lint.yaml", "suppress: []\n"), lab(), OWN))
                .isEmpty();
    }

    @Test
    void theSourcesOfThePacksOfTheLibraryMayBeEdited() {
        assertThat(problems(edited(weakened(lab())), lab(), PackFiles.ID)).isEmpty();
        assertThat(problems(edited(weakened(next())), lab(), NEXT)).isEmpty();
    }

    @Test
    void aTightenOnlyVersionOfAPolicyOfTheLibraryIsNoExemption() {
        PackFiles tightened = edited(next())
                .append("lab-policy/1.1/policy.yaml", "tighten-only: true\n")
                .replace("lab-policy/1.1/policy.yaml", "effective-from: 2026-01-01", "effective-from: 2025-01-01")
                .append("lab-policy/1.1/policy.yaml", "effective-until: 2025-12-31\n");
        assertThat(problems(tightened, lab(), NEXT)).extracting(PackProblem::id).containsExactly("pack-shadowed");
        assertThat(problems(tightened, next(), PackFiles.ID)).isEmpty();
    }

    /** Nothing of the library stands below an id that it does not have. */
    @Test
    void packsThatTheLibraryDoesNotHaveAreTheirAuthors() {
        assertThat(problems(edited(weakened(own())), PackFiles.read(Path.of("src/main/packs")), OWN))
                .isEmpty();
    }
}
