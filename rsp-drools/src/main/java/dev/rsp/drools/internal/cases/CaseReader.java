package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.facts.FactCodec;
import dev.rsp.drools.internal.facts.FactList;
import dev.rsp.drools.internal.facts.Named;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one case. */
final class CaseReader {

    /** What is no reason. */
    private static final Set<String> NO_REASON = Set.of("true", "false", "yes", "no", "null", "~", "todo");

    private final TypeCatalog types;
    private final SharedFacts shared;
    private final Problems problems;
    private final FactCodec codec;

    CaseReader(TypeCatalog types, SharedFacts shared, Problems problems) {
        this.types = types;
        this.shared = shared;
        this.problems = problems;
        this.codec = new FactCodec(types, problems);
    }

    /** Reads a case; null without a name, which is a problem. */
    @Nullable
    PackCase read(YamlNode node) {
        return read(YamlMap.of("case", node, problems));
    }

    /** Reads a case from a mapping of which other keys were asked for before. */
    @Nullable
    PackCase read(YamlMap map) {
        String name = map.required("name", String.class);
        String clause = map.optional("clause", String.class);
        LocalDate asOf = map.optional("as-of", LocalDate.class);
        boolean asIf = map.flag("as-if");
        String vacuous = vacuous(map);
        String todo = map.text("todo");
        List<Named> entries = entries(map, Objects.requireNonNullElse(name, "without name"));
        List<String> without = without(map, entries);
        YamlNode expect = map.find("expect");
        map.end();
        PackCase.Expected expected = expect == null ? null : new ExpectReader(codec, problems).read(expect);
        return name == null
                ? null
                : new PackCase(
                        name,
                        clause,
                        asOf,
                        asIf,
                        vacuous,
                        todo,
                        FactList.read(entries, without, types, problems),
                        expected,
                        null,
                        map.place());
    }

    private String vacuous(YamlMap map) {
        String reason = map.text("vacuous").strip();
        if (NO_REASON.contains(reason.toLowerCase(Locale.ROOT))) {
            String cure = "Maybe write vacuous: \"the clause does not speak about such models\", or remove it.";
            problems.add(
                    "case-vacuous",
                    map.place("vacuous"),
                    Require.refusal(
                            "key (case.vacuous)", "say why no fact is what the clause speaks about", reason, cure));
        }
        return reason;
    }

    private List<Named> entries(YamlMap map, String name) {
        List<String> use = map.list("use", String.class);
        List<Named> entries = new ArrayList<>();
        use.forEach(each -> entries.addAll(used(each, map)));
        YamlNode given = map.find("given");
        if (given != null) {
            entries.addAll(codec.list("given", given));
        }
        boolean none = given == null
                || (given instanceof YamlNode.Sequence list && list.items().isEmpty());
        if (none && use.isEmpty()) {
            problems.add(
                    "case-empty",
                    map.place(),
                    Require.refusal(
                            "case (" + name + ")",
                            "be given facts",
                            "none",
                            "Maybe add given: with the model and its planned activity."));
        }
        return entries;
    }

    private List<String> without(YamlMap map, List<Named> entries) {
        List<String> without = map.list("without", String.class);
        Set<String> names =
                entries.stream().map(Named::as).filter(Objects::nonNull).collect(Collectors.toSet());
        if (shared.isWhole()) {
            without.stream().filter(name -> !names.contains(name)).forEach(name -> {
                String cure = Nearest.cure(name, names, "Maybe it was renamed.");
                problems.add(
                        "case-without",
                        map.place("without"),
                        Require.refusal(
                                "name (without: " + name + ")", "be the as: of a fact of the case", "unknown", cure));
            });
        }
        return without;
    }

    private List<Named> used(String name, YamlMap map) {
        List<Named> list = shared.find(name);
        if (list == null && shared.isWhole()) {
            String otherwise = "Maybe add it to shared-facts.yaml, or under shared: to this file.";
            problems.add(
                    "case-use",
                    map.place("use"),
                    Require.refusal(
                            "name (use: " + name + ")",
                            "be one of the shared facts",
                            "unknown",
                            Nearest.cure(name, shared.names(), otherwise)));
        }
        return list == null ? List.of() : list;
    }
}
