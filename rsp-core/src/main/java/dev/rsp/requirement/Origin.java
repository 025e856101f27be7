package dev.rsp.requirement;

import dev.rsp.fact.Clock;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Parameter;
import dev.rsp.fact.Require;
import dev.rsp.fact.Summary;
import dev.rsp.fact.Table;

/**
 * Where a record that a rule matched comes from.
 *
 * @since 0.1.0
 */
public enum Origin {
    /** The case. */
    FACT(Fact.class),

    /** The engine, worked out from the facts of the case. */
    SUMMARY(Summary.class),

    /** The vocabulary of the policy. */
    TABLE(Table.class),

    /** A parameter of a clause. */
    PARAMETER(Parameter.class),

    /** The day of the decision. */
    CLOCK(Clock.class),

    /** Another rule. */
    CONCLUSION(Conclusion.class);

    private static final ClassValue<Origin> ORIGINS = new ClassValue<>() {
        @Override
        protected Origin computeValue(Class<?> type) {
            return find(type);
        }
    };

    private final Class<?> marker;

    Origin(Class<?> marker) {
        this.marker = marker;
    }

    /**
     * The origin of the records of a class.
     *
     * @param type the class
     * @return its origin
     * @throws IllegalArgumentException if rules cannot see such records
     */
    public static Origin of(Class<?> type) {
        return ORIGINS.get(type);
    }

    private static Origin find(Class<?> type) {
        for (Origin origin : values()) {
            if (origin.marker.isAssignableFrom(type)) {
                return origin;
            }
        }
        throw Require.refusal(
                "type (" + type.getName() + ")",
                "be a fact, summary, table, parameter, clock or conclusion",
                type.getSimpleName(),
                "Maybe let the record implement Fact.");
    }
}
