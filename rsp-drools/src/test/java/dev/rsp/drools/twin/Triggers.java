package dev.rsp.drools.twin;

import dev.rsp.eval.AssessmentCall;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Section 3.1: which model is to be assessed itself, and which stands with its reference. */
record Triggers(World world) {

    private static final BigDecimal NOTABLY_MORE = BigDecimal.valueOf(4);

    boolean assessedItself(String model) {
        if (!world.isSubject(model)) {
            return false;
        }
        Optional<Baseline> baseline = world.baseline(model);
        return baseline.isEmpty()
                || grown(baseline.get())
                || aged(baseline.get())
                || called(model)
                || (world.keeps(Reading.BASELINE_BORNE_OUT) && unfounded(baseline.get()));
    }

    /** Some threshold was last tested on the reference before the day the baseline counts from, or never. */
    private boolean unfounded(Baseline baseline) {
        String reference = baseline.reference().value();
        return Tables.THRESHOLDS.stream()
                .map(threshold -> new Evidence(world).assessed(reference, threshold, AssessmentKind.COMPREHENSIVE))
                .anyMatch(on -> on.isEmpty() || on.get().isBefore(baseline.on()));
    }

    private boolean grown(Baseline baseline) {
        return ratio(baseline.model().value(), baseline.reference().value())
                .filter(ratio -> ratio.compareTo(NOTABLY_MORE) >= 0)
                .isPresent();
    }

    /** Six calendar months, that day included. */
    private boolean aged(Baseline baseline) {
        return !baseline.on().plus(Tables.REASSESSMENT).isAfter(world.day());
    }

    /** The RSO calls, alone or together with the CEO. */
    private boolean called(String model) {
        return world.any(
                AssessmentCall.class,
                each -> each.model().value().equals(model)
                        && callers().contains(each.role().value()));
    }

    private List<String> callers() {
        return world.keeps(Reading.JOINT_CALL) ? List.of("rso", "ceo-rso") : List.of("rso");
    }

    /** The highest of several measurements. */
    Optional<BigDecimal> ratio(String model, String reference) {
        return world.all(ComputeRatio.class)
                .filter(each -> each.model().value().equals(model))
                .filter(each -> each.reference().value().equals(reference))
                .map(ComputeRatio::ratio)
                .max(Comparator.naturalOrder());
    }

    /** The reference that a model stands with; none where it is to be assessed itself, or is no subject. */
    Optional<String> standsWith(String model) {
        if (!world.isSubject(model) || assessedItself(model)) {
            return Optional.empty();
        }
        return world.baseline(model).map(each -> each.reference().value());
    }

    /** Something about the comparison with its reference has to be asked of the RSO. */
    boolean comparisonUnknown(String model) {
        return world.isSubject(model)
                && world.baseline(model)
                        .map(each -> each.reference().value())
                        .filter(reference -> !compared(model, reference)
                                || ratio(model, reference).isEmpty())
                        .isPresent();
    }

    boolean compared(String model, String reference) {
        return world.any(
                PreliminaryComparison.class,
                each -> each.model().value().equals(model)
                        && each.reference().value().equals(reference)
                        && each.role().value().equals("rso"));
    }
}
