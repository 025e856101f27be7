package dev.rsp.model;

/**
 * What a lab does with a model.
 *
 * @since 0.1.0
 */
public enum Activity {
    /** Training the model. */
    TRAINING,

    /** Training that makes the model safer. */
    SAFETY_ENHANCING_TRAINING,

    /** Keeping the weights of the model. */
    STORING_WEIGHTS,

    /** Use inside the lab. */
    INTERNAL_USE,

    /** Use inside the lab on a large scale. */
    LARGE_SCALE_INTERNAL_USE,

    /** Use inside the lab that carries high risk. */
    HIGH_RISK_INTERNAL_USE,

    /** Release to a few outside the lab. */
    LIMITED_RELEASE,

    /** Release outside the lab in a setting of low risk. */
    LOW_RISK_EXTERNAL_RELEASE,

    /** Release to the public. */
    GENERAL_DEPLOYMENT,

    /** Taking on further customers. */
    NEW_CUSTOMERS,

    /** Letting others fine-tune the model. */
    FINE_TUNING_ACCESS,

    /** Publishing the weights. */
    OPEN_WEIGHTS
}
