package dev.rsp.drools.internal.load;

import java.util.List;

/** The sections of vocabulary.yaml. */
final class Sections {

    static final String THRESHOLDS = "thresholds";
    static final String CHECKPOINTS = "checkpoints";
    static final String LADDERS = "ladders";
    static final String STANDARDS = "standards";
    static final String REQUIRED = "required-standards";
    static final String UNSPECIFIED = "unspecified-standards";
    static final String NONE_NAMED = "none-named";
    static final String DEFAULTS = "default-standards";
    static final String CRITERIA = "criteria";
    static final String ROLES = "roles";
    static final String REQUIREMENTS = "requirements";
    static final String QUESTIONS = "questions";
    static final String GATES = "gates";
    static final String CHAINS = "chains";
    static final String DUTIES = "duties";
    static final String ESCAPES = "escapes";
    static final String REMEDIES = "remedies";
    static final String FACTS = "facts";

    /** All of them, in the order a file is read. */
    static final List<String> ALL = List.of(
            THRESHOLDS,
            CHECKPOINTS,
            LADDERS,
            STANDARDS,
            REQUIRED,
            UNSPECIFIED,
            NONE_NAMED,
            DEFAULTS,
            CRITERIA,
            ROLES,
            REQUIREMENTS,
            QUESTIONS,
            GATES,
            CHAINS,
            DUTIES,
            ESCAPES,
            REMEDIES,
            FACTS);

    private Sections() {}
}
