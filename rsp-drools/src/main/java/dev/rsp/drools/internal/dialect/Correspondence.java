package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Origin;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule takes the place of another where one fact comes or goes: one rule has a condition that the fact matches,
 * the other has a condition that the same fact matches, one of the two under {@code not}; and every other condition of the
 * second follows from a condition of the first, with other names for its variables. So in every match of the first the
 * second comes down to the fact alone.
 */
final class Correspondence {

    /** What two conclusions are about, where both have it. */
    private static final Set<String> ABOUT = Set.of("model", "activity", "threshold", "standard");

    private final Rule rule;
    private final int fact;
    private final Rule other;
    private final int otherFact;
    private final TypeCatalog types;
    private final Terms terms;
    private Map<String, String> meanings = new HashMap<>();

    /**
     * Two rules to compare.
     *
     * @param rule a rule
     * @param fact its condition that the fact matches
     * @param other the rule that may take its place
     * @param otherFact the condition of that one
     * @param types the types they name
     */
    Correspondence(Rule rule, int fact, Rule other, int otherFact, TypeCatalog types) {
        this.rule = rule;
        this.fact = fact;
        this.other = other;
        this.otherFact = otherFact;
        this.types = types;
        this.terms = new Terms(rule, fact);
    }

    /** Whether the other rule takes the place, with a conclusion about the same. */
    boolean holds() {
        return follows(0);
    }

    /** Tries one way after the other to let the conditions from an index on follow. */
    private boolean follows(int index) {
        if (index == other.conditions().size()) {
            return isAboutTheSame(rule.conclusion(), other.conclusion());
        }
        Condition condition = other.conditions().get(index);
        Map<String, String> before = meanings;
        if (types.get(condition.type()).origin() == Origin.PARAMETER) {
            meanings = new HashMap<>(before);
            parameter(condition);
            return follows(index + 1);
        }
        for (int i = 0; i < rule.conditions().size(); i++) {
            meanings = new HashMap<>(before);
            if ((index == otherFact) == (i == fact) && follows(condition, i) && follows(index + 1)) {
                return true;
            }
        }
        meanings = before;
        return false;
    }

    private boolean follows(Condition condition, int index) {
        Condition from = rule.conditions().get(index);
        if (!condition.type().equals(from.type())) {
            return false;
        }
        if (index != fact && isNot(condition) && isNot(from)) {
            return covers(condition, from);
        }
        return (index == fact || isNot(condition) == isNot(from)) && matches(condition, index);
    }

    private static boolean isNot(Condition condition) {
        return condition.quantifier() == Quantifier.NOT;
    }

    /** Whether the fact of the rule's condition matches the other's. */
    private boolean matches(Condition condition, int index) {
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Bind bind) {
                meanings.put(bind.variable(), terms.of(index, bind.component()));
            } else if (constraint instanceof Constraint.Compare compare && !matches(compare, index)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(Constraint.Compare compare, int index) {
        boolean equal = compare.operator() == Operator.EQ
                && terms.of(index, compare.component()).equals(meaning(compare.operand()));
        return equal
                || Patterns.comparisons(rule.conditions().get(index)).stream().anyMatch(each -> says(compare, each));
    }

    /** Whether what matches the other's pattern under not matches the rule's, of which there is none. */
    private boolean covers(Condition condition, Condition from) {
        List<Constraint.Compare> compares = Patterns.comparisons(condition);
        return Patterns.comparisons(from).stream()
                .allMatch(each -> compares.stream().anyMatch(compare -> says(compare, each)));
    }

    private boolean says(Constraint.Compare compare, Constraint.Compare of) {
        return compare.component().equals(of.component())
                && compare.operator() == of.operator()
                && says(compare.operand(), of.operand());
    }

    private boolean says(Operand operand, Operand of) {
        if (operand instanceof Operand.Shifted moved) {
            return of instanceof Operand.Shifted shifted
                    && moved.forward() == shifted.forward()
                    && terms.find(shifted.date()).equals(meanings.get(moved.date()))
                    && terms.find(shifted.period()).equals(meanings.get(moved.period()));
        }
        return !(of instanceof Operand.Shifted) && terms.of(of).equals(meaning(operand));
    }

    private @Nullable String meaning(Operand operand) {
        return operand instanceof Operand.Variable variable ? meanings.get(variable.name()) : terms.of(operand);
    }

    /** A parameter is always there, and the same for both when it has the same id. */
    private void parameter(Condition condition) {
        Operand id = Patterns.equality(condition, "id");
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition each = rule.conditions().get(i);
            if (each.type().equals(condition.type()) && id != null && id.equals(Patterns.equality(each, "id"))) {
                matches(condition, i);
                return;
            }
        }
    }

    private boolean isAboutTheSame(Concluding one, Concluding two) {
        List<Schema.Component> components = types.get(one.type()).schema().components();
        List<Schema.Component> others = types.get(two.type()).schema().components();
        for (int i = 0; i < components.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                boolean shared = components.get(i).name().equals(others.get(j).name());
                boolean matters = ABOUT.contains(components.get(i).name()) || isReadOn(one, components.get(i));
                if (shared
                        && matters
                        && !says(two.arguments().get(j), one.arguments().get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether other rules may read the component; days alone make no difference to them. */
    private static boolean isReadOn(Concluding conclusion, Schema.Component component) {
        return component.type() != LocalDate.class && !PatternChecks.ENDS.contains(conclusion.type());
    }
}
