package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.fact.Id;
import dev.rsp.model.Activity;
import dev.rsp.policy.Force;
import dev.rsp.policy.GateKind;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.NotDetermined;
import dev.rsp.summary.Gate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The activities that some gate of the policy bears on: those in a row of the gates table whose kind a MUST rule reads to
 * limit them, by its name or through a variable that takes ids such as it. A rule that reads a gate and limits nothing makes
 * none.
 */
public final class GateTable {

    private static final Set<String> LIMITS = Set.of(
            GateLimit.class.getSimpleName(),
            NotDetermined.class.getSimpleName(),
            ActivityCondition.class.getSimpleName());

    private final EffectivePack pack;
    private final Set<Activity> gated = EnumSet.noneOf(Activity.class);

    /** The activities of a pack. */
    public GateTable(EffectivePack pack) {
        this.pack = pack;
        pack.vocabulary().gates().forEach((kind, activities) -> {
            if (limiting(kind).findAny().isPresent()) {
                gated.addAll(activities);
            }
        });
    }

    /** Whether a gate bears on an activity. */
    public boolean isGated(Activity activity) {
        return gated.contains(activity);
    }

    /** The rules by which one does, as the pack orders them. */
    public List<Rule> gating(Activity activity) {
        return pack.vocabulary().gates().entrySet().stream()
                .filter(gate -> gate.getValue().contains(activity))
                .flatMap(gate -> limiting(gate.getKey()))
                .distinct()
                .toList();
    }

    private Stream<Rule> limiting(GateKind kind) {
        return pack.rules().stream().filter(rule -> isLimiting(rule) && reads(rule, kind));
    }

    private static boolean isLimiting(Rule rule) {
        return rule.force() == Force.MUST && LIMITS.contains(rule.conclusion().type());
    }

    private boolean reads(Rule rule, GateKind kind) {
        return rule.conditions().stream()
                .filter(condition -> condition.type().equals(Gate.class.getSimpleName()))
                .flatMap(condition -> condition.constraints().stream())
                .anyMatch(each -> each instanceof Constraint.Compare compare
                        && compare.component().equals("kind")
                        && takes(rule, compare.operand(), kind));
    }

    private boolean takes(Rule rule, Operand operand, GateKind kind) {
        if (operand instanceof Operand.Text text) {
            return text.value().equals(kind.value());
        }
        return operand instanceof Operand.Variable variable
                && rule.conditions().stream().anyMatch(condition -> binds(condition, variable.name(), kind));
    }

    private boolean binds(Condition condition, String variable, GateKind kind) {
        return condition.constraints().stream()
                .anyMatch(each -> each instanceof Constraint.Bind bind
                        && bind.variable().equals(variable)
                        && listed(condition, bind.component(), kind));
    }

    private boolean listed(Condition condition, String component, GateKind kind) {
        Class<?> type =
                pack.types().get(condition.type()).schema().component(component).type();
        return Id.class.isAssignableFrom(type) && pack.vocabulary().lists(type.asSubclass(Id.class), kind.value());
    }
}
