package dev.rsp.fact;

import java.util.SortedSet;

/**
 * One component of a record that rules may see.
 *
 * @param name the name, in Java and in files
 * @param type the type, {@code long} and {@code boolean} as primitives
 * @param elementType the type of the elements where {@code type} is {@link SortedSet}, else the type itself
 * @param defaultText the text of the value that stands where a file gives none; empty where it must be given
 * @param owner the type of the record in kebab-case
 * @since 0.1.0
 */
public record Component(String name, Class<?> type, Class<?> elementType, String defaultText, String owner) {

    /** Checks that everything is there. */
    public Component {
        Require.given(Component.class, name, type, elementType, defaultText, owner);
    }

    /**
     * Whether a file may leave the component out.
     *
     * @return true if there is a default
     */
    public boolean hasDefault() {
        return !defaultText.isEmpty();
    }

    /**
     * Whether the component holds a set.
     *
     * @return true if its type is {@link SortedSet}
     */
    public boolean isSet() {
        return type == SortedSet.class;
    }

    /**
     * Whether rules may constrain or bind the component.
     *
     * @return false for free text and for sets
     */
    public boolean isRuleVisible() {
        return type != String.class && !isSet();
    }

    /**
     * The name together with the type it belongs to, as messages write it.
     *
     * @return such as {@code determination.status}
     */
    public String qualifiedName() {
        return owner + "." + name;
    }
}
