package dev.rsp.decision;

import dev.rsp.requirement.Justification;
import java.util.List;

/**
 * A conclusion that stands before and after, for other reasons.
 *
 * @param before the conclusion with its justifications before
 * @param after the same conclusion with its justifications after
 * @since 0.1.0
 */
public record ConclusionChange(Concluded before, Concluded after) {

    /**
     * Checks that both are the same conclusion.
     *
     * @throws IllegalArgumentException if they are not
     */
    public ConclusionChange {
        if (!before.conclusion().equals(after.conclusion())) {
            throw new IllegalArgumentException(
                    "The conclusion (%s) must be the same before and after, but was (%s).\n  Maybe the one was cleared and the other raised."
                            .formatted(before.conclusion(), after.conclusion()));
        }
    }

    /**
     * The reasons that were added.
     *
     * @return in the order of the later conclusion; may be empty
     */
    public List<Justification> gained() {
        return less(after.justifications(), before.justifications());
    }

    /**
     * The reasons that fell away.
     *
     * @return in the order of the earlier conclusion; may be empty
     */
    public List<Justification> lost() {
        return less(before.justifications(), after.justifications());
    }

    private static List<Justification> less(List<Justification> some, List<Justification> others) {
        List<Justification> timeless = others.stream().map(Timeless::of).toList();
        return some.stream()
                .filter(each -> !timeless.contains(Timeless.of(each)))
                .toList();
    }
}
