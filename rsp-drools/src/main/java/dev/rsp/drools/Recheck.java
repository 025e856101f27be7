package dev.rsp.drools;

import dev.rsp.decision.Decision;
import java.util.List;

/**
 * A stored decision made again.
 *
 * @param again the decision made from the stored facts
 * @param differences the places where the two differ, with both values; empty when they are the same bytes
 * @since 0.1.0
 */
public record Recheck(Decision again, List<String> differences) {

    /** Copies the list. */
    public Recheck {
        differences = List.copyOf(differences);
    }
}
