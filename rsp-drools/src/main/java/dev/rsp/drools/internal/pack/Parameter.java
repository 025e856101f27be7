package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ParameterId;

/**
 * A number, period or count of a policy.
 *
 * @param id the parameter
 * @param description what it is
 * @param clause the clause it comes from
 * @param unit its unit, in words
 * @param fact the NumberParameter, PeriodParameter or CountParameter that rules read
 * @param lowerIsStricter whether a lower value holds more
 * @param place where it stands
 */
public record Parameter(
        ParameterId id,
        String description,
        ClauseId clause,
        String unit,
        Record fact,
        boolean lowerIsStricter,
        Place place) {

    /** This parameter of another clause. */
    public Parameter withClause(ClauseId other) {
        return new Parameter(id, description, other, unit, fact, lowerIsStricter, place);
    }
}
