package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The variables of a rule: which type each has, which condition binds it, and whether anything reads it. */
public final class BoundVariables {

    private final Map<String, Bound> bound = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    /** Where a variable is bound, and to what. */
    private record Bound(int condition, Class<?> type) {}

    /**
     * The variables of a rule.
     *
     * @param rule a checked rule
     * @param types the types it names
     */
    public BoundVariables(Rule rule, TypeCatalog types) {
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            for (Constraint each : condition.constraints()) {
                if (each instanceof Constraint.Bind bind) {
                    Class<?> type = types.get(condition.type())
                            .schema()
                            .component(bind.component())
                            .type();
                    bound.put(bind.variable(), new Bound(i, type));
                } else if (each instanceof Constraint.Compare compare) {
                    read(compare.operand());
                }
            }
        }
        rule.conclusion().arguments().forEach(this::read);
    }

    private void read(Operand operand) {
        if (operand instanceof Operand.Variable variable) {
            read.add(variable.name());
        } else if (operand instanceof Operand.Shifted shifted) {
            read.add(shifted.date());
            read.add(shifted.period());
        }
    }

    /** Whether something reads a variable that the condition binds. */
    public boolean isNeeded(Condition condition) {
        return condition.constraints().stream()
                .anyMatch(each -> each instanceof Constraint.Bind bind && read.contains(bind.variable()));
    }

    /** The variables of the same type that are bound by then. */
    List<String> instead(String variable, int before) {
        Class<?> type = Objects.requireNonNull(bound.get(variable), variable).type();
        return bound.entrySet().stream()
                .filter(each -> each.getValue().type() == type
                        && each.getValue().condition() < before
                        && !each.getKey().equals(variable))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The condition quantified otherwise, without the variables that only a plain one can bind. */
    public static Condition unbound(Condition condition, Quantifier quantifier) {
        List<Constraint> compares = condition.constraints().stream()
                .filter(Constraint.Compare.class::isInstance)
                .toList();
        return new Condition(quantifier, condition.type(), compares, condition.place());
    }
}
