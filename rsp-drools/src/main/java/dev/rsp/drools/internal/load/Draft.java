package dev.rsp.drools.internal.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has been merged so far; one thread builds it. */
final class Draft {

    /** Entries of vocabulary.yaml by section and id. */
    final SortedMap<String, Map<String, RawEntry>> sections = new TreeMap<>();

    /** Entries of clauses.yaml by id, those of the evidence pack with its prefix. */
    final Map<String, RawEntry> clauses = new LinkedHashMap<>();

    /** Clause folders by name. */
    final SortedMap<String, DraftFolder> folders = new TreeMap<>();

    /** Clause folders of the evidence pack by name. */
    final SortedMap<String, DraftFolder> evidence = new TreeMap<>();

    /** Bytes of shared-facts.yaml by path below the packs' root. */
    final SortedMap<String, byte[]> shared = new TreeMap<>();

    Map<String, RawEntry> section(String name) {
        return sections.computeIfAbsent(name, section -> new LinkedHashMap<>());
    }
}
