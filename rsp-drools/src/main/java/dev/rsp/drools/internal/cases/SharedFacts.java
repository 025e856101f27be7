package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.facts.FactCodec;
import dev.rsp.drools.internal.facts.Named;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import dev.rsp.fact.Require;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of facts that cases use by name; each name is given once. */
final class SharedFacts {

    private final FactCodec codec;
    private final Problems problems;
    private final Map<String, List<Named>> lists = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private boolean whole = true;

    private SharedFacts(TypeCatalog types, Problems problems) {
        this.codec = new FactCodec(types, problems);
        this.problems = problems;
    }

    /**
     * Reads files of shared facts.
     *
     * @param texts their texts by path, for messages
     * @param types the types that facts may have
     * @param problems where problems go
     */
    static SharedFacts read(Map<String, String> texts, TypeCatalog types, Problems problems) {
        SharedFacts shared = new SharedFacts(types, problems);
        texts.forEach(
                (path, text) -> shared.add(YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8), problems)));
        return shared;
    }

    /** These and those that a file of cases adds for itself. */
    SharedFacts with(YamlNode own, TypeCatalog types) {
        SharedFacts all = new SharedFacts(types, problems);
        all.lists.putAll(lists);
        all.places.putAll(places);
        all.whole = whole;
        all.add(own);
        return all;
    }

    private void add(@Nullable YamlNode node) {
        whole &= node != null;
        if (node != null) {
            YamlMap.of("shared", node, problems).all().forEach(this::add);
        }
    }

    private void add(String name, YamlNode.Entry entry) {
        Place before = places.putIfAbsent(name, entry.key());
        if (before == null) {
            lists.put(name, codec.list("shared." + name, entry.value()));
        } else {
            problems.add(
                    "case-shared",
                    entry.key(),
                    Require.refusal(
                            "name (shared." + name + ")",
                            "be given once",
                            "also at " + before,
                            "Maybe choose another name; cases of the base go on with its own."));
        }
    }

    /** The list of a name; null when there is none. */
    @Nullable
    List<Named> find(String name) {
        return lists.get(name);
    }

    /** Whether every file of them could be read, so that a name that is not there is none. */
    boolean isWhole() {
        return whole;
    }

    Set<String> names() {
        return lists.keySet();
    }
}
