package dev.rsp.drools.internal.decide;

import dev.rsp.decision.OpenItem;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Person;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Absence;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The record that would be there if an open item were not open. */
final class Assumption {

    private static final FactId ID = FactId.of("assumed");
    private static final FactRef REF = FactRef.of("sha256:" + "0".repeat(64));

    private final OpenItem item;
    private final LocalDate asOf;

    private Assumption(OpenItem item, LocalDate asOf) {
        this.item = item;
        this.asOf = asOf;
    }

    /**
     * The fact or summary that an item stands for.
     *
     * @param item the item
     * @param types the types of the pack
     * @param asOf the day of the decision
     * @return the record; null where a component has a value that only measuring or naming gives
     */
    static @Nullable Record of(OpenItem item, TypeCatalog types, LocalDate asOf) {
        Assumption assumption = new Assumption(item, asOf);
        Absence absence = item.absence();
        if (absence.type().equals("own-assessment") || absence.type().equals("assessment")) {
            return assumption.assessment();
        }
        return types.all().stream()
                .filter(RuleType::isInput)
                .map(RuleType::schema)
                .filter(schema -> schema.name().equals(absence.type()))
                .findFirst()
                .map(assumption::make)
                .orElse(null);
    }

    /** An act of its own for each threshold and kind; what sums it up follows from it. */
    private @Nullable Record assessment() {
        Map<String, String> values = item.absence().values();
        String threshold = values.get("threshold");
        String named = values.get("by");
        Role by = named == null ? item.role() : Role.of(named);
        if (threshold == null || by == null) {
            return null;
        }
        String kind = values.getOrDefault("kind", Schema.text(AssessmentKind.COMPREHENSIVE));
        return new Assessment(
                FactId.of("assumed-" + threshold + "-" + kind),
                ModelId.of(values.getOrDefault("model", item.model().value())),
                (AssessmentKind) Schema.parse(AssessmentKind.class, kind),
                new TreeSet<>(java.util.List.of(ThresholdId.of(threshold))),
                by,
                asOf);
    }

    private @Nullable Record make(Schema schema) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Schema.Component component : schema.components()) {
            String text = item.absence().values().get(component.name());
            Object value = text == null ? open(component) : parsed(component, text);
            if (value != null) {
                values.put(component.name(), value);
            } else if (!component.hasDefault() || text != null) {
                return null;
            }
        }
        return schema.create(values);
    }

    /** A value that was looked for by something else than equality names none. */
    private static @Nullable Object parsed(Schema.Component component, String text) {
        try {
            return Schema.parse(component, text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Object open(Schema.Component component) {
        if (component.hasDefault()) {
            return null;
        }
        Map<Class<?>, Object> values = new LinkedHashMap<>();
        values.put(FactId.class, ID);
        values.put(FactRef.class, REF);
        values.put(LocalDate.class, asOf);
        values.put(ModelId.class, component.name().equals("model") ? item.model() : null);
        values.put(Role.class, item.role());
        values.put(Person.class, Person.of("assumed"));
        return values.get(component.type());
    }
}
