package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.rule.Rule;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One clause folder.
 *
 * @param name the folder's name
 * @param pack the pack whose files it holds
 * @param path its path below the packs' root, with a slash at the end
 * @param text the bytes of clause.md as text
 * @param readings the rows of its tables of readings, in file order
 * @param parameters its parameters, in file order
 * @param rulesText the text of rules.drl, for showing
 * @param rules its rules, in file order
 * @param casesText the text of cases.yaml; cases are read when they are run
 * @param renumbered the clause of this version by the number that the folder's cases use, where the two differ
 */
public record ClauseFolder(
        String name,
        PackId pack,
        String path,
        String text,
        List<ReadingRow> readings,
        List<Parameter> parameters,
        String rulesText,
        List<Rule> rules,
        String casesText,
        SortedMap<String, String> renumbered) {

    /** Copies the collections. */
    public ClauseFolder {
        readings = List.copyOf(readings);
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
        renumbered = Collections.unmodifiableSortedMap(new TreeMap<>(renumbered));
    }
}
