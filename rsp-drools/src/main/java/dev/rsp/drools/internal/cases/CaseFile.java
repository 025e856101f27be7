package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.facts.FactCodec;
import dev.rsp.drools.internal.facts.FactList;
import dev.rsp.drools.internal.facts.Named;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.PackCase.Expected;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Require;
import dev.rsp.requirement.Origin;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of cases. */
public final class CaseFile {

    private static final String UNDER = "under";

    private final String file;
    private final TypeCatalog types;
    private final Problems problems;
    private final Map<String, List<Named>> shared = new LinkedHashMap<>();
    private final FactCodec codec;

    private CaseFile(String file, TypeCatalog types, Problems problems) {
        this.file = file;
        this.types = types;
        this.problems = problems;
        this.codec = new FactCodec(types, problems);
    }

    /**
     * Reads cases.
     *
     * @param file the path, for messages
     * @param bytes the content
     * @param shared the texts of files with shared facts, by path
     * @param types the types that facts may have
     * @param problems where problems go
     * @return the cases, in order; not to be used after a problem
     */
    public static List<PackCase> read(
            String file, byte[] bytes, Map<String, String> shared, TypeCatalog types, Problems problems) {
        CaseFile reader = new CaseFile(file, types, problems);
        shared.forEach(
                (path, text) -> reader.share(YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8), problems)));
        YamlNode root = YamlReader.read(file, bytes, problems);
        return root == null ? List.of() : reader.cases(root);
    }

    /**
     * The pack that a file says its cases are for.
     *
     * @param file the path, for messages
     * @param bytes the content
     * @return what stands under {@code under:}; the empty text where the cases are for any pack
     */
    public static String under(String file, byte[] bytes) {
        Problems unread = new Problems();
        return YamlReader.read(file, bytes, unread) instanceof YamlNode.Mapping root
                        && root.entries().containsKey("cases")
                ? YamlMap.of("cases", root, unread).text(UNDER)
                : "";
    }

    private List<PackCase> cases(YamlNode root) {
        YamlNode list = root;
        if (root instanceof YamlNode.Mapping) {
            YamlMap map = YamlMap.of("cases", root, problems);
            if (!map.has("cases")) {
                return one(root);
            }
            map.text(UNDER);
            share(map.find("shared"));
            list = java.util.Objects.requireNonNull(map.find("cases"));
            map.end();
        }
        if (!(list instanceof YamlNode.Sequence sequence) || sequence.items().isEmpty()) {
            problems.add(
                    "case-empty",
                    root.place(),
                    Require.refusal(
                            "file (" + file + ")",
                            "hold a list of cases",
                            list.kind(),
                            "Maybe start each case with \"- name:\"."));
            return List.of();
        }
        List<PackCase> cases = new ArrayList<>();
        sequence.items().forEach(item -> cases.addAll(one(item)));
        return cases;
    }

    private void share(@Nullable YamlNode node) {
        if (node != null) {
            YamlMap.of("shared", node, problems)
                    .all()
                    .forEach((name, entry) -> shared.put(name, named("shared." + name, entry.value())));
        }
    }

    private List<PackCase> one(YamlNode node) {
        YamlMap map = YamlMap.of("case", node, problems);
        String name = map.required("name", String.class);
        String clause = map.optional("clause", String.class);
        LocalDate asOf = map.optional("as-of", LocalDate.class);
        boolean asIf = map.flag("as-if");
        map.flag("vacuous");
        List<String> use = map.list("use", String.class);
        List<String> without = map.list("without", String.class);
        YamlNode given = map.find("given");
        YamlNode expect = map.find("expect");
        map.end();
        List<Named> entries = new ArrayList<>();
        use.forEach(each -> entries.addAll(used(each, map)));
        if (given != null) {
            entries.addAll(named("given", given));
        }
        if (entries.isEmpty()) {
            problems.add(
                    "case-empty",
                    map.place(),
                    Require.refusal(
                            "case (" + name + ")",
                            "be given facts",
                            "none",
                            "Maybe add given: with the model and its planned activity."));
        }
        List<Fact> facts = FactList.read(entries, without, types, problems);
        Expected expected = expect == null ? null : expected(expect);
        return name == null ? List.of() : List.of(new PackCase(name, clause, asOf, asIf, facts, expected, map.place()));
    }

    private List<Named> used(String name, YamlMap map) {
        List<Named> list = shared.get(name);
        if (list == null) {
            problems.add(
                    "case-use",
                    map.place("use"),
                    Require.refusal(
                            "name (use: " + name + ")",
                            "be one of the shared facts",
                            "unknown",
                            Nearest.cure(name, shared.keySet(), "Maybe add it to shared-facts.yaml.")));
        }
        return list == null ? List.of() : list;
    }

    private List<Named> named(String subject, YamlNode node) {
        if (!(node instanceof YamlNode.Sequence list)) {
            problems.add(
                    "yaml-type",
                    node.place(),
                    Require.refusal(
                            "value (" + subject + ")",
                            "be a list of facts",
                            node.kind(),
                            "Maybe a dash is missing before the fact."));
            return List.of();
        }
        return list.items().stream()
                .map(codec::named)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private Expected expected(YamlNode node) {
        List<Record> conclusions = new ArrayList<>();
        Map<String, String> gates = new LinkedHashMap<>();
        for (Named entry : named("expect", node)) {
            if (entry.type().equals("gate")) {
                gate(entry, gates);
            } else {
                Record conclusion = codec.read(entry, Origin.CONCLUSION, name -> (FactRef) null);
                if (conclusion != null) {
                    conclusions.add(conclusion);
                }
            }
        }
        return new Expected(List.copyOf(conclusions), Map.copyOf(gates));
    }

    private void gate(Named entry, Map<String, String> gates) {
        YamlMap map = YamlMap.of("gate", entry.components(), problems);
        String model = map.required("model", String.class);
        String activity = map.required("activity", String.class);
        String outcome = map.required("outcome", String.class);
        map.end();
        List<String> known = new ArrayList<>(List.of("ungated"));
        Arrays.stream(dev.rsp.decision.Outcome.values())
                .forEach(each ->
                        known.add(each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        if (outcome != null && !known.contains(outcome)) {
            problems.add(
                    "case-outcome",
                    map.place("outcome"),
                    Require.refusal(
                            "outcome",
                            "be one of " + String.join(", ", known),
                            outcome,
                            Nearest.cure(outcome, known, "Maybe hold.")));
        }
        if (model != null && activity != null && outcome != null) {
            gates.put(model + "/" + activity, outcome);
        }
    }
}
