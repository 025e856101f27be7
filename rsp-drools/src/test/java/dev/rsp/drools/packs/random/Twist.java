package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.random.Draw;
import dev.rsp.evidence.Person;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Schema.Component;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Answer;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes of a fact one that differs in a component: another judge, model, day, status, number, or less of a set. */
record Twist(Draw draw, Words words, List<ModelId> models, LocalDate asOf) {

    static final List<String> RATIOS = List.of("0.5", "0.99", "1", "1.01", "2", "3.99", "4", "4.01");

    /** Another fact like this one; the fact itself where nothing else came of it. */
    <F extends Record> F of(F fact) {
        Schema schema = Schema.of(fact);
        for (int i = 0; i < 8; i++) {
            Component component = draw.of(schema.components());
            Map<String, Object> values = new LinkedHashMap<>(schema.values(fact));
            values.put(component.name(), other(component, values));
            try {
                Record made = schema.create(values);
                if (!made.equals(fact)) {
                    @SuppressWarnings("unchecked") // made by the schema of the fact
                    F twisted = (F) made;
                    return twisted;
                }
            } catch (Refusal refused) {
                continue;
            }
        }
        return fact;
    }

    /** A day near one that matters. */
    LocalDate day() {
        return asOf.minusDays(Ages.about(draw.of(Ages.AGES), asOf, draw));
    }

    /** Another value of a component. */
    Object other(Component component, Map<String, Object> values) {
        Object value = values.get(component.name());
        Class<?> type = component.type();
        if (type.isEnum()) {
            return draw.of(List.of(type.getEnumConstants()));
        } else if (value instanceof LocalDate day) {
            return draw.chance(50) ? day.plusDays(draw.of(-2, -1, 1, 2)) : day();
        } else if (value instanceof Role) {
            return draw.of(words.roles());
        } else if (value instanceof ModelId) {
            return draw.of(models);
        } else if (value instanceof BigDecimal) {
            return new BigDecimal(draw.of(RATIOS));
        } else if (value instanceof ThresholdId) {
            return draw.of(draw.chance(80) ? words.thresholds() : words.checkpoints());
        } else if (value instanceof CriterionId) {
            return draw.of(words.criteria()).id();
        } else if (value instanceof Answer) {
            return answer((QuestionId) values.get("question"));
        } else if (value instanceof Person) {
            return draw.of(Person.of("person-a"), Person.of("person-b"), Person.of("person-c"));
        } else if (value instanceof Topic) {
            return Topic.of(draw.of(words.standardsOf(words.thresholds())));
        } else if (value instanceof FactId && component.name().equals("assessment")) {
            return FactId.of("none");
        }
        return value instanceof SortedSet<?> set ? less(set) : value;
    }

    private Answer answer(QuestionId question) {
        return draw.of(List.copyOf(words.vocabulary().questions().get(question).answers()));
    }

    private Object less(SortedSet<?> set) {
        List<Object> rest = new ArrayList<>(set);
        rest.remove(draw.below(rest.size()));
        return new TreeSet<>(rest);
    }
}
