package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Each step that the chain of a standing subject lacks; a subject is passed over when one of the same chain, model and
 * topic that is dated on its day or later is complete.
 */
final class ChainStepOpenMaker implements SummaryMaker {

    @Override
    public String name() {
        return "chain-step-open";
    }

    @Override
    public List<Traced> make(StandingView facts, Vocabulary vocabulary, LocalDate asOf) {
        List<Traced> made = new ArrayList<>();
        ChainActs acts = new ChainActs(facts);
        List<ChainRun> runs = ChainRun.all(facts, acts, vocabulary);
        for (ChainRun run : runs) {
            if (runs.stream().noneMatch(other -> replaces(other, run))) {
                run.open(acts, vocabulary).forEach(open -> made.add(Traced.of(open, List.of(run.ref()))));
            }
        }
        return made;
    }

    private static boolean replaces(ChainRun complete, ChainRun run) {
        return complete.made() != null
                && complete.isAboutTheSameAs(run)
                && !complete.subject().on().isBefore(run.subject().on());
    }
}
