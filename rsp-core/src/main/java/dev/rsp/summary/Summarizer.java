package dev.rsp.summary;

import dev.rsp.fact.Fact;
import dev.rsp.fact.Summary;
import java.util.List;
import java.util.Optional;

/**
 * Works out a summary of an application's own: a pure function of the standing facts of one type that share the components
 * that the summary is known by.
 *
 * <p>It knows no day. A rule compares a day of the summary with the day of the decision, so that a session can tell on
 * which day that will turn.
 *
 * <p>An engine holds it to the polarity that the summary declares: without the favourable ones of its facts a favourable
 * summary must not appear, nor bear a later day; without the adverse ones it must not vanish, nor bear an earlier day; and
 * the other way about for an adverse summary. Nor may the order of the facts matter. Where one of these fails there is no
 * decision. A summary of facts that are good or bad news says which of the two it is; only what is made of neutral facts may
 * be neutral, for nothing could be held against it.
 *
 * @param <F> the type of the facts
 * @param <S> the type of the summary: a record that carries {@link dev.rsp.fact.FactType} with one polarity for all, known
 *     by components that the facts have too, {@code model} among them
 * @since 0.1.0
 */
public interface Summarizer<F extends Fact, S extends Record & Summary> {

    /**
     * The type of the facts.
     *
     * @return a type of the library, or one registered before
     */
    Class<F> facts();

    /**
     * The type of the summary.
     *
     * @return its class; rules name it by its simple name, {@code policy.yaml} in kebab-case
     */
    Class<S> summary();

    /**
     * The version of the computation, which enters the decisions that rest on it.
     *
     * @return a text, not blank, that changes whenever the same facts may give another summary
     */
    String version();

    /**
     * Sums up some facts.
     *
     * @param facts standing facts with the same values of the components that the summary is known by; at least one
     * @return the summary, with these values; or none
     */
    Optional<S> summarize(List<F> facts);
}
