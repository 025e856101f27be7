package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What readers of vocabulary sections share: rows, their free text, and references to listed ids. */
final class RowReader {

    private final Draft draft;
    private final IdIndex ids;
    private final SortedMap<String, String> says;
    private final Problems problems;

    RowReader(Draft draft, IdIndex ids, SortedMap<String, String> says, Problems problems) {
        this.draft = draft;
        this.ids = ids;
        this.says = says;
        this.problems = problems;
    }

    /** Hands out each row of a section; afterwards keys that nobody asked for are problems. */
    void each(String section, BiConsumer<String, YamlMap> reader) {
        for (Map.Entry<String, RawEntry> row : draft.section(section).entrySet()) {
            String name = section + "/" + row.getKey();
            YamlMap map = YamlMap.of(name, row.getValue().value(), problems);
            String text = map.text("says");
            if (!text.isEmpty()) {
                says.put(name, text);
            }
            reader.accept(row.getKey(), map);
            map.end();
        }
    }

    /** The place of a row's key. */
    Place place(String section, String row) {
        RawEntry entry = draft.section(section).get(row);
        return entry == null ? new Place(section, 1) : entry.key();
    }

    /** The pack that wrote a row. */
    @Nullable
    PackId pack(Keyed row) {
        RawEntry entry = draft.section(row.section()).get(row.id());
        return entry == null ? null : entry.pack();
    }

    /** The two ids of a row such as {@code cbrn-3/asl-3-security}; null with a problem. */
    <A extends Id, B extends Id> @Nullable Pair<A, B> pair(Keyed row, Class<A> first, Class<B> second) {
        String[] parts = split(row);
        if (parts == null) {
            return null;
        }
        A a = ids.known(first, parts[0], place(row.section(), row.id()));
        B b = ids.known(second, parts[1], place(row.section(), row.id()));
        return a == null || b == null ? null : new Pair<>(a, b);
    }

    /** The two parts of a row's id; null with a problem. */
    String @Nullable [] split(Keyed row) {
        String[] parts = row.id().split("/", -1);
        if (parts.length == 2) {
            return parts;
        }
        refuse(row, "be two ids with / between them", row.id(), "Maybe write cbrn-3/asl-3-security.");
        return null;
    }

    /** A listed id under a key that must be there. */
    <T extends Id> @Nullable T known(YamlMap map, String key, Class<T> type) {
        String text = map.required(key, String.class);
        return text == null ? null : ids.known(type, text, map.place(key));
    }

    /** A listed id under a key that may be absent. */
    <T extends Id> @Nullable T maybe(YamlMap map, String key, Class<T> type) {
        String text = map.optional(key, String.class);
        return text == null ? null : ids.known(type, text, map.place(key));
    }

    /** Listed ids under a key that may be absent. */
    <T extends Id> SortedSet<T> set(YamlMap map, String key, Class<T> type) {
        List<T> known = new ArrayList<>();
        for (String text : map.list(key, String.class)) {
            T id = ids.known(type, text, map.place(key));
            if (id != null) {
                known.add(id);
            }
        }
        return new TreeSet<>(known);
    }

    /** An id in the key of a row, when the vocabulary lists it. */
    <T extends Id> @Nullable T known(Keyed row, String text, Class<T> type) {
        return ids.known(type, text, place(row.section(), row.id()));
    }

    /** A typed value of a row's own id. */
    <T> @Nullable T typed(Keyed row, Class<T> type, String text) {
        return ids.typed(type, text, place(row.section(), row.id()));
    }

    /** A problem of a row. */
    void refuse(Keyed row, String expectation, Object actual, String cure) {
        problems.add(
                "vocabulary-" + row.section(),
                place(row.section(), row.id()),
                Require.refusal("entry (" + row.section() + "/" + row.id() + ")", expectation, actual, cure));
    }

    /** The accessors of a mapping within a row. */
    YamlMap map(String subject, YamlNode node) {
        return YamlMap.of(subject, node, problems);
    }

    /**
     * A row.
     *
     * @param section its section
     * @param id its id
     */
    record Keyed(String section, String id) {}

    /**
     * Two ids.
     *
     * @param first the one before the slash
     * @param second the one after it
     */
    record Pair<A, B>(A first, B second) {}
}
