package dev.rsp.eval;

/**
 * The family that an evaluation belongs to.
 *
 * @since 0.1.0
 */
public enum EvaluationFamily {
    /** Uplift to chemical, biological, radiological, nuclear and other weapons of mass destruction. */
    CBRN,

    /** Attacks on computer systems. */
    CYBER,

    /** Autonomy, and research and development of AI. */
    AI_RND_AUTONOMY,

    /** Persuasion and manipulation. */
    PERSUASION,

    /** Deception. */
    DECEPTION,

    /** Scheming. */
    SCHEMING,

    /** Sabotage. */
    SABOTAGE,

    /** Situational awareness. */
    SITUATIONAL_AWARENESS,

    /** Performing below ability on purpose. */
    SANDBAGGING,

    /** Attack by experts. */
    RED_TEAMING,

    /** How well safeguards withstand attack. */
    SAFEGUARD_ROBUSTNESS
}
