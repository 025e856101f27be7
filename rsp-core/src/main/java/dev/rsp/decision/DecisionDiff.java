package dev.rsp.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What became different from one decision to another under the same policy version: of a live session from one settled
 * state to the next, or of two decisions made at different times.
 *
 * <p>That a day passed is by itself no difference: reasons are compared without the day they cite.
 *
 * @param from the day of the earlier decision
 * @param to the day of the later one
 * @param added the facts that only the later case holds, by id
 * @param removed the facts that only the earlier case holds, by id
 * @param raised what is concluded anew, by id
 * @param cleared what is no longer concluded, by id, with the reasons it had
 * @param changed what is still concluded, for other reasons, by id
 * @param gates the activities whose outcome or conditions moved, by model and activity
 * @param thresholds the thresholds with which a subject stands elsewhere, by model and threshold
 * @since 0.1.0
 */
public record DecisionDiff(
        LocalDate from,
        LocalDate to,
        List<GivenFact> added,
        List<GivenFact> removed,
        List<Concluded> raised,
        List<Concluded> cleared,
        List<ConclusionChange> changed,
        List<GateMove> gates,
        List<ThresholdMove> thresholds) {

    /** Copies the lists. */
    public DecisionDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        raised = List.copyOf(raised);
        cleared = List.copyOf(cleared);
        changed = List.copyOf(changed);
        gates = List.copyOf(gates);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * Compares two decisions.
     *
     * @param before the earlier one
     * @param after the later one
     * @return what became different
     * @throws IllegalArgumentException if they were made under different policies or versions
     */
    public static DecisionDiff between(Decision before, Decision after) {
        return new DecisionComparison(before, after).diff();
    }

    /**
     * Whether the two decide the same, whatever the facts: nothing raised, cleared or changed, no gate and no threshold
     * moved.
     *
     * @return true when nothing became different
     */
    public boolean isEmpty() {
        return raised.isEmpty() && cleared.isEmpty() && changed.isEmpty() && gates.isEmpty() && thresholds.isEmpty();
    }

    /**
     * Whether some activity moved towards proceeding, or came with nothing that keeps it from it.
     *
     * @return true when less stands against some activity than before, as {@link GateMove#isTowardsProceeding} says
     */
    public boolean opens() {
        return gates.stream().anyMatch(GateMove::isTowardsProceeding);
    }

    /**
     * The difference for people: what moved, what was raised and cleared, and the facts that caused it. Do not parse it.
     *
     * @return lines of text, without colour
     */
    public String explain() {
        return new DiffText(this).text();
    }

    /**
     * The difference as JSON after RFC 8785, in the form {@code rsp.diff/1}.
     *
     * @return one line, the same bytes for equal differences
     */
    public String toJson() {
        return DiffWriter.write(this);
    }

    /** The days and the gates that moved, in one line. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        gates.forEach(each -> parts.add(each.toString()));
        return "%s to %s: %s raised, %s cleared, %s changed%s"
                .formatted(
                        from,
                        to,
                        raised.size(),
                        cleared.size(),
                        changed.size(),
                        parts.isEmpty() ? "" : "; " + String.join("; ", parts));
    }
}
