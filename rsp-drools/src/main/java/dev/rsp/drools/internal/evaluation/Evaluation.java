package dev.rsp.drools.internal.evaluation;

import dev.rsp.requirement.Conclusion;
import java.util.Map;
import java.util.Set;

/**
 * What the rules conclude.
 *
 * @param supports each conclusion with one support for each match that concludes it; never an empty set
 */
public record Evaluation(Map<Conclusion, Set<Support>> supports) {

    /** Copies the map. */
    public Evaluation {
        supports = Map.copyOf(supports);
    }
}
