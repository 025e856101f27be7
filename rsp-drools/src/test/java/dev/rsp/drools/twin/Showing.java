package dev.rsp.drools.twin;

import dev.rsp.decision.ThresholdStanding;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import java.util.Optional;

/** Sections 3.2 and 3.3: which thresholds are shown below, and which count as passed. */
record Showing(World world, Triggers triggers, Evidence evidence) {

    /** The CEO and the RSO found it below, on an assessment of this model that is not too old. */
    boolean foundBelow(String model, String threshold) {
        return world.determinations(model, threshold)
                .filter(each -> each.status() == DeterminationStatus.BELOW)
                .filter(each -> each.role().value().equals("ceo-rso"))
                .anyMatch(this::fresh);
    }

    private boolean fresh(Determination determination) {
        return world.any(
                Assessment.class,
                each -> each.id().equals(determination.assessment())
                        && (each.kind() == AssessmentKind.FOLLOW_UP || !world.isOver(each.on(), Tables.VALIDITY)));
    }

    private boolean foundOpen(String model, String threshold) {
        return world.found(model, threshold, DeterminationStatus.CROSSED)
                || world.found(model, threshold, DeterminationStatus.NOT_RULED_OUT);
    }

    /** Section 3.2: not assessed against it, or an element of the assessment is inadequate. */
    boolean assessmentOpen(String model, String threshold) {
        return Tables.ELEMENTS.stream()
                        .anyMatch(element -> world.judgements(model, element, "inadequate")
                                .findAny()
                                .isPresent())
                || (triggers.assessedItself(model)
                        && evidence.assessed(model, threshold, AssessmentKind.COMPREHENSIVE)
                                .isEmpty());
    }

    /** Something is open about the model itself, wherever it stands. */
    boolean notShown(String model, String threshold) {
        boolean needsShowing = triggers.assessedItself(model) || world.isReference(model);
        return foundOpen(model, threshold)
                || assessmentOpen(model, threshold)
                || evidence.leavesOpen(model, threshold)
                || (needsShowing && (!foundBelow(model, threshold) || evidence.stale(model, threshold)));
    }

    /** A threshold that counts as passed: by itself, or by the reference where the model has no showing of its own. */
    boolean passed(String model, String threshold) {
        return notShown(model, threshold) || inherited(model, threshold);
    }

    private boolean inherited(String model, String threshold) {
        return triggers.standsWith(model)
                .filter(reference -> notShown(reference, threshold))
                .filter(reference -> !foundBelow(model, threshold))
                .isPresent();
    }

    ThresholdStanding standing(String model, String threshold) {
        if (passed(model, threshold)) {
            return crossed(model, threshold) ? ThresholdStanding.CROSSED : ThresholdStanding.NOT_RULED_OUT;
        }
        if (foundBelow(model, threshold)) {
            return ThresholdStanding.BELOW;
        }
        Optional<String> reference = triggers.standsWith(model);
        return reference.isPresent() && triggers.compared(model, reference.get())
                ? ThresholdStanding.NOT_OWED
                : ThresholdStanding.UNKNOWN;
    }

    private boolean crossed(String model, String threshold) {
        return world.found(model, threshold, DeterminationStatus.CROSSED)
                || (inherited(model, threshold)
                        && world.found(
                                triggers.standsWith(model).orElseThrow(), threshold, DeterminationStatus.CROSSED));
    }

    /** The four questions about the assessment, where one is owed. */
    boolean elementUnanswered(String model) {
        return triggers.assessedItself(model)
                && !Tables.ELEMENTS.stream()
                        .allMatch(element ->
                                world.judged(model, "comprehensive-assessment", element, "adequate", "ceo-rso"));
    }
}
