package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Absence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a not condition looks for, made ready once so that a match has only its variables to fill in. */
final class AbsenceForm {

    private final String rule;
    private final int pattern;
    private final Scope scope;
    private final String type;
    private final Map<String, List<Sought>> sought = new LinkedHashMap<>();
    private final List<String> open;

    /**
     * A value to look for.
     *
     * @param before the comparison; empty for ==
     * @param text the value, or the name of the variable that holds it
     * @param isVariable whether it is a variable
     */
    private record Sought(String before, String text, boolean isVariable) {}

    private AbsenceForm(Rule rule, int index, Scope scope, TypeCatalog types) {
        this.rule = rule.name();
        this.pattern = index + 1;
        this.scope = scope;
        Schema schema = scope.type(index).schema();
        this.type = schema.name();
        List<String> others = new ArrayList<>();
        for (Schema.Component component : schema.components()) {
            List<Sought> said = said(rule.conditions().get(index), component, types);
            if (said.isEmpty()) {
                others.add(component.name());
            } else {
                sought.put(component.name(), said);
            }
        }
        this.open = List.copyOf(others);
    }

    /** The forms of a rule's not conditions, in their order. */
    static List<AbsenceForm> of(Rule rule, Scope scope, TypeCatalog types) {
        List<AbsenceForm> forms = new ArrayList<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            if (rule.conditions().get(i).quantifier() == Quantifier.NOT) {
                forms.add(new AbsenceForm(rule, i, scope, types));
            }
        }
        return forms;
    }

    private static List<Sought> said(Condition condition, Schema.Component component, TypeCatalog types) {
        List<Sought> said = new ArrayList<>();
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Compare compare
                    && compare.component().equals(component.name())) {
                String before = compare.operator() == Operator.EQ
                        ? ""
                        : compare.operator().symbol() + " ";
                said.add(
                        compare.operand() instanceof Operand.Variable variable
                                ? new Sought(before, variable.name(), true)
                                : new Sought(before, fixed(component, compare.operand(), types), false));
            }
        }
        return said;
    }

    private static String fixed(Schema.Component component, Operand operand, TypeCatalog types) {
        return Schema.text(Operands.fixed(component, operand, types));
    }

    /** What was looked for in a match, whose facts stand in the order of the conditions. */
    Absence absence(List<? extends @Nullable Record> facts) {
        Map<String, String> values = new LinkedHashMap<>();
        sought.forEach((component, said) -> values.put(component, text(said, facts)));
        return new Absence(rule, pattern, type, values, open);
    }

    private String text(List<Sought> said, List<? extends @Nullable Record> facts) {
        String text = text(said.get(0), facts);
        for (int i = 1; i < said.size(); i++) {
            text += " and " + text(said.get(i), facts);
        }
        return text;
    }

    private String text(Sought one, List<? extends @Nullable Record> facts) {
        return one.isVariable ? one.before + Schema.text(scope.value(one.text, facts)) : one.before + one.text;
    }
}
