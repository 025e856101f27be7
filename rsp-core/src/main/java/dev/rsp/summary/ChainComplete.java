package dev.rsp.summary;

import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.fact.Summary;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import java.time.LocalDate;

/**
 * The latest chain of which every step is made.
 *
 * @param chain the chain
 * @param model the snapshot
 * @param about what the subject is about
 * @param subject the subject of the chain
 * @param item the id of the subject
 * @param on the day of the last step
 * @since 0.1.0
 */
@FactType(
        key = {"chain", "model", "about"},
        polarity = Polarity.FAVOURABLE)
public record ChainComplete(ChainId chain, ModelId model, Topic about, FactRef subject, FactId item, LocalDate on)
        implements Summary {

    /** Checks that everything is there. */
    public ChainComplete {
        Require.given(ChainComplete.class, chain, model, about, subject, item, on);
    }
}
