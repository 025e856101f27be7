package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.Checkpoint;
import dev.rsp.threshold.ThresholdId;
import java.util.Set;

/** L24: a threshold bound from a fact or summary is one of this policy's, by a join. */
final class ThresholdChecks {

    private static final Set<String> TABLES =
            Set.of(CapabilityThreshold.class.getSimpleName(), Checkpoint.class.getSimpleName());

    private ThresholdChecks() {}

    static void check(Subject subject, Bindings bindings) {
        for (Condition condition : subject.rule().conditions()) {
            for (Constraint.Bind bind : Patterns.bindings(condition)) {
                Bindings.Bound bound = bindings.find(bind.variable());
                boolean threshold = bound != null
                        && bound.component().type() == ThresholdId.class
                        && bound.type().isInput();
                if (threshold && !isJoined(subject, bind.variable())) {
                    subject.add(
                            "L24",
                            bind.place(),
                            "The threshold (%s) must be joined to CapabilityThreshold or Checkpoint, but was not."
                                    .formatted(bind.variable()),
                            "Maybe add CapabilityThreshold( id == %s ).".formatted(bind.variable()));
                }
            }
        }
    }

    private static boolean isJoined(Subject subject, String variable) {
        return subject.rule().conditions().stream()
                .filter(condition -> TABLES.contains(condition.type()))
                .anyMatch(condition -> new Operand.Variable(variable).equals(Patterns.equality(condition, "id")));
    }
}
