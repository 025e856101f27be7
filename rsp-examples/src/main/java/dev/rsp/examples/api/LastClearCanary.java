package dev.rsp.examples.api;

import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.fact.Summary;
import dev.rsp.model.ModelId;
import java.time.LocalDate;

// tag::summary
/**
 * A summary of an application: the last canary of a model that read clear. Good news, so rules read it where it is absent,
 * or old.
 *
 * @param model the snapshot
 * @param on the day of the canary
 */
@FactType(key = "model", polarity = Polarity.FAVOURABLE)
public record LastClearCanary(ModelId model, LocalDate on) implements Summary {

    /** Refuses null, as every summary does. */
    public LastClearCanary {
        Require.given(LastClearCanary.class, model, on);
    }
}
// end::summary
