package dev.rsp.decision;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Justification;
import java.util.List;

/**
 * A conclusion with everything that supports it.
 *
 * @param conclusion what was concluded
 * @param justifications one for each match of a rule that concludes it; at least one
 * @since 0.1.0
 */
public record Concluded(Conclusion conclusion, List<Justification> justifications) {

    /** Copies the list. */
    public Concluded {
        justifications = List.copyOf(justifications);
    }

    /**
     * The id of the conclusion in a decision.
     *
     * @return the digest of its canonical form
     */
    public String id() {
        return Canonical.id((Record) conclusion);
    }

    /**
     * The kind of the conclusion.
     *
     * @return its type in kebab-case
     */
    public String kind() {
        return Schema.of((Record) conclusion).name();
    }
}
