package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.PolarityRule;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Origin;
import dev.rsp.requirement.RuleTypes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the fact types that a vocabulary names with those the application registered. */
final class OwnFacts {

    private final RowReader rows;
    private final Problems problems;

    OwnFacts(RowReader rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    void check(TypeCatalog types) {
        Map<String, Schema> schemas = new TreeMap<>();
        for (RuleType type : types.all()) {
            if (type.origin() == Origin.FACT
                    && !RuleTypes.all().contains(type.schema().type())) {
                schemas.put(type.schema().name(), type.schema());
            }
        }
        rows.each(Sections.FACTS, (id, map) -> {
            Schema schema = schemas.get(id);
            YamlNode polarity = map.get("polarity");
            List<String> key = map.list("key", String.class);
            if (schema == null) {
                refuse(id, map.place(), "be registered by the application", "not registered");
            } else if (!key.equals(schema.key())) {
                refuse(id, map.place(), "have the key " + schema.key(), key);
            } else if (polarity != null) {
                checkPolarity(id, polarity, schema);
            }
        });
    }

    /** Checks that the vocabulary names each own type that a rule reads. */
    static void checkRules(PackChecks.Content pack, Problems problems) {
        for (Rule rule : pack.rules()) {
            for (Condition condition : rule.conditions()) {
                RuleType type = pack.types().find(condition.type());
                if (type != null && type.origin() == Origin.FACT && isUnnamedOwn(type.schema(), pack.reading())) {
                    problems.add(
                            "facts-own",
                            condition.place(),
                            Require.refusal(
                                    "fact type (" + type.schema().name() + ")",
                                    "be named under facts: in the vocabulary",
                                    "not named",
                                    "Maybe add it there with its key and polarity."));
                }
            }
        }
    }

    private static boolean isUnnamedOwn(Schema schema, VocabularyReading reading) {
        return !RuleTypes.all().contains(schema.type())
                && !reading.places().containsKey(Sections.FACTS + "/" + schema.name());
    }

    private void checkPolarity(String id, YamlNode polarity, Schema schema) {
        boolean same = polarity instanceof YamlNode.Scalar fixed
                ? schema.polarityRule() == PolarityRule.FIXED
                        && Schema.text(schema.fixedPolarity()).equals(fixed.text())
                : schema.polarityRule() == PolarityRule.BY_COMPONENT
                        && hasSides(YamlMap.of("facts/" + id + ".polarity", polarity, problems), schema);
        if (!same) {
            refuse(id, polarity.place(), "have the polarity its record declares", polarity.kind());
        }
    }

    private static boolean hasSides(YamlMap map, Schema schema) {
        String by = map.text("by");
        Set<String> favourable = new TreeSet<>(map.list("favourable", String.class));
        Set<String> adverse = new TreeSet<>(map.list("adverse", String.class));
        map.end();
        return schema.polarityComponent().equals(by)
                && side(schema, Polarity.FAVOURABLE).equals(favourable)
                && side(schema, Polarity.ADVERSE).equals(adverse);
    }

    private static TreeSet<String> side(Schema schema, Polarity wanted) {
        Class<?> type = schema.component(schema.polarityComponent()).type();
        TreeSet<String> texts = new TreeSet<>();
        for (Object constant : type.getEnumConstants()) {
            if (schema.polarityOf((Enum<?>) constant) == wanted) {
                texts.add(Schema.text(constant));
            }
        }
        return texts;
    }

    private void refuse(String id, Place place, String expectation, Object actual) {
        problems.add(
                "facts-own",
                place,
                Require.refusal(
                        "fact type (" + id + ")",
                        expectation,
                        actual,
                        "Maybe register the record with PackOptions.facts, or correct the vocabulary."));
    }
}
