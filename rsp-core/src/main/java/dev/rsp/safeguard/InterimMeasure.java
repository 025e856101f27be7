package dev.rsp.safeguard;

import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.fact.Topic;
import dev.rsp.model.ChainSubject;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import java.time.LocalDate;

/**
 * A measure that stands in for a standard for a while, once its chain is complete.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param chain the chain of approvals it needs
 * @param about what it stands in for
 * @param on the day from which it counts
 * @param until the last day on which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "chain", "about"},
        polarity = Polarity.FAVOURABLE,
        until = "until")
public record InterimMeasure(FactId id, ModelId model, ChainId chain, Topic about, LocalDate on, LocalDate until)
        implements ChainSubject {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public InterimMeasure {
        Require.given(InterimMeasure.class, id, model, chain, about, on, until);
        Require.notBefore(until, on, "interim-measure.until");
    }
}
