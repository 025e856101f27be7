package dev.rsp.evidence;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.Role;
import java.time.LocalDate;

/**
 * A duty that was done.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param duty the duty
 * @param about what the duty is about
 * @param role who did it
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "duty", "about"},
        polarity = Polarity.FAVOURABLE)
public record Fulfilment(FactId id, ModelId model, DutyId duty, Topic about, Role role, LocalDate on) implements Fact {

    /** Checks that everything is there. */
    public Fulfilment {
        Require.given(Fulfilment.class, id, model, duty, about, role, on);
    }
}
