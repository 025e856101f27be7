package dev.rsp.model;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import java.time.LocalDate;

/**
 * An activity that somebody plans; what a decision is asked about. A plan is never too early to count.
 *
 * @param model the snapshot
 * @param activity the activity
 * @param on the day on which it is to begin
 * @since 0.1.0
 */
@FactType(
        key = {"model", "activity"},
        dated = "")
public record PlannedActivity(ModelId model, Activity activity, LocalDate on) implements Fact {

    /** Checks that everything is there. */
    public PlannedActivity {
        Require.given(PlannedActivity.class, model, activity, on);
    }

    /**
     * Makes one for a snapshot.
     *
     * @param snapshot the snapshot
     * @param activity the activity
     * @param on the day on which it is to begin
     * @return the fact
     */
    public static PlannedActivity of(ModelSnapshot snapshot, Activity activity, LocalDate on) {
        return new PlannedActivity(snapshot.id(), activity, on);
    }
}
