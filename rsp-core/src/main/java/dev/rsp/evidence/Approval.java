package dev.rsp.evidence;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.model.ChainSubject;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import java.time.LocalDate;

/**
 * The approval of one step of a chain by one person.
 *
 * @param id its id, unique for the type
 * @param subject what is approved
 * @param step the step of the chain
 * @param person who approved
 * @param role the role in which that person did
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"subject", "step", "person", "role"},
        polarity = Polarity.FAVOURABLE)
public record Approval(FactId id, FactRef subject, StepId step, Person person, Role role, LocalDate on)
        implements Fact {

    /** Checks that everything is there. */
    public Approval {
        Require.given(Approval.class, id, subject, step, person, role, on);
    }

    /**
     * Makes an approval that names its subject by reference; the subject is to be given in the same case.
     *
     * @param id its id, unique for the type
     * @param subject what is approved
     * @param step the step of the chain
     * @param person who approved
     * @param role the role in which that person did
     * @param on the day from which it counts
     * @return the fact
     */
    public static Approval of(FactId id, ChainSubject subject, StepId step, Person person, Role role, LocalDate on) {
        return new Approval(id, subject.ref(), step, person, role, on);
    }
}
