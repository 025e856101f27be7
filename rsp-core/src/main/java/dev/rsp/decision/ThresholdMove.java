package dev.rsp.decision;

import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;
import org.jspecify.annotations.Nullable;

/**
 * A threshold with which a subject does not stand where it stood.
 *
 * @param model the subject
 * @param threshold the threshold
 * @param before where it stood; null when the model was no subject
 * @param after where it stands; null when the model is no subject any more
 * @since 0.1.0
 */
public record ThresholdMove(
        ModelId model,
        ThresholdId threshold,
        @Nullable ThresholdStanding before,
        @Nullable ThresholdStanding after) {

    /** The subject, the threshold and both standings, for people. */
    @Override
    public String toString() {
        return "%s %s: %s → %s".formatted(model, threshold, before == null ? "-" : before, after == null ? "-" : after);
    }
}
