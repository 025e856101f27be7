package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.requirement.Origin;
import java.util.Set;

/**
 * What may be there once a favourable fact is gone: other facts of its type, and for a summary, which is the latest of
 * several, the one before. None of them may keep a rule under {@code not} from firing unless it lets the first rule
 * conclude as before.
 */
final class Replacement {

    private final Rule rule;
    private final Condition present;
    private final RuleType type;
    private final TypeCatalog types;

    /**
     * A rule that a favourable fact fires.
     *
     * @param rule the rule
     * @param present its pattern that the fact matches
     * @param types the types it names
     */
    Replacement(Rule rule, Condition present, TypeCatalog types) {
        this.rule = rule;
        this.present = present;
        this.type = types.get(present.type());
        this.types = types;
    }

    /** Whether what another rule has under not leaves no room for one. */
    boolean isCaughtBy(Condition absent) {
        Set<String> joined = Patterns.equalities(absent).keySet();
        if (present.constraints().stream().allMatch(each -> isJoined(each, joined))) {
            return true;
        }
        boolean unique = joined.containsAll(type.schema().key());
        boolean latest = type.origin() == Origin.SUMMARY;
        return unique && (!latest || present.constraints().stream().allMatch(each -> isOlder(each, joined)));
    }

    private static boolean isJoined(Constraint constraint, Set<String> joined) {
        boolean equal = !(constraint instanceof Constraint.Compare compare) || compare.operator() == Operator.EQ;
        return equal && joined.contains(constraint.component());
    }

    /** Whether the constraint reads the same, or only stricter, in the one before. */
    private boolean isOlder(Constraint constraint, Set<String> joined) {
        return isJoined(constraint, joined)
                || (constraint instanceof Constraint.Bind bind && (isOnlyOutdated(bind) || isOnlyConcluded(bind)));
    }

    /** Whether its day is only asked to be long ago. */
    private boolean isOnlyOutdated(Constraint.Bind bind) {
        return bind.component().equals(type.schema().dated())
                && !isArgument(bind.variable())
                && rule.conditions().stream()
                        .flatMap(condition -> Patterns.comparisons(condition).stream()
                                .filter(each -> reads(each.operand(), bind.variable()))
                                .map(each -> isClock(condition) && isLongAgo(each.operator())))
                        .allMatch(Boolean::booleanValue);
    }

    /** Whether it is only named in a conclusion that no rule reads. */
    private boolean isOnlyConcluded(Constraint.Bind bind) {
        return PatternChecks.ENDS.contains(rule.conclusion().type())
                && rule.conditions().stream()
                        .flatMap(condition -> Patterns.comparisons(condition).stream())
                        .noneMatch(each -> reads(each.operand(), bind.variable()));
    }

    private boolean isClock(Condition condition) {
        return types.get(condition.type()).origin() == Origin.CLOCK;
    }

    private static boolean isLongAgo(Operator operator) {
        return operator == Operator.GT || operator == Operator.GE;
    }

    private boolean isArgument(String variable) {
        return rule.conclusion().arguments().stream().anyMatch(each -> reads(each, variable));
    }

    private static boolean reads(Operand operand, String variable) {
        return operand instanceof Operand.Shifted moved
                ? moved.date().equals(variable) || moved.period().equals(variable)
                : operand.equals(new Operand.Variable(variable));
    }
}
