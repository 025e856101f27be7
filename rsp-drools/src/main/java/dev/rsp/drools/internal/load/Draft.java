package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.PackId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Bytes of shared-facts.yaml by path below the packs' root, the base before what lies over it. */
    final Map<String, byte[]> shared = new LinkedHashMap<>();

    /** Each changed-cases.yaml, those of bases first. */
    final List<Changed> changed = new ArrayList<>();

    /**
     * A changed-cases.yaml.
     *
     * @param pack the pack that holds it
     * @param path its path below the packs' root
     * @param bytes its content
     * @param clauses the clauses of the pack and of its base
     * @param renumbered the new number of a clause by the number that the file uses
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Changed(PackId pack, String path, byte[] bytes, Set<String> clauses, SortedMap<String, String> renumbered) {

        /** This file with clauses renumbered once more. */
        Changed renumber(Map<String, String> now) {
            return new Changed(pack, path, bytes, clauses, Renumbering.after(renumbered, now));
        }
    }

    Map<String, RawEntry> section(String name) {
        return sections.computeIfAbsent(name, section -> new LinkedHashMap<>());
    }
}
