package dev.rsp.drools.testing;

/**
 * What is edited in a mutant of a pack.
 *
 * @since 0.1.0
 */
public enum MutantKind {
    /** A comparison becomes another one. */
    RELATION,
    /** An id, constant or truth value of a rule becomes another of the same kind. */
    LITERAL,
    /** A variable becomes another one of the same type. */
    VARIABLE,
    /** A constraint of a pattern is dropped. */
    DROP_CONSTRAINT,
    /** A pattern is dropped. */
    DROP_PATTERN,
    /** A pattern is asked for where it must be absent, or the other way round. */
    NEGATE_PATTERN,
    /** A rule is deleted. */
    DELETE_RULE,
    /** A clause that binds becomes an aim. */
    FORCE,
    /** A day that is moved by a period is moved otherwise. */
    DEADLINE,
    /** A number or period moves by a step, or doubles. */
    PARAMETER,
    /** A row of a table is dropped, or names something else. */
    TABLE,
    /** An activity is no longer gated by a kind of gate. */
    GATE,
    /** A step of a chain of approvals is dropped, or asks for less. */
    CHAIN,
    /** A role needs fewer people, or may correct more. */
    ROLE,
    /** A question is answered by another role, or more of its answers are favourable. */
    QUESTION
}
