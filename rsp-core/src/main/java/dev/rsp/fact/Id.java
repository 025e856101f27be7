package dev.rsp.fact;

/**
 * An id: a record with one String component.
 *
 * <p>Ids are ordered by their text, in UTF-16 code units, then by the name of their class. Ids of different classes are
 * never equal; a {@link WideId} is compared with others by {@link WideId#names}.
 *
 * @since 0.1.0
 */
public interface Id extends Comparable<Id> {

    /**
     * The text of the id, as rules, files and decisions write it.
     *
     * @return the text, never blank
     */
    String value();

    @Override
    default int compareTo(Id other) {
        int byText = value().compareTo(other.value());
        return byText != 0
                ? byText
                : getClass().getName().compareTo(other.getClass().getName());
    }
}
