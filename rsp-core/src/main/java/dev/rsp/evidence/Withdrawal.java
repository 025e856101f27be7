package dev.rsp.evidence;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;
import dev.rsp.policy.Role;
import java.time.LocalDate;

/**
 * One fact taken back.
 *
 * @param id its id, unique for the type
 * @param of the fact that is withdrawn
 * @param role who says so
 * @param reason why, at most 2000 characters
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(key = "id", topic = "of")
public record Withdrawal(FactId id, FactRef of, Role role, String reason, LocalDate on) implements Fact {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if the reason is blank or too long
     */
    public Withdrawal {
        Require.given(Withdrawal.class, id, of, role, reason, on);
        Require.notBlank(reason, "withdrawal.reason");
    }
}
