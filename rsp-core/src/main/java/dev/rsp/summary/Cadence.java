package dev.rsp.summary;

import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.fact.Summary;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.DutyId;
import java.time.LocalDate;

/**
 * The day from which the next turn of a recurring duty is counted.
 *
 * @param model the snapshot
 * @param duty the duty
 * @param about what the duty is about
 * @param since the day of the last fulfilment, else that on which the duty began
 * @since 0.1.0
 */
@FactType(
        key = {"model", "duty", "about"},
        dated = "")
public record Cadence(ModelId model, DutyId duty, Topic about, LocalDate since) implements Summary {

    /** Checks that everything is there. */
    public Cadence {
        Require.given(Cadence.class, model, duty, about, since);
    }
}
