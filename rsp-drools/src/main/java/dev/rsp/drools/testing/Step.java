package dev.rsp.drools.testing;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.PolicySession;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Something done to a live session; immutable.
 *
 * @since 0.1.0
 */
public final class Step {

    private final Function<PolicySession, List<DecisionDiff>> action;

    private Step(Function<PolicySession, List<DecisionDiff>> action) {
        this.action = action;
    }

    /**
     * Gives facts, or corrections of facts with the same keys, that settle as one.
     *
     * @param facts the facts
     * @return the step
     */
    public static Step put(Fact... facts) {
        List<Fact> all = List.of(facts);
        return new Step(session -> List.of(session.update(update -> all.forEach(update::put))));
    }

    /**
     * Takes a fact out.
     *
     * @param key the key of a fact of the case that is not adverse
     * @return the step
     */
    public static Step remove(FactKey key) {
        Objects.requireNonNull(key, "key");
        return new Step(session -> List.of(session.remove(key)));
    }

    /**
     * Lets days pass.
     *
     * @param day the day to go to, never an earlier one
     * @return the step
     */
    public static Step advanceTo(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new Step(session -> session.advanceTo(day));
    }

    /**
     * Lets days pass.
     *
     * @param day the day to go to, such as {@code 2025-06-01}, never an earlier one
     * @return the step
     * @throws IllegalArgumentException if the text is no day
     */
    public static Step advanceTo(String day) {
        return advanceTo((LocalDate) Schema.parse(LocalDate.class, Objects.requireNonNull(day, "day")));
    }

    Function<PolicySession, List<DecisionDiff>> action() {
        return action;
    }
}
