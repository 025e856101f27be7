package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.pack.EffectivePack;
import java.util.ArrayList;
import java.util.List;

/** Compiles mutants for Drools, and compares what it says of a case with what the interpreter says. */
public final class Confirmation {

    private final Original original;

    /** Confirms mutants of a pack. */
    public Confirmation(Original original) {
        this.original = original;
    }

    /**
     * Compares the two evaluators on every case that may differ under a mutant, up to a number of them.
     *
     * @param mutant a mutant that loads
     * @param more a case beside those of the pack, or none
     * @param most how many cases
     * @return where they differ; empty when they agree
     */
    public List<String> disagreements(Mutant mutant, List<Witness> more, int most) {
        EffectivePack edited = LoaderChecks.of(mutant.pack().get()).pack();
        Trial interpreted = new Trial(mutant, original, edited);
        Trial both =
                new Trial(mutant, original, edited, Evaluators.of(edited, true).get());
        List<SettledCase> cases = new ArrayList<>();
        more.forEach(each -> cases.add(SettledCase.of(original.pack(), original.judge(), each.content())));
        new CaseOrder(original.cases())
                .of(mutant).stream().filter(interpreted::mayDiffer).limit(most).forEach(cases::add);
        List<String> found = new ArrayList<>();
        for (SettledCase each : cases) {
            try {
                if (!both.shown(each).equals(interpreted.shown(each))) {
                    found.add("%s: \"%s\"".formatted(mutant.id(), each.origin().name()));
                }
            } catch (EvaluationFailure e) {
                found.add("%s: \"%s\": %s".formatted(mutant.id(), each.origin().name(), e.getMessage()));
            }
        }
        return found;
    }
}
