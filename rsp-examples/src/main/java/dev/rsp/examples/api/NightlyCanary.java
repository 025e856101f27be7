package dev.rsp.examples.api;

import dev.rsp.eval.LineReading;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import java.time.LocalDate;

// tag::fact
/**
 * A fact type of an application: what a canary evaluation read in one night.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param reading on which side of its line it lies
 * @param on the day from which it counts
 */
@FactType(
        key = "id",
        topic = "model",
        by = "reading",
        favourable = "clear",
        adverse = {"crossed", "unknown"})
public record NightlyCanary(FactId id, ModelId model, LineReading reading, LocalDate on) implements Fact {

    /** Refuses null, as every fact does. */
    public NightlyCanary {
        Require.given(NightlyCanary.class, id, model, reading, on);
    }
}
// end::fact
