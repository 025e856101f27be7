package dev.rsp.drools.twin;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.fact.Fact;
import dev.rsp.model.Baseline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days of baselines, brought in line with the assessments of their references. */
record Baselines(CaseMaker maker) {

    /** A baseline that counts from too late a day counts from that of the assessment, or the day before or after it. */
    void bearOut() {
        maker.facts.replaceAll(each -> each instanceof Baseline baseline ? bornOut(baseline) : each);
    }

    private Fact bornOut(Baseline baseline) {
        Optional<LocalDate> assessed = Tables.THRESHOLDS.stream()
                .map(threshold -> assessed(baseline, threshold))
                .min(Comparator.naturalOrder())
                .filter(on -> on.isBefore(baseline.on()));
        LocalDate on = assessed.orElse(baseline.on()).plusDays(maker.draws.of(List.of(-1, 0, 0, 0, 0, 0, 0, 0, 0, 1)));
        return assessed.isEmpty() ? baseline : new Baseline(baseline.model(), baseline.reference(), on);
    }

    /** The latest one; the day of the baseline where there is none. */
    private LocalDate assessed(Baseline baseline, String threshold) {
        return maker.facts.stream()
                .filter(each -> each instanceof Assessment act
                        && act.kind() == AssessmentKind.COMPREHENSIVE
                        && act.model().equals(baseline.reference())
                        && act.thresholds().stream()
                                .anyMatch(named -> named.value().equals(threshold)))
                .map(each -> ((Assessment) each).on())
                .max(Comparator.naturalOrder())
                .orElse(baseline.on());
    }
}
