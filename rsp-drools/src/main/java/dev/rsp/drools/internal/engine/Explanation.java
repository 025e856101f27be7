package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Absence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says a match of a lowered rule in the terms of its author. */
final class Explanation {

    private final LoweredRule rule;
    private final WitnessSource witnesses;
    private final TypeCatalog types;
    private final List<@Nullable Record> facts;

    private Explanation(LoweredRule rule, Told told) {
        this.rule = rule;
        this.witnesses = told.witnesses;
        this.types = told.types;
        this.facts = Arrays.asList(new Record[rule.author().conditions().size()]);
    }

    /**
     * The support that a match gives.
     *
     * @param rule the rule that matched
     * @param matched the facts of its plain patterns, as the engine gives them
     * @param told what else there is to say
     * @throws EvaluationFailure when the facts are not those of the rule's patterns
     */
    static Support of(LoweredRule rule, List<? extends @Nullable Object> matched, Told told) {
        Explanation explanation = new Explanation(rule, told);
        explanation.place(matched, told.asOf);
        return explanation.support();
    }

    /**
     * What the engine does not say of a match.
     *
     * @param asOf the day
     * @param types the pack's types
     * @param witnesses finds the facts behind {@code exists}
     */
    record Told(AsOf asOf, TypeCatalog types, WitnessSource witnesses) {}

    private void place(List<? extends @Nullable Object> matched, AsOf asOf) {
        if (matched.size() != rule.slots().size()) {
            throw unexpected(matched);
        }
        for (int i = 0; i < facts.size(); i++) {
            facts.set(i, rule.scope().isClock(i) ? asOf : rule.scope().parameter(i));
        }
        for (int i = 0; i < matched.size(); i++) {
            int condition = rule.slots().get(i);
            Object fact = matched.get(i);
            if (condition >= 0) {
                if (!rule.scope().type(condition).schema().type().isInstance(fact)) {
                    throw unexpected(matched);
                }
                facts.set(condition, (Record) fact);
            }
        }
    }

    private Support support() {
        List<Record> because = new ArrayList<>();
        List<Absence> absent = new ArrayList<>();
        List<Condition> conditions = rule.author().conditions();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (condition.quantifier() == Quantifier.NOT) {
                absent.add(absence(i, condition));
            } else {
                Record fact = facts.get(i);
                because.add(fact == null ? witnesses.find(condition, rule.scope(), facts) : fact);
            }
        }
        return new Support(rule.author().name(), because, absent);
    }

    private Absence absence(int index, Condition condition) {
        Schema schema = rule.scope().type(index).schema();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (Schema.Component component : schema.components()) {
            List<String> said = new ArrayList<>();
            for (Constraint constraint : condition.constraints()) {
                if (constraint instanceof Constraint.Compare compare
                        && compare.component().equals(component.name())) {
                    said.add(text(component, compare));
                }
            }
            if (said.isEmpty()) {
                open.add(component.name());
            } else {
                values.put(component.name(), String.join(" and ", said));
            }
        }
        return new Absence(rule.author().name(), index + 1, schema.name(), values, open);
    }

    private String text(Schema.Component component, Constraint.Compare compare) {
        Object value = Operands.value(component, compare.operand(), rule.scope(), types, facts);
        String text = Schema.text(value);
        return compare.operator() == Operator.EQ ? text : compare.operator().symbol() + " " + text;
    }

    private EvaluationFailure unexpected(List<? extends @Nullable Object> matched) {
        return new EvaluationFailure("The match of the rule (%s) must hold a fact for each plain pattern, but was (%s)."
                .formatted(rule.author().name(), Objects.toString(matched)));
    }
}
