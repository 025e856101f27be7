package dev.rsp.drools.internal.coverage;

import dev.rsp.drools.internal.dialect.RuleText;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.mutation.BoundVariables;
import dev.rsp.drools.internal.mutation.RuleEdits;
import dev.rsp.drools.internal.mutation.SettledCase;
import dev.rsp.drools.internal.reference.RuleWalk;
import dev.rsp.drools.internal.reference.SingleRule;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.testing.ConditionCoverage;
import dev.rsp.drools.testing.RuleCoverage;
import dev.rsp.summary.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for one rule the first cases that bring out what can be seen of it. */
final class CoveredRule implements RuleWalk.Seen {

    private final Rule rule;
    private final SoleLiterals sole;
    private final Map<String, String> trueIn = new HashMap<>();
    private final Map<String, String> falseIn = new HashMap<>();
    private String current = "";
    private boolean entered;

    CoveredRule(Rule rule, SoleLiterals sole) {
        this.rule = rule;
        this.sole = sole;
    }

    @Override
    public void condition(int condition, boolean found) {
        entered |= condition > 0 || found;
        see(String.valueOf(condition), found);
    }

    @Override
    public void comparison(int condition, int comparison, boolean holds) {
        see(condition + "." + comparison, holds);
    }

    private void see(String what, boolean was) {
        (was ? trueIn : falseIn).putIfAbsent(what, current);
    }

    /** Applies the rule to cases, those of its clause first. */
    RuleCoverage of(List<SettledCase> cases) {
        SingleRule ready = SingleRule.of(rule, sole.types());
        int fired = 0;
        int own = 0;
        String heldBack = "";
        for (SettledCase each : cases) {
            current = each.origin().name();
            entered = false;
            int matches = RuleWalk.of(ready, each.point(), this);
            boolean home = rule.clause().value().equals(each.origin().clause());
            fired += matches > 0 ? 1 : 0;
            own += matches > 0 && home ? 1 : 0;
            heldBack = heldBack.isEmpty() && home && entered && matches == 0 ? current : heldBack;
        }
        return new RuleCoverage(
                rule.name(),
                rule.clause().value(),
                rule.place().file(),
                rule.place().line(),
                fired,
                own,
                heldBack,
                conditions(cases, fired));
    }

    private List<ConditionCoverage> conditions(List<SettledCase> cases, int fired) {
        BoundVariables variables = new BoundVariables(rule, sole.types());
        List<ConditionCoverage> all = new ArrayList<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            if (!isLookedUp(condition) && !isEverywhere(condition)) {
                boolean needed = variables.isNeeded(condition);
                String decided = needed ? whole(i, fired) : decided(turned(i, condition), cases);
                all.add(seen(
                        String.valueOf(i),
                        RuleText.of(condition),
                        true,
                        condition.place().line(),
                        decided));
            }
            int comparison = 0;
            for (int j = 0; j < condition.constraints().size(); j++) {
                if (condition.constraints().get(j) instanceof Constraint.Compare compare) {
                    if (!sole.hold(condition, compare) && (!isConstant(condition) || !isLiteral(compare))) {
                        Rule turned = RuleEdits.constraint(rule, i, j, turned(compare));
                        all.add(seen(
                                i + "." + comparison,
                                RuleText.of(compare),
                                false,
                                compare.place().line(),
                                decided(turned, cases)));
                    }
                    comparison++;
                }
            }
        }
        return all;
    }

    private ConditionCoverage seen(String what, String text, boolean isPattern, int line, String decided) {
        return new ConditionCoverage(
                text, isPattern, line, trueIn.getOrDefault(what, ""), falseIn.getOrDefault(what, ""), decided);
    }

    /** A pattern that binds what is read later decides where it fails, for then nothing is concluded. */
    private String whole(int index, int fired) {
        return fired == 0 ? "" : falseIn.getOrDefault(String.valueOf(index), "");
    }

    private String decided(Rule turned, List<SettledCase> cases) {
        SingleRule before = SingleRule.of(rule, sole.types());
        SingleRule after = SingleRule.of(turned, sole.types());
        Optional<SettledCase> found =
                cases.stream().filter(each -> differ(before, after, each)).findFirst();
        return found.map(each -> each.origin().name()).orElse("");
    }

    private static boolean differ(SingleRule before, SingleRule after, SettledCase each) {
        try {
            return !each.point().apply(after).equals(each.point().apply(before));
        } catch (EvaluationFailure e) {
            return false;
        }
    }

    private Rule turned(int index, Condition condition) {
        Quantifier other = condition.quantifier() == Quantifier.NOT ? Quantifier.EXISTS : Quantifier.NOT;
        return RuleEdits.condition(rule, index, BoundVariables.unbound(condition, other));
    }

    private static Constraint turned(Constraint.Compare compare) {
        Operator other = switch (compare.operator()) {
            case EQ -> Operator.NE;
            case NE -> Operator.EQ;
            case LT -> Operator.GE;
            case LE -> Operator.GT;
            case GT -> Operator.LE;
            case GE -> Operator.LT;
        };
        return new Constraint.Compare(compare.component(), other, compare.operand(), compare.place());
    }

    private boolean isLookedUp(Condition condition) {
        return isConstant(condition)
                && condition.constraints().stream()
                        .allMatch(each -> !(each instanceof Constraint.Compare compare) || isLiteral(compare));
    }

    /** Every case plans an activity, or has one under way, so that it has a model that is its subject. */
    private static boolean isEverywhere(Condition condition) {
        return condition.type().equals(Model.class.getSimpleName())
                && condition.isPlain()
                && condition.constraints().stream()
                        .allMatch(each -> !(each instanceof Constraint.Compare compare)
                                || compare.operand().equals(new Operand.Constant("ModelRole", "SUBJECT")));
    }

    private boolean isConstant(Condition condition) {
        RuleType type = sole.types().get(condition.type());
        return !type.isInput() && !type.isConclusion();
    }

    private static boolean isLiteral(Constraint.Compare compare) {
        return !(compare.operand() instanceof Operand.Variable) && !(compare.operand() instanceof Operand.Shifted);
    }
}
