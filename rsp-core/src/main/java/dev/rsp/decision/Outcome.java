package dev.rsp.decision;

/**
 * What becomes of an activity, from the mildest to the worst; the worst of all reasons wins.
 *
 * @since 0.1.0
 */
public enum Outcome {
    /** Nothing encoded stands against it, and everything the engine checks is there. */
    PROCEED,

    /** It may go on under the conditions named, and only under all of them. */
    PROCEED_RESTRICTED,

    /** Something that must be known is not known. */
    NOT_DETERMINED,

    /** It must not begin, or go further. */
    HOLD,

    /** It must stop. */
    HALT;

    /**
     * The worse of two outcomes.
     *
     * @param other the other one
     * @return the one that is later in the order
     */
    public Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
