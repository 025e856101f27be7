package dev.rsp.threshold;

/**
 * The kind of harm that a threshold is about.
 *
 * @since 0.1.0
 */
public enum RiskDomain {
    /** Chemical, biological, radiological and nuclear weapons. */
    CBRN,

    /** Attacks on computer systems. */
    CYBER,

    /** Autonomy, and automating the research and development of AI. */
    AI_RND_AUTONOMY,

    /** Persuasion and manipulation. */
    PERSUASION,

    /** A model that pursues ends of its own. */
    MISALIGNMENT
}
