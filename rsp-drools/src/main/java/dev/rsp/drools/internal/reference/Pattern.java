package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Absence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A condition whose literals are typed.
 *
 * @param number which condition of the rule it is, from 1
 * @param quantifier plain, not or exists
 * @param type the type whose facts it matches
 * @param binds the component of each variable
 * @param tests the comparisons, all of which must hold
 */
record Pattern(int number, Quantifier quantifier, RuleType type, Map<String, String> binds, List<Comparison> tests) {

    static Pattern of(int number, Condition condition, TypeCatalog types) {
        RuleType type = types.get(condition.type());
        Map<String, String> binds = new LinkedHashMap<>();
        List<Comparison> tests = new ArrayList<>();
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Bind bind) {
                binds.put(bind.variable(), bind.component());
            } else if (constraint instanceof Constraint.Compare compare) {
                tests.add(Comparison.of(compare, type, types));
            }
        }
        return new Pattern(number, condition.quantifier(), type, binds, tests);
    }

    /** Whether there is a fact to look at, where one is needed. */
    boolean mayBeMet(Facts facts) {
        return quantifier == Quantifier.NOT || !facts.of(type).isEmpty();
    }

    /** The facts that match, given the variables of earlier conditions. */
    Stream<Record> matching(Facts facts, Map<String, Object> bound) {
        return facts.tried(candidates(facts, bound)).stream().filter(fact -> matches(fact, bound));
    }

    /** The facts to try: all of the type, or the fewest that one test for equality leaves. */
    private List<Record> candidates(Facts facts, Map<String, Object> bound) {
        List<Record> fewest = facts.of(type);
        for (Comparison test : tests) {
            if (test.tellsApart() && !fewest.isEmpty()) {
                List<Record> left = facts.of(type, test.component(), test.with().value(bound));
                fewest = left.size() < fewest.size() ? left : fewest;
            }
        }
        return fewest;
    }

    private boolean matches(Record fact, Map<String, Object> bound) {
        for (Comparison test : tests) {
            if (!test.holds(schema().value(fact, test.component()), bound)) {
                return false;
            }
        }
        return true;
    }

    /** The variables of earlier conditions and those that a fact binds. */
    Map<String, Object> bound(Record fact, Map<String, Object> before) {
        Map<String, Object> bound = new HashMap<>(before);
        binds.forEach((variable, component) -> bound.put(variable, schema().value(fact, component)));
        return bound;
    }

    /** What was looked for and not found. */
    Absence absence(String rule, Map<String, Object> bound) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (Schema.Component component : schema().components()) {
            for (Comparison test : tests) {
                if (test.component().equals(component.name())) {
                    values.merge(component.name(), test.text(bound), (one, other) -> one + " and " + other);
                }
            }
            if (!values.containsKey(component.name())) {
                open.add(component.name());
            }
        }
        return new Absence(rule, number, schema().name(), values, open);
    }

    private Schema schema() {
        return type.schema();
    }
}
