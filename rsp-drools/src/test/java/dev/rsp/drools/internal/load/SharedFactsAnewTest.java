package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.AT;
import static dev.rsp.drools.internal.load.Overlays.NEXT;
import static dev.rsp.drools.internal.load.Overlays.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.pack.PackCase;
import org.junit.jupiter.api.Test;

/** Lists of shared facts that a version gives anew. */
class SharedFactsAnewTest {

    private static final String GROWN = "Growth of 4x calls for an assessment";
    private static final String FILE = AT + "shared-facts.yaml";

    private static PackFiles anew(String name, String list) {
        return next().with(FILE, "replace: [" + name + "]\n" + list);
    }

    private static PackFiles slower() {
        return anew("grown", """
                grown:
                  - model-snapshot: {id: previous}
                  - compute-ratio: {model: next, reference: previous, ratio: 3, method: tests}
                    as: ratio
                """);
    }

    @Test
    void inheritedCasesMeanTheNewList() {
        assertThat(Runs.failing(next().load(NEXT))).isEmpty();
        assertThat(Runs.failing(slower().load(NEXT))).containsKey(GROWN);
    }

    @Test
    void theBaseKeepsItsOwnList() {
        assertThat(Runs.failing(slower().load("lab-policy@1.0"))).isEmpty();
    }

    @Test
    void aThirdVersionInheritsTheNewList() {
        assertThat(Runs.failing(Overlays.third(slower()).load("lab-policy@1.2")))
                .containsKey(GROWN);
    }

    @Test
    void theOldListIsNotReadAndMayNameWhatIsGone() {
        PackFiles files = slower().replace("lab-policy/1.0/shared-facts.yaml", "method: tests", "metho: tests");
        assertThat(PackCases.own(files.load(NEXT))).extracting(PackCase::name).contains(GROWN);
    }

    @Test
    void aListThatTheBaseDoesNotHaveIsNotReplaced() {
        assertThat(anew("growns", "growns: []\n").problems(NEXT))
                .extracting(Object::toString)
                .contains("""
                The name (shared.growns) must be a list of the base to be replaced, but was (absent).
                  at lab-policy/1.1/shared-facts.yaml:1
                  Maybe write grown.""");
    }

    @Test
    void aListThatTheFileDoesNotGiveIsNotReplaced() {
        assertThat(anew("grown", "growing: []\n").problems(NEXT))
                .extracting(Object::toString)
                .contains("""
                The name (shared.grown) must be given anew in this file, but was (absent).
                  at lab-policy/1.1/shared-facts.yaml:1
                  Maybe write growing.""");
    }

    @Test
    void aListGivenAgainWithoutSayingSoIsRefused() {
        assertThat(next().with(FILE, "grown: []\n").problems(NEXT))
                .extracting(Object::toString)
                .contains("""
                The name (shared.grown) must be given once, but was (also at lab-policy/1.0/shared-facts.yaml:4).
                  at lab-policy/1.1/shared-facts.yaml:1
                  Maybe choose another name, or list it under replace to give it anew.""");
    }
}
