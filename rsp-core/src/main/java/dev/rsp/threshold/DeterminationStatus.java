package dev.rsp.threshold;

/**
 * What was determined about a model and a threshold.
 *
 * @since 0.1.0
 */
public enum DeterminationStatus {
    /** The model has the capability. */
    CROSSED,

    /** It could not be ruled out that the model has the capability. */
    NOT_RULED_OUT,

    /** The model was shown not to have the capability. */
    BELOW
}
