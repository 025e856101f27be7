package dev.rsp.fact;

/**
 * An id that may stand for an id of any class, and is compared with others by text.
 *
 * @since 0.1.0
 */
public interface WideId extends Id {

    /**
     * Whether this id and another have the same text.
     *
     * @param other any id
     * @return true if both are written alike
     */
    default boolean names(Id other) {
        return value().equals(other.value());
    }
}
