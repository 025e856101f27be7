package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.AT;
import static dev.rsp.drools.internal.load.Overlays.NEXT;
import static dev.rsp.drools.internal.load.Overlays.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import org.junit.jupiter.api.Test;

/** Inherited cases whose answers a version changes. */
class ChangedCasesTest {

    private static final String GROWN = "Growth of 4x calls for an assessment";
    private static final String SHOWN = "A model that grew and was not assessed shows nothing";

    /** Growth counts from 8x on, and the two cases with 4x are restated. */
    private static PackFiles laxer() {
        return next().with(AT + "3-growth/parameters.yaml", "override: true\ngrowth: {value: 8}\n")
                .with(AT + "changed-cases.yaml", """
                        changed-cases:
                          - name: Growth of 4x calls for an assessment
                            changed-by: "3"
                            clause: "3"
                            as-of: 2026-07-01
                            use: [launch, grown]
                            expect:
                              - gate: {model: next, activity: training, outcome: hold}
                          - name: A model that grew and was not assessed shows nothing
                            changed-by: "3"
                            clause: "lab-evidence:age"
                            as-of: 2026-07-01
                            use: [launch, grown]
                            expect:
                              - gate: {model: next, activity: training, outcome: hold}
                        """);
    }

    @Test
    void restatedCasesTakeThePlaceOfInheritedOnes() {
        EffectivePack pack = laxer().load(NEXT);
        assertThat(PackCases.own(pack)).hasSize(6);
        assertThat(PackCases.own(pack))
                .filteredOn(each -> each.instead() != null)
                .extracting(PackCase::name)
                .containsExactly(SHOWN, GROWN);
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void aRestatedCaseIsHeldToWhatItExpects() {
        PackFiles files = laxer();
        String text = files.text(AT + "changed-cases.yaml");
        int last = text.lastIndexOf("hold");
        EffectivePack pack = files.with(AT + "changed-cases.yaml", text.substring(0, last) + "proceed}\n")
                .load(NEXT);
        assertThat(Runs.failing(pack)).containsOnlyKeys(SHOWN);
        assertThat(Runs.failing(pack).get(SHOWN)).containsExactly("gate next/training: expected proceed, but was hold");
    }

    @Test
    void aCaseWhoseAnswerDidNotChangeIsNotRestated() {
        EffectivePack pack = next().with(AT + "changed-cases.yaml", """
                        changed-cases:
                          - name: Growth of 4x calls for an assessment
                            changed-by: "3"
                            clause: "3"
                            as-of: 2026-07-01
                            use: [launch, grown]
                            expect:
                              - requirement: {model: next, id: assessment}
                              - gate: {model: next, activity: training, outcome: hold}
                        """).load(NEXT);
        assertThat(Runs.failing(pack).get(GROWN))
                .containsExactly(
                        "The case (Growth of 4x calls for an assessment) must have another answer than in the base to be restated, but has the same. Maybe remove it from changed-cases.");
    }

    @Test
    void aCaseThatNobodyInheritsIsRefused() {
        PackFiles files = laxer().replace(
                        AT + "changed-cases.yaml",
                        "name: Growth of 4x calls for an",
                        "name: Growth of 5x calls for an");
        assertThat(files.problems(NEXT)).singleElement().hasToString("""
                The case (Growth of 5x calls for an assessment) must be an inherited one to be restated, but was (unknown).
                  at lab-policy/1.1/changed-cases.yaml:2
                  Maybe write Growth of 4x calls for an assessment.""");
    }

    @Test
    void aThirdVersionInheritsWhatTheSecondRestated() {
        EffectivePack pack = Overlays.third(laxer()).load("lab-policy@1.2");
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void aThirdVersionMayRestateThemAgain() {
        PackFiles files = Overlays.third(laxer())
                .with("lab-policy/1.2/3-growth/parameters.yaml", "override: true\ngrowth: {value: 4}\n")
                .with("lab-policy/1.2/changed-cases.yaml", """
                        changed-cases:
                          - name: Growth of 4x calls for an assessment
                            changed-by: "3"
                            clause: "3"
                            as-of: 2027-07-01
                            use: [launch, grown]
                            expect:
                              - requirement: {model: next, id: assessment}
                              - gate: {model: next, activity: training, outcome: hold}
                        """);
        EffectivePack pack = files.load("lab-policy@1.2");
        assertThat(Runs.failing(pack)).containsOnlyKeys(SHOWN);
    }

    @Test
    void aThirdVersionMayReplaceAFolderOfWhichTheSecondRestatedACase() {
        PackFiles files = Overlays.third(laxer())
                .copy("lab-policy/1.0/3-growth/", "lab-policy/1.2/3-growth/")
                .replace("lab-policy/1.2/3-growth/cases.yaml", GROWN, "Growth of 4x, again, calls for an assessment");
        assertThat(files.problems("lab-policy@1.2")).isEmpty();
    }

    @Test
    void restatedCasesFollowALaterRenumbering() {
        PackFiles files = Overlays.third(laxer()).append("lab-policy/1.2/policy.yaml", "renumbered: {\"3\": \"5\"}\n");
        EffectivePack pack = files.load("lab-policy@1.2");
        assertThat(PackCases.own(pack))
                .filteredOn(each -> each.name().equals(GROWN))
                .extracting(PackCase::clause)
                .containsExactly("5");
        assertThat(Runs.failing(pack)).isEmpty();
    }
}
