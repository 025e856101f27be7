package dev.rsp.drools.internal.decide;

import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.drools.internal.standing.StandingView;
import dev.rsp.drools.internal.standing.Traced;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case after the rules: what stood, what was summed up, and what was concluded.
 *
 * @param facts the standing facts, and those set aside
 * @param summaries the summaries with their sources
 * @param evaluation what the rules conclude
 */
record Settled(StandingFacts facts, List<Traced> summaries, Evaluation evaluation) {

    /** The standing facts. */
    StandingView standing() {
        return facts.standing();
    }

    /** The summaries of one type. */
    <T extends Record> Stream<T> summaries(Class<T> type) {
        return summaries.stream().map(Traced::summary).filter(type::isInstance).map(type::cast);
    }

    /** The conclusions of one type. */
    <T> Stream<T> conclusions(Class<T> type) {
        return evaluation.supports().keySet().stream().filter(type::isInstance).map(type::cast);
    }
}
