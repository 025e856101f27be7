package dev.rsp.eval;

import dev.rsp.fact.Default;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.Role;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An assessment of a snapshot that was made; what it found stands in determinations.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param kind what kind of act it was
 * @param thresholds the thresholds it covers, at least one
 * @param by who made it
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "kind"},
        polarity = Polarity.FAVOURABLE)
public record Assessment(
        FactId id,
        ModelId model,
        @Default("comprehensive") AssessmentKind kind,
        SortedSet<ThresholdId> thresholds,
        Role by,
        LocalDate on)
        implements Fact {

    /**
     * Checks that everything is there and fits.
     *
     * @throws IllegalArgumentException if it covers no threshold
     */
    public Assessment {
        Require.given(Assessment.class, id, model, kind, thresholds, by, on);
        thresholds = Require.notEmpty(thresholds, "assessment.thresholds");
    }

    /**
     * Makes a comprehensive assessment of a snapshot.
     *
     * @param id its id, unique for the type
     * @param snapshot the snapshot
     * @param by who made it
     * @param on the day from which it counts
     * @param thresholds the thresholds it covers, at least one, in any order
     * @return the fact
     * @throws IllegalArgumentException if it covers no threshold
     */
    public static Assessment of(FactId id, ModelSnapshot snapshot, Role by, LocalDate on, ThresholdId... thresholds) {
        return new Assessment(
                id, snapshot.id(), AssessmentKind.COMPREHENSIVE, new TreeSet<>(List.of(thresholds)), by, on);
    }
}
