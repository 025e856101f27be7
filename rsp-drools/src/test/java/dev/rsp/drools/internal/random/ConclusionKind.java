package dev.rsp.drools.internal.random;

import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.RuleTypes;
import java.util.Optional;

/**
 * A type that a rule reads first or concludes, all of it or one kind.
 *
 * @param type the type
 * @param literal the value of its discriminator; empty for all kinds
 */
record ConclusionKind(RuleType type, String literal) {

    static ConclusionKind all(RuleType type) {
        return new ConclusionKind(type, "");
    }

    /** The comparison that picks the kind. */
    Optional<Constraint> kind() {
        return literal.isEmpty()
                ? Optional.empty()
                : Optional.of(new Constraint.Compare(
                        discriminator(), Operator.EQ, new Operand.Text(literal), new Place("random/rules.drl", 1)));
    }

    /** The literal that a component must have. */
    Optional<Operand> literalOf(Schema.Component component) {
        return !literal.isEmpty() && component.name().equals(discriminator())
                ? Optional.of(new Operand.Text(literal))
                : Optional.empty();
    }

    private String discriminator() {
        return RuleTypes.conclusion(type.schema().type()).discriminator();
    }
}
