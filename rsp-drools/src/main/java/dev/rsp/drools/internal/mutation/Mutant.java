package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.testing.MutantKind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A pack with one edit.
 *
 * @param id what tells it apart from the others of the pack, the same in every run
 * @param kind what was edited
 * @param subject the rule or entry, such as {@code rule "3.1(1)/2"}
 * @param place where it stands
 * @param change what may become what
 * @param edited the rule before and after; null when no rule was edited
 * @param pack makes the edited pack, its strata not yet worked out
 */
public record Mutant(
        String id,
        MutantKind kind,
        String subject,
        Place place,
        String change,
        @Nullable EditedRule edited,
        Supplier<EffectivePack> pack) {

    /**
     * A rule before and after.
     *
     * @param before the rule of the pack
     * @param after the rule of the mutant; null when it is deleted
     */
    public record EditedRule(Rule before, @Nullable Rule after) {}
}
