package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.DutyId;
import java.time.LocalDate;

/**
 * A duty was not done by its day.
 *
 * @param model the snapshot
 * @param id the duty
 * @param about what it is about
 * @param due the last day there was for it
 * @since 0.1.0
 */
@ConclusionType(discriminator = "id")
public record Breach(ModelId model, DutyId id, Topic about, LocalDate due) implements Conclusion {

    /** Checks that everything is there. */
    public Breach {
        Require.given(Breach.class, model, id, about, due);
    }
}
