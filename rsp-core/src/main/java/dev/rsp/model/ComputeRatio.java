package dev.rsp.model;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import java.math.BigDecimal;

/**
 * How many times the effective compute of a reference went into a snapshot.
 *
 * @param model the snapshot
 * @param reference the snapshot compared with
 * @param ratio how many times, greater than 0, without trailing zeros
 * @param method how it was measured
 * @since 0.1.0
 */
@FactType(
        key = {"model", "reference", "method"},
        dated = "")
public record ComputeRatio(ModelId model, ModelId reference, BigDecimal ratio, MethodId method) implements Fact {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if the ratio is 0 or less or out of bounds, or the snapshot its own reference
     */
    public ComputeRatio {
        Require.given(ComputeRatio.class, model, reference, ratio, method);
        Require.different(model, reference, "compute-ratio.reference");
        ratio = Require.positive(ratio, "compute-ratio.ratio");
    }

    /**
     * Makes one from a measured number.
     *
     * @param model the snapshot
     * @param reference the snapshot compared with
     * @param ratio how many times, finite and greater than 0
     * @param method how it was measured
     * @return the fact
     * @throws IllegalArgumentException if the ratio is refused
     */
    public static ComputeRatio of(ModelId model, ModelId reference, double ratio, MethodId method) {
        return new ComputeRatio(model, reference, Require.finite(ratio, "compute-ratio.ratio"), method);
    }
}
