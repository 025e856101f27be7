package dev.rsp.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@link FactType} against the components of its record. */
record TypeReader(
        String name,
        List<Schema.Component> components,
        @Nullable FactType annotation) {

    List<String> key(Class<?> type) {
        if (annotation != null) {
            return named("key", annotation.key());
        }
        boolean known = Table.class.isAssignableFrom(type) || Parameter.class.isAssignableFrom(type);
        boolean hasId =
                components.stream().anyMatch(component -> component.name().equals("id"));
        return known && hasId
                ? List.of("id")
                : components.stream().map(Schema.Component::name).toList();
    }

    List<String> topic(List<String> key) {
        return annotation == null || annotation.topic().length == 0 ? key : named("topic", annotation.topic());
    }

    String dated() {
        return annotation == null ? "" : day("dated", annotation.dated());
    }

    String until() {
        return annotation == null ? "" : day("until", annotation.until());
    }

    PolaritySource polarity() {
        if (annotation == null) {
            return PolaritySource.fixed(Polarity.NEUTRAL);
        }
        int listed = annotation.favourable().length + annotation.adverse().length;
        if (annotation.by().isEmpty()) {
            check(listed == 0, "by", "name the component whose values are listed", "empty");
            return PolaritySource.fixed(annotation.polarity());
        }
        check(
                annotation.polarity() == Polarity.NEUTRAL,
                "polarity",
                "stay away where by decides",
                annotation.polarity());
        Schema.Component by = component("by", annotation.by());
        if (TextForm.isId(by.type())) {
            check(listed == 0, "by", "name an enum where values are listed", by.name());
            return PolaritySource.byQuestion(by.name());
        }
        check(by.type().isEnum(), "by", "name an enum or an id", by.name());
        return PolaritySource.byComponent(by.name(), listed(by, annotation));
    }

    private Map<Enum<?>, Polarity> listed(Schema.Component by, FactType type) {
        Map<Enum<?>, Polarity> polarities = new HashMap<>();
        list(polarities, by, type.favourable(), Polarity.FAVOURABLE);
        list(polarities, by, type.adverse(), Polarity.ADVERSE);
        Map<String, Enum<?>> all = TextForm.constants(by.type());
        check(
                polarities.size() == all.size(),
                "by",
                "list each of " + String.join(", ", all.keySet()) + " as favourable or adverse",
                polarities.size() + " of " + all.size());
        return Map.copyOf(polarities);
    }

    private void list(Map<Enum<?>, Polarity> polarities, Schema.Component by, String[] texts, Polarity polarity) {
        for (String text : texts) {
            Polarity before = polarities.put((Enum<?>) Schema.parse(by, text), polarity);
            check(before == null, "by", "list each value once", text);
        }
    }

    private List<String> named(String attribute, String[] names) {
        List<String> list = List.copyOf(Arrays.asList(names));
        check(!list.isEmpty(), attribute, "name a component", "none");
        check(list.size() == Set.copyOf(list).size(), attribute, "name each component once", list);
        for (String component : list) {
            boolean usable = component(attribute, component).isRuleVisible();
            check(usable || attribute.equals("topic"), attribute, "name no set and no free text", component);
        }
        return list;
    }

    private String day(String attribute, String component) {
        if (!component.isEmpty()) {
            Class<?> type = component(attribute, component).type();
            check(type == LocalDate.class, attribute, "name a LocalDate", component);
        }
        return component;
    }

    private Schema.Component component(String attribute, String wanted) {
        return components.stream()
                .filter(component -> component.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> refused(attribute, "name a component of the record", wanted));
    }

    private void check(boolean holds, String attribute, String expectation, Object actual) {
        if (!holds) {
            throw refused(attribute, expectation, actual);
        }
    }

    private Refusal refused(String attribute, String expectation, Object actual) {
        return Require.refusal(
                "attribute (" + attribute + ") of @FactType on (" + name + ")",
                expectation,
                actual,
                "Maybe a component was renamed; the annotation repeats the names.");
    }
}
