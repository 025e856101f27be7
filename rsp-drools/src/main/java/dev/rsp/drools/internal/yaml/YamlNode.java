package dev.rsp.drools.internal.yaml;

import dev.rsp.drools.internal.rule.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML file. What a plain scalar means is said by whoever reads it: here it is text. */
public sealed interface YamlNode {

    /** Where the value starts. */
    Place place();

    /** What it is, in words for messages. */
    String kind();

    /**
     * A text.
     *
     * @param text the text, quotes and escapes resolved
     * @param place where it starts
     */
    record Scalar(String text, Place place) implements YamlNode {
        @Override
        public String kind() {
            return text;
        }
    }

    /**
     * A list.
     *
     * @param items its values, in order
     * @param place where it starts
     */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * A mapping.
     *
     * @param entries its entries by key, in the order of the file
     * @param place where it starts
     */
    record Mapping(Map<String, Entry> entries, Place place) implements YamlNode {
        /** Copies the map. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "a mapping";
        }

        /** This mapping without one key. */
        public Mapping without(String key) {
            Map<String, Entry> rest = new LinkedHashMap<>(entries);
            rest.remove(key);
            return new Mapping(rest, place);
        }
    }

    /**
     * A value of a mapping and its key's place.
     *
     * @param value the value
     * @param key where the key stands
     */
    record Entry(YamlNode value, Place key) {}
}
