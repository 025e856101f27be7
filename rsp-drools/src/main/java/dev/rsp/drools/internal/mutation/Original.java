package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.cases.Deadline;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.decide.CaseJudge;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.standing.CaseChecks;
import dev.rsp.model.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The unedited pack with its cases, settled once.
 *
 * @param pack the pack
 * @param judge decides under it
 * @param gated the activities that it gates
 * @param cases the cases that find what they expect, folder by folder; those of days without the version are left out, for
 *     no rule is applied to them
 * @param failing the cases that do not
 */
public record Original(
        EffectivePack pack, CaseJudge judge, Set<Activity> gated, List<SettledCase> cases, List<PackCase> failing) {

    /**
     * Settles the cases of a pack.
     *
     * @throws dev.rsp.drools.PackException with every problem of its cases
     */
    public static Original of(EffectivePack pack) {
        return of(pack, Deadline.never());
    }

    /**
     * Settles the cases of a pack, as many of them as there is time for.
     *
     * @throws dev.rsp.drools.PackException with every problem of its cases
     */
    public static Original of(EffectivePack pack, Deadline deadline) {
        CaseJudge judge = new CaseJudge(pack, new Interpreter(pack));
        Pinned pinned = new Pinned(pack);
        List<SettledCase> cases = new ArrayList<>();
        List<PackCase> failing = new ArrayList<>();
        for (PackCase each : PackCases.own(pack)) {
            if (deadline.isOver()) {
                break;
            }
            if (each.asIf() || pack.identity().inForceOn(Objects.requireNonNull(each.asOf()))) {
                SettledCase settled = settled(pack, judge, each);
                boolean holds = settled != null && pinned.holds(each, settled.evaluation(), settled.gates());
                if (holds) {
                    cases.add(settled);
                } else {
                    failing.add(each);
                }
            }
        }
        return new Original(pack, judge, CaseJudge.gated(pack), List.copyOf(cases), List.copyOf(failing));
    }

    private static @org.jspecify.annotations.Nullable SettledCase settled(
            EffectivePack pack, CaseJudge judge, PackCase each) {
        try {
            boolean inOrder = CaseChecks.of(each.given(), pack.vocabulary(), Objects.requireNonNull(each.asOf()))
                    .isEmpty();
            return inOrder ? SettledCase.of(pack, judge, each) : null;
        } catch (EvaluationFailure e) {
            return null;
        }
    }
}
