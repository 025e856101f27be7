package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.decide.CaseJudge;
import dev.rsp.drools.internal.decide.CaseJudge.Prepared;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.reference.FixedPoint;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.reference.SingleRule;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.standing.CaseChecks;
import dev.rsp.requirement.Conclusion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mutant, to be tried on settled cases.
 *
 * <p>Where the edited rule, or every rule that reads a changed fact, concludes from the fixed point of a case what it did
 * before, the case comes to the same, and is not decided again.
 */
final class Trial {

    private final EffectivePack original;
    private final EffectivePack edited;
    private final Mutant mutant;
    private final @Nullable SingleRule rule;
    private final boolean regated;
    private final CaseJudge judge;
    private final Pinned pinned;

    Trial(Mutant mutant, Original original, EffectivePack edited) {
        this(mutant, original, edited, new Interpreter(edited));
    }

    Trial(Mutant mutant, Original original, EffectivePack edited, Evaluator evaluator) {
        this.original = original.pack();
        this.edited = edited;
        this.mutant = mutant;
        Rule after = mutant.edited() == null ? null : mutant.edited().after();
        this.rule = after == null ? null : SingleRule.of(after, edited.types());
        this.judge = new CaseJudge(edited, evaluator);
        this.pinned = new Pinned(edited);
        this.regated = !judge.gated().equals(original.gated());
    }

    /** Whether a case does not find what it expects; false where nothing can differ. */
    boolean isNoticedBy(SettledCase each) {
        return mayDiffer(each) && isFailing(each);
    }

    /** Decides a case as a whole. */
    boolean isFailing(SettledCase each) {
        PackCase origin = each.origin();
        try {
            if (!isInOrder(each)) {
                return true;
            }
            Prepared prepared = prepared(each);
            Evaluation evaluation = judge.evaluate(prepared);
            return !pinned.holds(origin, evaluation, judge.gates(prepared, evaluation));
        } catch (EvaluationFailure e) {
            return true;
        }
    }

    private boolean isInOrder(SettledCase each) {
        return mutant.edited() != null
                || CaseChecks.of(each.given(), edited.vocabulary(), each.asOf()).isEmpty();
    }

    private Prepared prepared(SettledCase each) {
        return edited.vocabulary() == original.vocabulary()
                ? each.prepared()
                : judge.prepare(each.given(), each.asOf());
    }

    /** Whether a case may come to something else. */
    boolean mayDiffer(SettledCase each) {
        try {
            return regated || (mutant.edited() == null ? differsInFacts(each) : differsInRule(each));
        } catch (EvaluationFailure e) {
            return true;
        }
    }

    private boolean differsInRule(SettledCase each) {
        Mutant.EditedRule change = java.util.Objects.requireNonNull(mutant.edited());
        Set<Conclusion> before = each.of(change.before().name());
        return rule == null ? !before.isEmpty() : !each.point().apply(rule).equals(before);
    }

    private boolean differsInFacts(SettledCase each) {
        if (!isInOrder(each)) {
            return true;
        }
        Prepared prepared = prepared(each);
        Set<String> changed = changed(each, prepared);
        FixedPoint point =
                SettledCase.point(edited, prepared, each.evaluation().supports().keySet());
        boolean rules = edited.rules().stream()
                .filter(one -> one.conditions().stream().map(Condition::type).anyMatch(changed::contains))
                .anyMatch(one ->
                        !point.apply(SingleRule.of(one, edited.types())).equals(each.of(one.name())));
        return rules
                || (edited.vocabulary() != original.vocabulary()
                        && !judge.gates(prepared, each.evaluation()).equals(each.gates()));
    }

    /** The types of which there is a fact more or less. */
    private Set<String> changed(SettledCase each, Prepared prepared) {
        Set<Record> before = new HashSet<>(SettledCase.base(original, each.prepared()));
        Set<Record> after = new HashSet<>(SettledCase.base(edited, prepared));
        Set<Record> both = new HashSet<>(before);
        both.retainAll(after);
        before.removeAll(both);
        after.removeAll(both);
        before.addAll(after);
        return before.stream().map(fact -> edited.types().of(fact).name()).collect(Collectors.toSet());
    }

    /** The conclusions and gates of a case under the mutant, for showing. */
    List<String> shown(SettledCase each, String clause) {
        Prepared prepared = prepared(each);
        Evaluation evaluation = judge.evaluate(prepared);
        List<String> lines = new java.util.ArrayList<>(pinned.conclusions(clause, evaluation));
        judge.gates(prepared, evaluation).forEach((gate, outcome) -> lines.add("gate " + gate + ": " + outcome));
        return lines;
    }
}
