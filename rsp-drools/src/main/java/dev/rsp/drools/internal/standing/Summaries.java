package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The summaries that every pack may use.
 *
 * @since 0.1.0
 */
public final class Summaries {

    private static final List<SummaryMaker> BUILT_IN = List.of(
            new CadenceMaker(),
            new ChainCompleteMaker(),
            new ChainStepOpenMaker(),
            new GateMaker(),
            new ModelMaker(),
            new OwnAssessmentMaker(),
            new OwnShowingMaker(),
            new ReferenceAssessedMaker());

    private Summaries() {}

    /**
     * The makers of the summaries that a pack lists.
     *
     * @param pack the pack
     * @return the makers of the library by name, then those of the application as registered
     */
    public static List<SummaryMaker> of(EffectivePack pack) {
        Stream<SummaryMaker> own = pack.types().summarizers().stream().map(OwnSummaryMaker::of);
        return Stream.concat(BUILT_IN.stream(), own)
                .filter(maker -> pack.identity().summaries().contains(maker.name()))
                .toList();
    }

    /**
     * All makers.
     *
     * @return the makers, by name
     */
    public static List<SummaryMaker> all() {
        return BUILT_IN;
    }

    /**
     * Makes summaries.
     *
     * @param makers who makes them
     * @param facts the standing facts
     * @param vocabulary the vocabulary of the policy
     * @param asOf the day of the decision
     * @return the summaries, maker by maker
     */
    public static List<Traced> make(
            List<SummaryMaker> makers, StandingView facts, Vocabulary vocabulary, LocalDate asOf) {
        List<Traced> all = new ArrayList<>();
        makers.forEach(maker -> all.addAll(maker.make(facts, vocabulary, asOf)));
        return List.copyOf(all);
    }
}
