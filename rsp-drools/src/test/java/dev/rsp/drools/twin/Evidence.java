package dev.rsp.drools.twin;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.Line;
import dev.rsp.eval.LineReading;
import dev.rsp.safeguard.Incident;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Our own rules on evidence: age, red lines, integrity, incidents. */
record Evidence(World world) {

    /** The evaluation lead stands behind it. */
    boolean answeredFor(Assessment assessment) {
        return !world.keeps(Reading.ANSWERED_FOR) || assessment.by().value().equals("evaluation-lead");
    }

    /** The day of the latest assessment of the model that names the threshold. */
    Optional<LocalDate> assessed(String model, String threshold, AssessmentKind kind) {
        return world.all(Assessment.class)
                .filter(each -> each.kind() == kind && each.model().value().equals(model))
                .filter(this::answeredFor)
                .filter(each -> each.thresholds().stream()
                        .anyMatch(named -> named.value().equals(threshold)))
                .map(Assessment::on)
                .max(Comparator.naturalOrder());
    }

    /** Any assessment of the model names the threshold. */
    boolean named(String model, String threshold) {
        return world.any(
                Assessment.class,
                each -> each.model().value().equals(model)
                        && each.thresholds().stream()
                                .anyMatch(named -> named.value().equals(threshold)));
    }

    /** Never assessed comprehensively, or too long ago. */
    boolean stale(String model, String threshold) {
        return assessed(model, threshold, AssessmentKind.COMPREHENSIVE)
                .filter(on -> !world.isOver(on, Tables.VALIDITY))
                .isEmpty();
    }

    /** A red line or a doubt about a result leaves the threshold open. */
    boolean leavesOpen(String model, String threshold) {
        return world.any(EvaluationResult.class, each -> redLine(each, model, threshold))
                || world.any(EvaluationFinding.class, each -> finding(each, model, threshold));
    }

    private boolean redLine(EvaluationResult result, String model, String threshold) {
        String id = result.id().value();
        return result.model().value().equals(model)
                && result.threshold().value().equals(threshold)
                && result.line() == Line.RED
                && result.reading() != LineReading.CLEAR
                && (!world.judged(model, id, "red-line-accounted-for", "accounted-for", "evaluation-lead")
                        || world.doubted(id, "red-line-accounted-for", "not-accounted-for"));
    }

    private boolean finding(EvaluationFinding finding, String model, String threshold) {
        String id = finding.id().value();
        if (!finding.model().value().equals(model)) {
            return false;
        }
        if (world.doubted(id, "finding-resolved", "unresolved")) {
            return true;
        }
        if (world.judged(model, id, "finding-resolved", "resolved", "evaluation-lead")) {
            return false;
        }
        return world.all(EvaluationResult.class)
                .filter(result -> result.id().equals(finding.result()))
                .filter(result -> result.model().equals(finding.model()))
                .filter(result -> result.reading() == LineReading.CLEAR)
                .findFirst()
                .map(result -> result.threshold().value().equals(threshold)
                        || result.threshold().value().equals("autonomy-checkpoint"))
                .orElse(true);
    }

    /** An incident on the model itself that is not remediated. */
    boolean incident(String model, String criterion) {
        return world.any(
                Incident.class,
                each -> each.model().value().equals(model)
                        && each.criterion().value().equals(criterion)
                        && !remediated(each));
    }

    /** An incident on any model that is not remediated. */
    boolean incidentAnywhere(String criterion) {
        return world.any(Incident.class, each -> each.criterion().value().equals(criterion) && !remediated(each));
    }

    /** Any incident on the model: for one that stands with it, remediation there does not help. */
    boolean everIncident(String model, String criterion) {
        return world.any(
                Incident.class,
                each -> each.model().value().equals(model)
                        && each.criterion().value().equals(criterion));
    }

    private boolean remediated(Incident incident) {
        String model = incident.model().value();
        String id = incident.id().value();
        return world.judged(model, id, "incident-remediated", "remediated", "safeguards-lead")
                && !world.doubted(id, "incident-remediated", "not-remediated");
    }
}
