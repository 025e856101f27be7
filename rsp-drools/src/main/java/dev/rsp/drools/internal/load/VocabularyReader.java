package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Canonical;
import dev.rsp.level.SafetyLevel;
import dev.rsp.policy.ParameterId;
import dev.rsp.policy.QuestionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a merged vocabulary. */
final class VocabularyReader {

    private final PackMerge.Merged merged;
    private final TypeCatalog types;
    private final Problems problems;

    VocabularyReader(PackMerge.Merged merged, TypeCatalog types, Problems problems) {
        this.merged = merged;
        this.types = types;
        this.problems = problems;
    }

    VocabularyReading read(ClauseNames clauses, Collection<ParameterId> parameters) {
        Draft draft = merged.draft();
        List<SafetyLevel> levels = merged.policy().identity().levels();
        IdIndex ids = new IdIndex(draft, parameters, problems);
        ids.addLevels(levels);
        SortedMap<String, String> says = new TreeMap<>();
        RowReader rows = new RowReader(draft, ids, says, problems);
        ProcessReader process = new ProcessReader(rows, clauses);
        TableReader tables = new TableReader(rows, levels).read();
        process.requirements();
        SortedMap<QuestionId, Vocabulary.QuestionEntry> questions = process.questions();
        tables.addQuestions(questions.values());
        Map<String, Place> places = places(draft);
        Vocabulary vocabulary = new Vocabulary(
                ids.all(),
                says,
                tables.tables().stream()
                        .sorted(Comparator.comparing(Canonical::json))
                        .toList(),
                process.roles(),
                questions,
                process.gates(),
                new ChainReader(rows).chains(),
                process.duties(),
                process.escapes(),
                process.remedies(),
                withSteps(places, draft));
        new OwnFacts(rows, problems).check(types);
        return new VocabularyReading(vocabulary, tables.unspecified(), tables.noneNamed(), withClauses(places, draft));
    }

    private static Map<String, Place> places(Draft draft) {
        Map<String, Place> places = new HashMap<>();
        draft.sections.forEach(
                (section, entries) -> entries.forEach((id, entry) -> places.put(section + "/" + id, entry.key())));
        return places;
    }

    private static Map<String, Place> withClauses(Map<String, Place> places, Draft draft) {
        Map<String, Place> all = new HashMap<>(places);
        draft.clauses.forEach((id, entry) -> all.put("clauses/" + id, entry.key()));
        return all;
    }

    private static Map<String, Place> withSteps(Map<String, Place> places, Draft draft) {
        Map<String, Place> all = new HashMap<>(places);
        draft.sections
                .getOrDefault(Sections.CHAINS, Map.of())
                .forEach((id, chain) -> steps(chain)
                        .forEach((step, entry) -> all.put(Sections.CHAINS + "/" + id + "/" + step, entry.key())));
        return Map.copyOf(all);
    }

    /** The steps of a chain, or none where it says something else. */
    private static Map<String, YamlNode.Entry> steps(RawEntry chain) {
        YamlNode.Entry entry =
                chain.value() instanceof YamlNode.Mapping map ? map.entries().get("steps") : null;
        return entry != null && entry.value() instanceof YamlNode.Mapping steps ? steps.entries() : Map.of();
    }
}
