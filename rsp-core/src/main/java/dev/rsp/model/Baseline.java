package dev.rsp.model;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import java.time.LocalDate;

/**
 * The last snapshot that was comprehensively assessed before this one.
 *
 * @param model the snapshot
 * @param reference that earlier snapshot
 * @param on the day from which further work on this one is counted
 * @since 0.1.0
 */
@FactType(key = "model")
public record Baseline(ModelId model, ModelId reference, LocalDate on) implements Fact {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if the snapshot is its own reference
     */
    public Baseline {
        Require.given(Baseline.class, model, reference, on);
        Require.different(model, reference, "baseline.reference");
    }

    /**
     * Makes one from two snapshots.
     *
     * @param snapshot the snapshot
     * @param reference the earlier snapshot
     * @param on the day from which further work is counted
     * @return the fact
     * @throws IllegalArgumentException if both are the same
     */
    public static Baseline of(ModelSnapshot snapshot, ModelSnapshot reference, LocalDate on) {
        return new Baseline(snapshot.id(), reference.id(), on);
    }
}
