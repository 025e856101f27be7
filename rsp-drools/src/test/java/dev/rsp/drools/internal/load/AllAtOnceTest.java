package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.PackProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All problems of a pack are said at once, in the order of files and lines. */
class AllAtOnceTest {

    @Test
    void twelveMistakesInTwelvePlacesAreTwelveProblems() {
        PackFiles files = lab().replace("policy.yaml", "status: partial", "status: done")
                .replace("policy.yaml", "2025-01-01", "2025-02-30")
                .replace("vocabulary.yaml", "scope: model", "scope: models")
                .replace("vocabulary.yaml", "security/training", "security/trainning")
                .replace("clauses.yaml", "force: AIM", "force: aim")
                .replace("3-growth/parameters.yaml", "value: 4", "value: four")
                .replace("3-growth/cases.yaml", "- requirement:", "- requirment:")
                .with("3-growth/cases.yml", "")
                .with("vocabluary.yaml", "")
                .without("2-security/clause.md")
                .replace("shared-facts.yaml", "activity: training", "activity: trainning")
                .replace("lab-evidence/0.1/1-age/parameters.yaml", "stricter: lower", "stricter: less");
        assertThat(files.problems(PackFiles.ID))
                .extracting(problem -> problem.id() + " " + problem.file() + ":" + problem.line())
                .containsExactly(
                        "parameter-stricter lab-evidence/0.1/1-age/parameters.yaml:7",
                        "pack-missing-file lab-policy/1.0/2-security/clause.md:1",
                        "case-unknown lab-policy/1.0/3-growth/cases.yaml:6",
                        "pack-unknown-file lab-policy/1.0/3-growth/cases.yml:1",
                        "yaml-value lab-policy/1.0/3-growth/parameters.yaml:6",
                        "clause-force lab-policy/1.0/clauses.yaml:23",
                        "yaml-value lab-policy/1.0/policy.yaml:6",
                        "policy-status lab-policy/1.0/policy.yaml:8",
                        "case-value lab-policy/1.0/shared-facts.yaml:3",
                        "pack-file lab-policy/1.0/vocabluary.yaml:1",
                        "yaml-value lab-policy/1.0/vocabulary.yaml:8",
                        "vocabulary-id lab-policy/1.0/vocabulary.yaml:12");
    }

    @Test
    void whatDoesNotFitIsSaidTogetherWithWhatIsMisplaced() {
        PackFiles files = lab().replace("policy.yaml", "encoding: 0.1.0", "encoding: 1")
                .with("3-growth/cases.yml", "")
                .replace("vocabulary.yaml", "remedies:\n", "  storage/storing-weights: {}\nremedies:\n")
                .replace("clauses.yaml", "    - \"3 A model", "    - \"3 A modell\"\n    - \"3 A model")
                .replace("3-growth/parameters.yaml", "clause: \"3\"", "clause: \"33\"")
                .replace("3-growth/cases.yaml", "use: [launch, grown]\n  without", "use: [lunch, grown]\n  without");
        assertThat(files.problems(PackFiles.ID))
                .extracting(PackProblem::id)
                .containsExactly(
                        "case-use",
                        "pack-unknown-file",
                        "parameter-clause",
                        "clause-rule",
                        "policy-encoding",
                        "id-unused");
    }

    @Test
    void withoutTheEvidencePackWhatCannotBeReadIsSaidAsWell() {
        PackFiles files = lab().replace("policy.yaml", "lab-evidence@0.1", "lab-evidence@0.2")
                .append("vocabulary.yaml", "\troles: {}\n")
                .append("3-growth/cases.yaml", "- name: [\n")
                .replace("2-security/rules.drl", "rule \"2/1", "rule 2/1");
        assertThat(files.problems(PackFiles.ID))
                .extracting(problem -> problem.id() + " " + problem.file())
                .contains(
                        "pack-absent lab-policy/1.0/policy.yaml",
                        "yaml-syntax lab-policy/1.0/vocabulary.yaml",
                        "yaml-syntax lab-policy/1.0/3-growth/cases.yaml")
                .anyMatch(text -> text.endsWith("lab-policy/1.0/2-security/rules.drl"));
    }

    @Test
    void aProblemOfTheEvidencePackIsOneOfEachPolicyOnIt() {
        PackFiles files = lab().replace("lab-evidence/0.1/vocabulary.yaml", "role: tester", "role: testor");
        assertThat(files.problems(PackFiles.ID)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("lab-evidence/0.1/vocabulary.yaml");
            assertThat(problem.line()).isEqualTo(6);
        });
    }

    @Test
    void aProblemOfAnotherVersionIsNone() {
        PackFiles files = Overlays.next().replace(Overlays.AT + "policy.yaml", "status: partial", "status: done");
        assertThat(files.problems(PackFiles.ID)).isEmpty();
        assertThat(files.problems(Overlays.NEXT)).hasSize(1);
    }

    @Test
    void problemsAreInTheOrderOfFilesAndLines() {
        List<PackProblem> problems = lab().replace("clauses.yaml", "force: AIM", "force: aim")
                .replace("clauses.yaml", "reason: organisational", "reason: other")
                .replace("3-growth/parameters.yaml", "value: 4", "value: four")
                .problems(PackFiles.ID);
        assertThat(problems).hasSize(3).isSorted();
    }
}
