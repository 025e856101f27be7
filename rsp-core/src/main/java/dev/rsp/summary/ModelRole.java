package dev.rsp.summary;

/**
 * Why a model stands in a case.
 *
 * @since 0.1.0
 */
public enum ModelRole {
    /** Something is planned or under way with it. */
    SUBJECT,

    /** Others are compared with it. */
    REFERENCE
}
