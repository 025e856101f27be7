package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.Role;
import java.time.LocalDate;

/**
 * Something is to be done by a day.
 *
 * @param model the snapshot
 * @param id the duty
 * @param about what it is about
 * @param owner who owes it
 * @param due the last day for it
 * @since 0.1.0
 */
@ConclusionType(discriminator = "id")
public record Duty(ModelId model, DutyId id, Topic about, Role owner, LocalDate due) implements Conclusion {

    /** Checks that everything is there. */
    public Duty {
        Require.given(Duty.class, model, id, about, owner, due);
    }
}
