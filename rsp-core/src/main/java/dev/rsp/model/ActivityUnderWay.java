package dev.rsp.model;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import java.time.LocalDate;

/**
 * An activity that goes on already.
 *
 * @param model the snapshot
 * @param activity the activity
 * @param since the day on which it began
 * @since 0.1.0
 */
@FactType(
        key = {"model", "activity"},
        dated = "since")
public record ActivityUnderWay(ModelId model, Activity activity, LocalDate since) implements Fact {

    /** Checks that everything is there. */
    public ActivityUnderWay {
        Require.given(ActivityUnderWay.class, model, activity, since);
    }

    /**
     * Makes one for a snapshot.
     *
     * @param snapshot the snapshot
     * @param activity the activity
     * @param since the day on which it began
     * @return the fact
     */
    public static ActivityUnderWay of(ModelSnapshot snapshot, Activity activity, LocalDate since) {
        return new ActivityUnderWay(snapshot.id(), activity, since);
    }
}
