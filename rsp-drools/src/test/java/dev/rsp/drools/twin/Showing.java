package dev.rsp.drools.twin;

import dev.rsp.decision.ThresholdStanding;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import java.util.Optional;
import java.util.stream.Stream;

/** Sections 3.2 and 3.3: which thresholds are shown below, and which count as passed. */
record Showing(World world, Triggers triggers, Evidence evidence) {

    /** The CEO and the RSO found it below, on an assessment of this model that is in date. */
    boolean foundBelow(String model, String threshold) {
        return below(model, threshold).anyMatch(this::counts);
    }

    /** As old as the assessment it rests on, of whichever kind; one newer without a determination changes nothing. */
    private boolean counts(Determination determination) {
        return world.any(
                Assessment.class,
                each -> each.id().equals(determination.assessment())
                        && evidence.answeredFor(each)
                        && (!world.keeps(Reading.AS_OLD_AS_ITS_ASSESSMENT)
                                || !world.isOver(each.on(), Tables.VALIDITY)));
    }

    private boolean foundOpen(String model, String threshold) {
        return world.found(model, threshold, DeterminationStatus.CROSSED)
                || world.found(model, threshold, DeterminationStatus.NOT_RULED_OUT);
    }

    /** Section 3.2, for a model to be assessed itself: not assessed against it, or an element is inadequate. */
    boolean assessmentOpen(String model, String threshold) {
        return triggers.assessedItself(model)
                && (inadequate(model)
                        || evidence.assessed(model, threshold, AssessmentKind.COMPREHENSIVE)
                                .isEmpty());
    }

    /** One of the four elements of its assessment, by whomever. */
    private boolean inadequate(String model) {
        return Tables.ELEMENTS.stream()
                .flatMap(element -> world.judgements(model, element, "inadequate"))
                .findAny()
                .isPresent();
    }

    /** Something is open about the model itself, wherever it stands. */
    boolean notShown(String model, String threshold) {
        return foundOpen(model, threshold)
                || assessmentOpen(model, threshold)
                || evidence.leavesOpen(model, threshold)
                || (triggers.assessedItself(model) && lacks(model, threshold))
                || (world.isReference(model) && (lacks(model, threshold) || doubtedReference(model)));
    }

    private boolean lacks(String model, String threshold) {
        return !foundBelow(model, threshold) || evidence.stale(model, threshold);
    }

    private boolean doubtedReference(String model) {
        return world.keeps(Reading.REFERENCE_ADEQUATE) && inadequate(model);
    }

    /** A threshold that counts as passed: by itself, or by the reference where the model has no showing of its own. */
    boolean passed(String model, String threshold) {
        return notShown(model, threshold) || inherited(model, threshold);
    }

    private boolean inherited(String model, String threshold) {
        return triggers.standsWith(model)
                .filter(reference -> notShown(reference, threshold))
                .filter(reference -> !outweighs(model, threshold))
                .isPresent();
    }

    /** A showing of its own, beside a comprehensive assessment of its own that is in date and not doubted. */
    private boolean outweighs(String model, String threshold) {
        return foundBelow(model, threshold)
                && !(world.keeps(Reading.OWN_ASSESSMENT_IN_DATE) && evidence.stale(model, threshold))
                && !doubted(model);
    }

    boolean doubted(String model) {
        return world.keeps(Reading.OWN_ASSESSMENT_ADEQUATE) && inadequate(model);
    }

    /** How a threshold that does not count is described: what they said, whatever its age. */
    private boolean saidBelow(String model, String threshold) {
        return below(model, threshold).findAny().isPresent();
    }

    private Stream<Determination> below(String model, String threshold) {
        return world.determinations(model, threshold)
                .filter(each -> each.status() == DeterminationStatus.BELOW)
                .filter(each -> each.role().value().equals("ceo-rso"));
    }

    ThresholdStanding standing(String model, String threshold) {
        if (passed(model, threshold)) {
            return crossed(model, threshold) ? ThresholdStanding.CROSSED : ThresholdStanding.NOT_RULED_OUT;
        }
        if (saidBelow(model, threshold)) {
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
