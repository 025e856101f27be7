package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.EqualityKey;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TruthMaintenanceSystem;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.util.LinkedList;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Reads from the engine's truth maintenance system which matches conclude a fact.
 *
 * <p>The only class that uses the engine's inner parts; what it relies on is tried once before the first answer.
 */
final class Justifications {

    private final TruthMaintenanceSystem system;

    private Justifications(KieSession session) {
        system = TruthMaintenanceSystemFactory.get().getOrCreateTruthMaintenanceSystem((ReteEvaluator) session);
    }

    /**
     * The justifications of a session.
     *
     * @throws EvaluationFailure when the engine's inner parts are not as this class expects
     */
    static Justifications of(KieSession session) {
        JustificationsCheck.require();
        return new Justifications(session);
    }

    /** The same without the trial. */
    static Justifications untried(KieSession session) {
        return new Justifications(session);
    }

    /**
     * The matches that conclude a fact, if any does.
     *
     * @return none when the fact is not a conclusion of the session
     */
    List<Match> find(Object conclusion) {
        EqualityKey key = system.get(conclusion);
        boolean concluded = key instanceof TruthMaintenanceSystemEqualityKey known
                && known.getBeliefSet() != null
                && !known.getBeliefSet().isEmpty();
        return concluded ? of(conclusion) : List.of();
    }

    /**
     * What a match concluded when it was fired.
     *
     * @throws EvaluationFailure when it is not exactly one fact
     */
    static Object concluded(Match match) {
        if (match instanceof TruthMaintenanceSystemInternalMatch<?> known) {
            LinkedList<? extends LogicalDependency<?>> all = known.getLogicalDependencies();
            if (all != null && all.size() == 1) {
                return all.getFirst().getObject();
            }
        }
        throw new EvaluationFailure("The match (%s) must conclude one fact.".formatted(match));
    }

    /**
     * The matches that conclude a fact.
     *
     * @return at least one
     * @throws EvaluationFailure when the fact is not a conclusion of the session
     */
    List<Match> of(Object conclusion) {
        EqualityKey key = system.get(conclusion);
        if (!(key instanceof TruthMaintenanceSystemEqualityKey known) || known.getBeliefSet() == null) {
            throw new EvaluationFailure("The conclusion (%s) must have a justification.".formatted(conclusion));
        }
        List<Match> matches = new ArrayList<>();
        SimpleMode mode = (SimpleMode) known.getBeliefSet().getFirst();
        while (mode != null) {
            matches.add(mode.getObject().getJustifier());
            mode = mode.getNext();
        }
        if (matches.isEmpty() || matches.size() != known.getBeliefSet().size()) {
            throw new EvaluationFailure("The conclusion (%s) must have all its justifications.".formatted(conclusion));
        }
        return matches;
    }
}
