package dev.rsp.decision;

import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;
import java.util.List;

/**
 * Where one subject stands with one threshold; made by the engine after the rules and read by none.
 *
 * @param model the subject
 * @param threshold the threshold
 * @param status where it stands
 * @param because the ids of the facts and conclusions it rests on, sorted
 * @since 0.1.0
 */
public record ThresholdStatus(ModelId model, ThresholdId threshold, ThresholdStanding status, List<String> because) {

    /** Copies the list. */
    public ThresholdStatus {
        because = List.copyOf(because);
    }
}
