package dev.rsp.drools.internal.pack;

import java.util.List;

/**
 * What a version changes of the one it lies over.
 *
 * @param base the version right below it
 * @param changes the changes, folders first, then clauses, then the vocabulary section by section, then parameters
 */
public record Overlay(PackId base, List<Change> changes) {

    /** Copies the list. */
    public Overlay {
        changes = List.copyOf(changes);
    }

    /** How something is changed. */
    public enum How {
        /** Its own stands in the place of that of the base. */
        REPLACED,
        /** The base has none. */
        ADDED,
        /** The base has it. */
        REMOVED,
        /** It has another number. */
        RENUMBERED,
        /** It has another value, and is else that of the base. */
        OVERRIDDEN
    }

    /**
     * Changes of one kind.
     *
     * @param what what is changed: folders, clauses, parameters, or a section of the vocabulary
     * @param how how it is changed
     * @param names the names, in the order in which they are written down
     */
    public record Change(String what, How how, List<String> names) {

        /** Copies the list. */
        public Change {
            names = List.copyOf(names);
        }
    }
}
