package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.decide.CaseJudge;
import dev.rsp.drools.internal.decide.CaseJudge.Prepared;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.FixedPoint;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.reference.SingleRule;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.standing.CaseChecks;
import dev.rsp.drools.testing.MutantKind;
import dev.rsp.requirement.Conclusion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mutant, to be tried on settled cases by one thread.
 *
 * <p>Where the edited rule, or every rule that reads a changed fact, concludes from the fixed point of a case what it did
 * before, the case comes to the same, and is not decided again.
 */
final class Trial {

    private static final Set<MutantKind> PERSONAL = EnumSet.of(MutantKind.CHAIN, MutantKind.ROLE, MutantKind.QUESTION);

    private final EffectivePack edited;
    private final Mutant mutant;
    private final @Nullable SingleRule rule;
    private final boolean regated;
    private final boolean worded;
    private final Set<String> changedConstants;
    private final Pinned pinned;
    private final Map<String, SingleRule> readers = new HashMap<>();
    private final @Nullable Evaluator evaluator;
    private @Nullable CaseJudge judge;

    /** A mutant whose cases the interpreter decides. */
    Trial(Mutant mutant, Original original, EffectivePack edited) {
        this(mutant, original, edited, null);
    }

    /** A mutant whose cases another evaluator decides. */
    Trial(Mutant mutant, Original original, EffectivePack edited, @Nullable Evaluator evaluator) {
        this.edited = edited;
        this.mutant = mutant;
        this.evaluator = evaluator;
        Rule after = mutant.edited() == null ? null : mutant.edited().after();
        this.rule = after == null ? null : SingleRule.of(after, edited.types());
        this.pinned = new Pinned(edited);
        this.regated = !CaseJudge.gated(edited).equals(original.gated());
        this.worded = !edited.vocabulary().equals(original.pack().vocabulary());
        this.changedConstants =
                mutant.edited() == null ? changed(original.pack().constants(), edited.constants()) : Set.of();
    }

    /** Whether a case does not find what it expects. */
    boolean isNoticedBy(SettledCase each) {
        return mayDiffer(each) && isFailing(each);
    }

    /** Decides a case as a whole. */
    boolean isFailing(SettledCase each) {
        try {
            if (!isInOrder(each)) {
                return true;
            }
            Prepared prepared = prepared(each);
            Evaluation evaluation = judge().evaluate(prepared);
            return !pinned.holds(each.origin(), evaluation, judge().gates(prepared, evaluation));
        } catch (EvaluationFailure e) {
            return true;
        }
    }

    /** Whether a case may come to something else. */
    boolean mayDiffer(SettledCase each) {
        try {
            return regated || (mutant.edited() == null ? differsInFacts(each) : differsInRule(each, mutant.edited()));
        } catch (EvaluationFailure e) {
            return true;
        }
    }

    private boolean differsInRule(SettledCase each, Mutant.EditedRule change) {
        Set<Conclusion> before = each.of(change.before().name());
        return rule == null ? !before.isEmpty() : !each.point().apply(rule).equals(before);
    }

    private boolean differsInFacts(SettledCase each) {
        if (!isInOrder(each)) {
            return true;
        }
        Prepared prepared = prepared(each);
        List<Record> facts = prepared.input().facts();
        Set<String> changed = new HashSet<>(changedConstants);
        if (!facts.equals(each.prepared().input().facts())) {
            changed.addAll(changed(each.prepared().input().facts(), facts));
        }
        return (!changed.isEmpty() && differsWhereRead(each, prepared, changed))
                || (worded && !judge().gates(prepared, each.evaluation()).equals(each.gates()));
    }

    private boolean differsWhereRead(SettledCase each, Prepared prepared, Set<String> changed) {
        FixedPoint point =
                SettledCase.point(edited, prepared, each.evaluation().supports().keySet());
        return edited.rules().stream()
                .filter(one -> one.conditions().stream().map(Condition::type).anyMatch(changed::contains))
                .anyMatch(one -> !point.apply(ready(one)).equals(each.of(one.name())));
    }

    private SingleRule ready(Rule rule) {
        return readers.computeIfAbsent(rule.name(), name -> SingleRule.of(rule, edited.types()));
    }

    /** The types of which there is a fact more or less. */
    private Set<String> changed(Collection<Record> before, Collection<Record> after) {
        Set<Record> more = new HashSet<>(after);
        before.forEach(more::remove);
        Set<Record> differing = new HashSet<>(before);
        after.forEach(differing::remove);
        differing.addAll(more);
        return differing.stream().map(fact -> edited.types().of(fact).name()).collect(Collectors.toSet());
    }

    /** The conclusions of a clause and the gates, for showing. */
    List<String> shown(SettledCase each) {
        Prepared prepared = prepared(each);
        Evaluation evaluation = judge().evaluate(prepared);
        String clause = Objects.requireNonNull(each.origin().clause());
        List<String> lines = new ArrayList<>(pinned.conclusions(clause, evaluation));
        judge().gates(prepared, evaluation).forEach((gate, outcome) -> lines.add("gate " + gate + ": " + outcome));
        return lines;
    }

    /** Who may do what is all that an edit can take from the facts of a case; their ids stay known. */
    private boolean isInOrder(SettledCase each) {
        return !PERSONAL.contains(mutant.kind())
                || CaseChecks.of(each.given(), edited.vocabulary(), each.asOf()).isEmpty();
    }

    private Prepared prepared(SettledCase each) {
        return worded ? judge().prepare(each.given(), each.asOf()) : each.prepared();
    }

    private CaseJudge judge() {
        CaseJudge known = judge;
        if (known == null) {
            known = new CaseJudge(edited, evaluator == null ? new Interpreter(edited) : evaluator);
            judge = known;
        }
        return known;
    }
}
