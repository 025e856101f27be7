package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.drools.testing.MutantKind;
import dev.rsp.policy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Drops steps of chains of approvals, and asks less of those that are left. */
final class ChainMutator {

    private final EffectivePack pack;
    private final Chain chain;
    private final List<Mutant> mutants = new ArrayList<>();

    private ChainMutator(EffectivePack pack, Chain chain) {
        this.pack = pack;
        this.chain = chain;
    }

    static List<Mutant> mutants(EffectivePack pack) {
        List<Mutant> all = new ArrayList<>();
        pack.vocabulary().chains().values().forEach(chain -> all.addAll(new ChainMutator(pack, chain).all()));
        return all;
    }

    private List<Mutant> all() {
        chain.steps().forEach(this::step);
        return mutants;
    }

    private void step(Step step) {
        if (chain.steps().size() > 1) {
            add(step, "may be dropped", without(step));
        }
        for (String role : new Literals(pack).ids(Role.class, step.role().value())) {
            Step other = new Step(step.id(), step.act(), Role.of(role), step.after(), step.distinctFrom());
            add(step, "role \"" + step.role() + "\" may become \"" + role + '"', with(step, other));
        }
        if (step.act() == Vocabulary.Act.APPROVAL && step.after() != null) {
            Step other = new Step(step.id(), step.act(), step.role(), null, step.distinctFrom());
            add(step, "may no longer follow \"" + step.after() + '"', with(step, other));
        }
        if (step.distinctFrom() != null) {
            Step other = new Step(step.id(), step.act(), step.role(), step.after(), null);
            add(step, "may no longer be by another person than \"" + step.distinctFrom() + '"', with(step, other));
        }
    }

    private void add(Step step, String change, List<Step> steps) {
        Vocabulary edited =
                VocabularyEdits.chain(pack.vocabulary(), new Chain(chain.id(), chain.subject(), List.copyOf(steps)));
        String entry = "chains/" + chain.id() + "/" + step.id();
        mutants.add(VocabularyMutator.mutant(pack, MutantKind.CHAIN, entry, change, edited));
    }

    private List<Step> with(Step step, Step other) {
        return chain.steps().stream()
                .map(each -> each.equals(step) ? other : each)
                .toList();
    }

    /** What followed the step follows what it followed. */
    private List<Step> without(Step gone) {
        return chain.steps().stream()
                .filter(each -> !each.equals(gone))
                .map(each -> new Step(
                        each.id(),
                        each.act(),
                        each.role(),
                        Objects.equals(each.after(), gone.id()) ? gone.after() : each.after(),
                        Objects.equals(each.distinctFrom(), gone.id()) ? null : each.distinctFrom()))
                .toList();
    }
}
