package dev.rsp.drools.packs;

import dev.rsp.policy.Force;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The force of every row of Anthropic's policy, read from its wording and not from the packs: will, must, commit, require
 * and the present tense of what is done bind; aim, plan, hope and should are aims; expect, anticipate and likely are
 * expectations; may and could are permissions; definitions have none.
 */
final class ForcesRead {

    private static final String EVIDENCE = """
            MUST   rsp-evidence:stale rsp-evidence:red-line rsp-evidence:integrity rsp-evidence:incident
                   rsp-evidence:baseline
            """;

    private static final String V2_0 = """
            MUST   summary(promise) 1 appB(deployment) appB(security) 2 2(CBRN) 2(AI-RnD) fn1 2(checkpoint)
                   2(list) 2(cyber) fn21 fn21(stronger) 3.1 3.1(1) 3.1(2) 3.1(rso) 3.2 3.2(1) 3.2(2) 3.2(3)
                   3.2(3.resources) 3.2(4) fn7(headroom) 3.3 3.3(1) 3.3(2) 3.3(3) 3.3(4) fn9(imposed) 4(model)
                   4(lab) 4.1 4.1(1) 4.1(2) 4.1(3) 4.1(4) 4.1(5) 4.1(6) 4.1(7) 4.2 fn12 fn12(further) 4.2(1)
                   4.2(2)(a) 4.2(2)(b) 4.2(2)(c) 4.2(2)(d) 4.2(2)(e) 4.2(3) 4.2(4) 4.3 4.3(1) 4.3(2) 4.3(3) 4.3(4)
                   4.3(5) 5 5(update) 6.2 6.2(share) 6.2(lowered) fn13 6.2(stronger) 6.2(replace) 6.2(pretraining)
                   6.2(expectations) 7.1(1) 7.1(1.propose) 7.1(1.approve) 7.1(1.contracts) 7.1(1.resources)
                   7.1(1.reports) 7.1(1.notify) 7.1(1.judgement) fn15 fn15(review) fn17 7.1(2) 7.1(2.exercises)
                   7.1(3) 7.1(3.subset) 7.1(4) 7.1(5) 7.1(5.policy) 7.1(5.track) 7.1(5.correct) 7.1(5.regular)
                   7.1(6) 7.1(6.clause) 7.1(7) 7.1(7.publish) 7.1(7.log) 7.2(1) 7.2(1.summaries) 7.2(1.plans)
                   7.2(1.noncompliance) fn20 fn20(results) 7.2(2) 7.2(3) 7.2(4) 7.2(4.internal) fn18(guards)
            AIM    2(checkpoint.security) fn2 fn21(share) fn4(track) 3.2(2.partners) 3.2(3.safeguards-off)
                   3.2(month) fn8 4.2(scope-out.testing) 4.2(1.revise) fn17(clarify)
            EXPECT 1(refine) 2(AI-RnD.expected) 3.3(3.high-stakes) 4.2(2)(a.measures) 4.2(2)(b.measures)
                   4.2(2)(c.measures) 4.2(2)(d.share) 4.2(3.content) 4.3(3.high-stakes) fn19 fn20(updates)
            MAY    2(sufficient) 2(cyber.tiered) 3.1(below) fn9 5(update.risks) 6.1 6.1(training) 6.2(approve)
                   6.2(redeploy) fn14 fn16 7.2(2.before) fn18
            NONE   1(standards) 1(threshold) 1(safeguards) 1(internal-use) fn3 appC(CBRN) appC(AI-RnD)
                   appC(checkpoint) fn22 fn23 fn4 fn5 fn6 fn7 fn10 fn11 4.2(scope-in) 4.2(scope-out)
                   fn14(comparable) 7.1(7.accessible)
            """;

    /** Of 2.1, and of 2.2, which words four rows otherwise and with the same force. */
    private static final String V2_1 = """
            MUST   summary(promise) 1 appB(deployment) appB(security) 2(CBRN-3) 2(AI-RnD-4) 2(AI-RnD-5.security)
                   2(identify) 2 2(checkpoint) 2(list) 2(cyber) fn20 fn20(stronger) 3.1 3.1(1) 3.1(2) 3.1(rso) 3.2
                   3.2(1) 3.2(2) 3.2(3) 3.2(3.resources) 3.2(4) fn6(headroom) 3.3 3.3(1) 3.3(2) 3.3(3) 3.3(4)
                   fn8(imposed) 4(model) 4(lab) 4.1 4.1(1) 4.1(2) 4.1(3) 4.1(4) 4.1(5) 4.1(6) 4.1(7) 4.2 fn11
                   fn11(further) 4.2(1) 4.2(2)(a) 4.2(2)(b) 4.2(2)(c) 4.2(2)(d) 4.2(2)(e) 4.2(3) 4.2(4) 4.3 4.3(1)
                   4.3(2) 4.3(3) 4.3(4) 4.3(5) 5 5(update) 6.2 6.2(share) 6.2(lowered) fn12 6.2(stronger)
                   6.2(replace) 6.2(pretraining) 6.2(expectations) 7.1(1) 7.1(1.propose) 7.1(1.approve)
                   7.1(1.contracts) 7.1(1.resources) 7.1(1.reports) 7.1(1.notify) 7.1(1.judgement) fn14
                   fn14(review) fn16 7.1(2) 7.1(2.exercises) 7.1(3) 7.1(3.subset) 7.1(4) 7.1(5) 7.1(5.policy)
                   7.1(5.track) 7.1(5.correct) 7.1(5.regular) 7.1(6) 7.1(6.clause) 7.1(7) 7.1(7.publish)
                   7.1(7.log) 7.2(1) 7.2(1.summaries) 7.2(1.plans) 7.2(1.noncompliance) fn19 fn19(results) 7.2(2)
                   7.2(3) 7.2(4) 7.2(4.internal) fn17(guards)
            AIM    2(checkpoint.security) fn1 fn20(share) fn3(track) 3.2(2.partners) 3.2(3.safeguards-off)
                   3.2(month) fn7 2(CBRN-4.later) 4.2(scope-out.testing) 4.2(1.revise) fn16(clarify)
            EXPECT 1(refine) 3.3(3.high-stakes) 4.2(2)(a.measures) 4.2(2)(b.measures) 4.2(2)(c.measures) 2(CBRN-4)
                   2(AI-RnD-5) 4.2(2)(d.share) 4.2(3.content) 4.3(3.high-stakes) fn18 fn19(updates)
            MAY    2(sufficient) 2(cyber.tiered) 3.1(below) fn8 6.1 6.1(training) 6.2(approve) 6.2(redeploy)
                   2(further) fn13 fn15 7.2(2.before) fn17
            NONE   1(standards) 1(threshold) 1(safeguards) 1(internal-use) fn2 appC(checkpoint) appC(CBRN-3)
                   appC(CBRN-4) appC(AI-RnD-4) appC(AI-RnD-5) fn21 fn22 fn3 fn4 fn5 fn6 fn9 fn10 4.2(scope-in)
                   4.2(scope-out) fn13(comparable) 7.1(7.accessible)
            """;

    private ForcesRead() {}

    /** The rows of a version and of the evidence pack. */
    static SortedMap<String, Force> of(String version) {
        SortedMap<String, Force> forces = new TreeMap<>();
        Force force = Force.NONE;
        for (String word :
                ((version.equals("2.0") ? V2_0 : V2_1) + EVIDENCE).strip().split("\\s+")) {
            if (word.matches("[A-Z]+")) {
                force = Force.valueOf(word);
            } else if (forces.put(word, force) != null) {
                throw new IllegalStateException(word + " stands twice in the table of " + version);
            }
        }
        return forces;
    }
}
