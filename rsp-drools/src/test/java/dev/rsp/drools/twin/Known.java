package dev.rsp.drools.twin;

import dev.rsp.drools.twin.Comparison.Difference;
import java.util.Arrays;
import java.util.Optional;

/**
 * Differences that the comparison leaves out and prints: all are about how an answer is described, none about the
 * outcome of an activity.
 */
enum Known {
    /** To the twin only what stands is inherited: a model to be assessed itself does not stand with its reference. */
    CROSSED_BY_THE_REFERENCE_ONLY,

    /** To the twin only a comparison by the RSO covers a threshold; the activity waits for the RSO in both readings. */
    COMPARED_BY_ANOTHER_ROLE,

    /** To the twin every complete interim measure is a condition; the engine names the latest of several. */
    LATEST_MEASURE_ONLY;

    static Optional<Known> of(Difference difference) {
        return Arrays.stream(values()).filter(each -> each.fits(difference)).findFirst();
    }

    private boolean fits(Difference difference) {
        return switch (this) {
            case CROSSED_BY_THE_REFERENCE_ONLY -> difference.is("standing", "CROSSED", "NOT_RULED_OUT");
            case COMPARED_BY_ANOTHER_ROLE -> difference.is("standing", "NOT_OWED", "UNKNOWN");
            case LATEST_MEASURE_ONLY ->
                difference.what().equals("conditions")
                        && !Comparison.names(difference.engine()).isEmpty()
                        && Comparison.names(difference.twin()).containsAll(Comparison.names(difference.engine()));
        };
    }
}
