package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Identity;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy.yaml, before its base is looked at.
 *
 * @param identity what it says itself and, where it says nothing, what its base says
 * @param isEvidence whether it is an evidence pack
 * @param base the pack it lies over, or null
 * @param removed the folders of the base that it removes
 * @param renumbered the new number of a clause by its number in the base
 * @param tightenOnly whether it may only make the base stricter
 * @param node the document, what the base says put in
 * @param place where policy.yaml starts
 */
record PolicyFile(
        Identity identity,
        boolean isEvidence,
        @Nullable PackId base,
        List<String> removed,
        Map<String, String> renumbered,
        boolean tightenOnly,
        YamlNode.Mapping node,
        Place place) {

    private static final Set<String> INHERITED = Set.of("title", "publisher", "level-scheme", "evidence", "summaries");

    /** Where a key stands, or the file when it has no such key. */
    Place place(String key) {
        YamlNode.Entry entry = node.entries().get(key);
        return entry == null ? place : entry.key();
    }

    /** Whether it names a base that cannot be read. */
    boolean lacksBase() {
        return base == null && node.entries().containsKey("base");
    }

    /** This file with what it leaves to its base. */
    PolicyFile over(PolicyFile under) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(node.entries());
        under.node.entries().forEach((key, entry) -> {
            if (INHERITED.contains(key)) {
                entries.putIfAbsent(key, entry);
            }
        });
        return new PolicyFile(
                identity.over(under.identity),
                isEvidence,
                base,
                removed,
                renumbered,
                tightenOnly,
                new YamlNode.Mapping(entries, node.place()),
                place);
    }
}
