package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.facts.FactCodec;
import dev.rsp.drools.internal.facts.Named;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
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

/**
 * Lists of facts that cases use by name; each name is given once, and given anew only by a version that says so.
 *
 * <p>A list given anew is not read at all in its old form, which may name what the version no longer has.
 */
final class SharedFacts {

    private static final String REPLACE = "replace";
    private static final String OTHER = "Maybe choose another name; cases of the base go on with its own.";
    private static final String ANEW = "Maybe choose another name, or list it under replace to give it anew.";

    private final FactCodec codec;
    private final Problems problems;
    private final Map<String, YamlNode.Entry> texts = new LinkedHashMap<>();
    private final Map<String, List<Named>> lists = new LinkedHashMap<>();
    private boolean whole = true;

    private SharedFacts(TypeCatalog types, Problems problems) {
        this.codec = new FactCodec(types, problems);
        this.problems = problems;
    }

    /**
     * Reads files of shared facts.
     *
     * @param texts their texts by path, for messages, the base before what lies over it
     * @param types the types that facts may have
     * @param problems where problems go
     */
    static SharedFacts read(Map<String, String> texts, TypeCatalog types, Problems problems) {
        SharedFacts shared = new SharedFacts(types, problems);
        texts.forEach(
                (path, text) -> shared.add(YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8), problems)));
        shared.readLists();
        return shared;
    }

    /** These and those that a file of cases adds for itself. */
    SharedFacts with(YamlNode own, TypeCatalog types) {
        SharedFacts all = new SharedFacts(types, problems);
        all.texts.putAll(texts);
        all.lists.putAll(lists);
        all.whole = whole;
        all.addAll(YamlMap.of("shared", own, problems).all(), Set.of(), OTHER);
        all.readLists();
        return all;
    }

    private void add(@Nullable YamlNode node) {
        whole &= node != null;
        if (node == null) {
            return;
        }
        YamlMap map = YamlMap.of("shared", node, problems);
        List<String> replaced = map.has(REPLACE) ? map.list(REPLACE, String.class) : List.of();
        Map<String, YamlNode.Entry> given = new LinkedHashMap<>(map.all());
        given.remove(REPLACE);
        for (String name : replaced) {
            if (!texts.containsKey(name)) {
                String cure = Nearest.cure(name, texts.keySet(), "Maybe remove it from replace.");
                refuse(name, map.place(REPLACE), "be a list of the base to be replaced", "absent", cure);
            } else if (!given.containsKey(name)) {
                String cure = Nearest.cure(name, given.keySet(), "Maybe give the list, or remove it from replace.");
                refuse(name, map.place(REPLACE), "be given anew in this file", "absent", cure);
            }
        }
        addAll(given, Set.copyOf(replaced), ANEW);
    }

    private void addAll(Map<String, YamlNode.Entry> given, Set<String> replaced, String cure) {
        given.forEach((name, entry) -> {
            YamlNode.Entry before = texts.get(name);
            if (before == null || replaced.contains(name)) {
                texts.put(name, entry);
            } else {
                refuse(name, entry.key(), "be given once", "also at " + before.key(), cure);
            }
        });
    }

    private void refuse(String name, Place place, String must, String actual, String cure) {
        problems.add("case-shared", place, Require.refusal("name (shared." + name + ")", must, actual, cure));
    }

    private void readLists() {
        texts.forEach(
                (name, entry) -> lists.computeIfAbsent(name, absent -> codec.list("shared." + name, entry.value())));
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
