package dev.rsp.examples.docs;

import dev.rsp.decision.Outcome;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.requirement.Origin;
import dev.rsp.requirement.RuleTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of files with cases and facts, read off the types, so that editors know every fact and conclusion. */
final class CaseSchemas {

    private static final String LOWER = "^[a-z0-9][a-z0-9.-]*$";

    private CaseSchemas() {}

    /** The schemas by their names. */
    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("cases", cases());
        all.put("shared-facts", shared());
        all.put("changed-cases", changed());
        return all;
    }

    private static Map<String, Object> head(String name, String description, List<String> definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:rsp:schema:rsp.pack." + name + "/1");
        schema.put("title", name + ".yaml");
        schema.put("description", description);
        Map<String, Object> known = definitions();
        known.keySet().retainAll(definitions);
        schema.put("$defs", known);
        return schema;
    }

    private static Map<String, Object> cases() {
        Map<String, Object> schema = head(
                "cases",
                "Examples of a clause with their answers, complete for the clause.",
                List.of("text", "id", "facts", "expect", "case", "shared"));
        Map<String, Object> file = object(List.of("cases"));
        file.put(
                "properties",
                map(
                        "cases", ref("cases", "The cases."),
                        "under",
                                ref("text", "In an evidence pack: the policy whose ids the cases use, POLICY@VERSION."),
                        "shared", ref("shared", "Facts that the cases of this file share, by name.")));
        list(schema, "cases", "case");
        schema.put("if", map("type", "array"));
        schema.put("then", ref("cases"));
        schema.put("else", map("if", map("required", List.of("cases")), "then", file, "else", ref("case")));
        return schema;
    }

    private static Map<String, Object> shared() {
        Map<String, Object> schema =
                head("shared-facts", "Facts that the cases of a pack share, by name.", List.of("text", "id", "facts"));
        schema.put("type", "object");
        schema.put("properties", map("replace", texts("The lists of the base that this file gives anew.")));
        schema.put("additionalProperties", ref("facts"));
        return schema;
    }

    @SuppressWarnings("unchecked") // made here
    private static Map<String, Object> changed() {
        Map<String, Object> schema = head(
                "changed-cases",
                "Cases of the base whose answers this version changes, restated.",
                List.of("text", "id", "facts", "expect", "case", "shared"));
        Map<String, Object> restated = (Map<String, Object>) ((Map<String, Object>) schema.get("$defs")).get("case");
        ((Map<String, Object>) restated.get("properties"))
                .put("changed-by", ref("text", "The clause that changed the answer."));
        restated.put("required", List.of("name", "changed-by", "clause", "as-of", "expect"));
        list(schema, "cases", "case");
        schema.putAll(object(List.of("changed-cases")));
        schema.put(
                "properties",
                map("changed-cases", ref("cases"), "shared", ref("shared", "Facts that these cases share, by name.")));
        return schema;
    }

    @SuppressWarnings("unchecked") // made here
    private static void list(Map<String, Object> schema, String name, String item) {
        ((Map<String, Object>) schema.get("$defs")).put(name, map("type", "array", "minItems", 1, "items", ref(item)));
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("text", map("type", List.of("string", "number", "boolean")));
        known.put("id", map("type", List.of("string", "number"), "pattern", LOWER));
        known.put("facts", facts());
        known.put("expect", expect());
        known.put("case", one());
        known.put("shared", map("type", "object", "additionalProperties", ref("facts")));
        return known;
    }

    private static Map<String, Object> one() {
        Map<String, Object> one = object(List.of("name", "clause", "as-of", "expect"));
        one.put(
                "properties",
                map(
                        "name", ref("text", "A sentence that says what the case shows."),
                        "clause", ref("text", "The clause that it pins, in quotes."),
                        "as-of", value(LocalDate.class, "The day of the decision."),
                        "as-if", value(boolean.class, "Whether the version is applied outside its days."),
                        "vacuous", ref("text", "Why it has no fact that its clause speaks about, on purpose."),
                        "todo", ref("text", "What is left to do before it counts; it fails until then."),
                        "use", texts("The lists of shared-facts.yaml whose facts are given."),
                        "without", texts("The facts, by their as:, that are left out."),
                        "given", described(ref("facts"), "The facts of the case alone."),
                        "expect",
                                ref(
                                        "expect",
                                        "Every conclusion that cites the clause, and the outcome of every planned or running activity.")));
        one.put("anyOf", List.of(map("required", List.of("use")), map("required", List.of("given"))));
        return one;
    }

    private static Map<String, Object> facts() {
        Map<String, Object> fact = object(List.of());
        Map<String, Object> kinds = types(Origin.FACT);
        kinds.put("as", ref("text", "The name by which other facts refer to this one, and without: leaves it out."));
        fact.put("properties", kinds);
        fact.put("if", map("required", List.of("as")));
        fact.put("then", map("minProperties", 2, "maxProperties", 2));
        fact.put("else", map("minProperties", 1, "maxProperties", 1));
        return map("type", "array", "items", fact);
    }

    private static Map<String, Object> expect() {
        Map<String, Object> expected = object(List.of());
        Map<String, Object> kinds = types(Origin.CONCLUSION);
        Map<String, Object> gate = object(List.of("model", "activity", "outcome"));
        List<String> outcomes = new ArrayList<>(List.of("ungated"));
        outcomes.addAll(Schema.constants(Outcome.class).keySet());
        gate.put("description", "What may be done with a model.");
        gate.put(
                "properties",
                map(
                        "model", value(ModelId.class, "The model."),
                        "activity", value(Activity.class, "The planned or running activity."),
                        "outcome", map("enum", outcomes)));
        kinds.put("gate", gate);
        expected.put("properties", kinds);
        expected.put("minProperties", 1);
        expected.put("maxProperties", 1);
        return map("type", "array", "items", expected);
    }

    private static Map<String, Object> types(Origin origin) {
        Map<String, Object> types = new LinkedHashMap<>();
        for (Class<? extends Record> type : RuleTypes.of(origin)) {
            Schema schema = Schema.of(type);
            Map<String, Object> record = object(schema.components().stream()
                    .filter(each -> !each.hasDefault())
                    .map(Schema.Component::name)
                    .toList());
            Map<String, Object> components = new LinkedHashMap<>();
            schema.components().forEach(each -> components.put(each.name(), component(type, each)));
            record.put("description", Javadoc.of(type));
            record.put("properties", components);
            types.put(schema.name(), record);
        }
        return types;
    }

    private static Object component(Class<?> type, Schema.Component component) {
        String description = Javadoc.of(type, component.name());
        return component.isSet()
                ? map("type", "array", "items", value(component.elementType()), "description", description)
                : value(component.type(), description);
    }

    private static Map<String, Object> value(Class<?> type, String description) {
        return described(value(type), description);
    }

    private static Map<String, Object> value(Class<?> type) {
        if (type.isEnum()) {
            return map(
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Schema::text).toList());
        } else if (type == BigDecimal.class || type == long.class) {
            return map("type", List.of("number", "string"), "pattern", "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$");
        } else if (type == boolean.class) {
            return map("type", List.of("boolean", "string"), "pattern", "^(true|false)$");
        } else if (type == LocalDate.class) {
            return map("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        } else if (type == Period.class) {
            return map("type", "string", "pattern", "^P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,6}D)?$");
        } else if (type == FactRef.class) {
            Map<String, Object> reference = object(List.of("ref"));
            reference.put("properties", map("ref", ref("text", "The as: of that fact.")));
            return map("anyOf", List.of(reference, map("type", "string")));
        }
        return ref(Id.class.isAssignableFrom(type) && isLower(type) ? "id" : "text");
    }

    /** Whether ids of a class are in lower case, as the class itself says. */
    private static boolean isLower(Class<?> type) {
        try {
            Schema.parse(type, "A");
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static Map<String, Object> object(List<String> required) {
        Map<String, Object> object = map("type", "object", "additionalProperties", false);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    private static Map<String, Object> texts(String description) {
        return map("type", "array", "items", ref("text"), "description", description);
    }

    private static Map<String, Object> ref(String name) {
        return map("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> ref(String name, String description) {
        return described(ref(name), description);
    }

    private static Map<String, Object> described(Map<String, Object> schema, String description) {
        schema.put("description", description);
        return schema;
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
