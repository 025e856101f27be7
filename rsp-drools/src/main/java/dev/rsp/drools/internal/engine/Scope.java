package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the variables of one rule come from. */
final class Scope {

    private final List<RuleType> types = new ArrayList<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final List<Integer> witnessed = new ArrayList<>();
    private final @Nullable Record[] parameters;

    /**
     * A component of the fact that a condition matches.
     *
     * @param condition the condition, from 0
     * @param type the simple name of its type
     * @param component the component
     */
    record Source(int condition, String type, Schema.Component component) {}

    Scope(Rule rule, RuleSet set) {
        this.parameters = new Record[rule.conditions().size()];
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            RuleType type = set.types().get(condition.type());
            types.add(type);
            if (type.origin() == Origin.PARAMETER) {
                parameters[i] = parameter(condition, type, set);
            } else if (type.origin() != Origin.CLOCK && condition.quantifier() == Quantifier.EXISTS) {
                witnessed.add(i);
            }
            bind(i, condition, type);
        }
    }

    RuleType type(int condition) {
        return types.get(condition);
    }

    boolean isClock(int condition) {
        return type(condition).origin() == Origin.CLOCK;
    }

    /** The parameter that a condition names, or null. */
    @Nullable
    Record parameter(int condition) {
        return parameters[condition];
    }

    /** The exists conditions, from 0, whose fact the engine does not name and no constant is. */
    List<Integer> witnessed() {
        return Collections.unmodifiableList(witnessed);
    }

    /** The parameters in the places of their conditions, and null in all others; a new array each time. */
    @Nullable
    Record[] parameters() {
        return parameters.clone();
    }

    Source source(String variable) {
        Source source = sources.get(variable);
        if (source == null) {
            throw new IllegalArgumentException(
                    "The variable (%s) must be bound by a plain pattern, but was (unbound).".formatted(variable));
        }
        return source;
    }

    /** The value of a variable that a parameter binds, or null. */
    @Nullable
    Object constant(String variable) {
        Source source = source(variable);
        Record parameter = parameters[source.condition()];
        return parameter == null
                ? null
                : type(source.condition())
                        .schema()
                        .value(parameter, source.component().name());
    }

    /** The value of a variable in a match, whose facts stand in the order of the conditions. */
    Object value(String variable, List<? extends @Nullable Record> facts) {
        Source source = source(variable);
        Record fact = Objects.requireNonNull(facts.get(source.condition()), variable);
        return type(source.condition()).schema().value(fact, source.component().name());
    }

    private void bind(int index, Condition condition, RuleType type) {
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Bind bind) {
                Schema.Component component = type.schema().component(bind.component());
                sources.put(bind.variable(), new Source(index, type.name(), component));
            }
        }
    }

    private static Record parameter(Condition condition, RuleType type, RuleSet set) {
        String id = null;
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Compare compare) {
                if (id != null) {
                    throw refusal(condition);
                }
                id = named(compare);
            }
        }
        for (Record constant : set.constants()) {
            boolean same = constant.getClass() == type.schema().type();
            if (same && ((Id) type.schema().value(constant, "id")).value().equals(id)) {
                return constant;
            }
        }
        throw refusal(condition);
    }

    private static String named(Constraint.Compare compare) {
        boolean names = compare.component().equals("id") && compare.operator() == Operator.EQ;
        return names && compare.operand() instanceof Operand.Text text ? text.value() : "";
    }

    private static IllegalArgumentException refusal(Condition condition) {
        return new IllegalArgumentException(
                "The pattern (%s) must name one parameter of the pack by its id and compare nothing else.\n  at %s"
                        .formatted(condition.type(), condition.place()));
    }
}
