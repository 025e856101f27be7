package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.Act;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.RoleEntry;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one role has to do for one step.
 *
 * @param step the step
 * @param role whose act it is
 * @param samePerson whether the person may sit on the other seats of the step as well
 */
record ChainSeat(Step step, Role role, boolean samePerson) {

    /** The seats of steps, those of a step after those of the step it follows. */
    static List<ChainSeat> of(Collection<Step> steps, Chain chain, Vocabulary vocabulary) {
        Set<Step> ordered = new LinkedHashSet<>();
        steps.forEach(step -> order(step, chain, new LinkedHashSet<>(), ordered));
        List<ChainSeat> seats = new ArrayList<>();
        ordered.forEach(step -> seats.addAll(of(step, vocabulary)));
        return seats;
    }

    /** The seats of one step: those of the members of a joint role for an approval, else one. */
    static List<ChainSeat> of(Step step, Vocabulary vocabulary) {
        RoleEntry entry = vocabulary.roles().get(step.role());
        if (step.act() == Act.NOTICE || entry == null || entry.allOf().isEmpty()) {
            return List.of(new ChainSeat(step, step.role(), false));
        }
        return entry.allOf().stream()
                .map(role -> new ChainSeat(step, role, entry.samePerson()))
                .toList();
    }

    private static void order(Step step, Chain chain, Set<StepId> above, Set<Step> ordered) {
        Step before = above.add(step.id()) ? find(chain, step.after()) : null;
        if (before != null) {
            order(before, chain, above, ordered);
        }
        ordered.add(step);
    }

    /** The step of an id, or null. */
    static @Nullable Step find(Chain chain, @Nullable StepId id) {
        return chain.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
