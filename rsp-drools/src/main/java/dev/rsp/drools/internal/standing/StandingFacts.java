package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The facts that rules see, and those they do not, each with the reason.
 *
 * @param standing the facts that count on the day
 * @param setAside the others, by reference
 * @since 0.1.0
 */
public record StandingFacts(StandingView standing, List<Aside> setAside) {

    /** Copies the list. */
    public StandingFacts {
        setAside = List.copyOf(setAside);
    }

    /**
     * A fact that was given and does not stand.
     *
     * @param fact the fact
     * @param ref its reference
     * @param reason a sentence that starts with {@code not yet}, {@code expired}, {@code withdrawn}, {@code superseded
     *     by}, {@code no act}, {@code made before what it is about}, {@code rests on} or, for a correction, {@code no
     *     effect}
     * @since 0.1.0
     */
    public record Aside(Fact fact, FactRef ref, String reason) {}

    /**
     * Sets aside what does not count; the order of the steps is that of {@link Settling}.
     *
     * @param given the facts of the case, in any order
     * @param vocabulary says which role may correct which, and which answers are favourable
     * @param asOf the day of the decision
     * @return what stands and what does not
     */
    public static StandingFacts of(Collection<? extends Fact> given, Vocabulary vocabulary, LocalDate asOf) {
        return of(StandingView.of(given), vocabulary, asOf);
    }

    /**
     * Sets aside what does not count, of facts whose references are known.
     *
     * @param given the facts of the case
     * @param vocabulary says which role may correct which, and which answers are favourable
     * @param asOf the day of the decision
     * @return what stands and what does not
     */
    public static StandingFacts of(StandingView given, Vocabulary vocabulary, LocalDate asOf) {
        return new Settling(given, vocabulary, asOf).settle();
    }
}
