package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.ItemCounts;
import dev.rsp.eval.log.LogMeasure;
import dev.rsp.eval.log.LogResult;
import dev.rsp.eval.log.StandardError;
import dev.rsp.eval.log.internal.input.Findings;
import dev.rsp.eval.log.internal.input.LogFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the results of a log, one for each metric, and compares each with what its items give. */
final class Results {

    private final Header header;
    private final Samples samples;
    private final Reductions reductions;
    private final Findings findings;

    Results(Header header, Samples samples, Reductions reductions, Findings findings) {
        this.header = header;
        this.samples = samples;
        this.reductions = reductions;
        this.findings = findings;
    }

    List<LogResult> make(String task, String model) throws LogFault {
        List<LogResult> results = new ArrayList<>();
        Set<String> models = samples.models();
        String snapshot = models.size() == 1 ? models.iterator().next() : null;
        for (Scorer scorer : header.outcome().scorers()) {
            Items items = Items.of(scorer, reductions);
            ItemCounts counts = counts(scorer, items);
            for (Metric metric : scorer.metrics()) {
                LogMeasure measure = new LogMeasure(
                        task,
                        model,
                        snapshot,
                        scorer.label(),
                        scorer.reducer(),
                        metric.name(),
                        metric.key(),
                        metric.params());
                results.add(result(measure, metric, new Scored(scorer, items, counts)));
            }
        }
        return results;
    }

    /** A scorer with its items and their number. */
    private record Scored(Scorer scorer, @Nullable Items items, ItemCounts counts) {}

    private LogResult result(LogMeasure measure, Metric metric, Scored scored) throws LogFault {
        boolean recomputed = recomputed(metric, scored);
        boolean finite = Double.isFinite(metric.value());
        boolean mean = metric.name().equals("accuracy") || metric.name().equals("mean");
        findings.addIf(
                !finite,
                FindingCode.NOT_FINITE,
                "The metric (%s) of (%s) is not a finite number.".formatted(metric.key(), scored.scorer()));
        Items items = scored.items();
        return new LogResult(
                measure,
                finite ? metric.value() : null,
                mean && finite ? errors(scored) : List.of(),
                recomputed,
                scored.counts(),
                mean && finite && recomputed && items != null ? items.successes() : null,
                List.of());
    }

    private boolean recomputed(Metric metric, Scored scored) throws LogFault {
        Items items = scored.items();
        if (items == null || items.recompute(metric).isEmpty()) {
            findings.add(
                    FindingCode.NOT_RECOMPUTED,
                    "The metric (%s) of (%s) cannot be recomputed from the items."
                            .formatted(metric.key(), scored.scorer()));
            return false;
        }
        double given = items.recompute(metric).getAsDouble();
        if (!Recomputed.same(metric.value(), given)) {
            throw new LogFault(
                    FindingCode.HEADER_MISMATCH,
                    "The header says that the metric (%s) of (%s) is %s; its items give %s."
                            .formatted(metric.key(), scored.scorer(), metric.value(), given));
        }
        return true;
    }

    private List<StandardError> errors(Scored scored) throws LogFault {
        List<StandardError> errors = new ArrayList<>();
        for (Metric metric : scored.scorer().metrics()) {
            if (metric.isError() && metric.value() >= 0) {
                String cluster = metric.params().get("cluster");
                errors.add(new StandardError(metric.key(), metric.value(), cluster, recomputed(metric, scored)));
            }
        }
        return errors;
    }

    private ItemCounts counts(Scorer scorer, @Nullable Items items) throws LogFault {
        Outcome outcome = header.outcome();
        Long scored = scorer.scored() == null && items != null ? Long.valueOf(items.scored()) : scorer.scored();
        Long unscored = scorer.unscored() == null && items != null ? Long.valueOf(items.unscored()) : scorer.unscored();
        if (items != null && scored != null && unscored != null) {
            checkCounts(scorer, items, scored, unscored);
        }
        checkUnscored(scorer, items, scored, unscored);
        return new ItemCounts(outcome.total(), outcome.completed(), scored, unscored, epochs());
    }

    private static void checkCounts(Scorer scorer, Items items, long scored, long unscored) throws LogFault {
        if (scored != items.scored() || unscored < items.unscored()) {
            throw new LogFault(
                    FindingCode.HEADER_MISMATCH,
                    "The header says that (%s) scored %s items and %s not; the log holds %s and %s."
                            .formatted(scorer, scored, unscored, items.scored(), items.unscored()));
        }
    }

    private void checkUnscored(Scorer scorer, @Nullable Items items, @Nullable Long scored, @Nullable Long unscored) {
        long lacking = unscored == null ? 0 : unscored;
        if (scored != null) {
            lacking = Math.max(lacking, expected() - scored);
        }
        findings.addIf(
                lacking > 0,
                FindingCode.UNSCORED,
                "%s items completed have no score of (%s); %s have.".formatted(lacking, scorer, scored));
        findings.addIf(
                items != null && items.unknown() > 0,
                FindingCode.UNSCORED,
                "%s scores of (%s) are texts that stand for no number and count as 0."
                        .formatted(items == null ? 0 : items.unknown(), scorer));
    }

    /** How many items should have a score. */
    private long expected() {
        Long completed = header.outcome().completed();
        Long epochs = header.spec().epochs();
        long stated = completed == null || epochs == null || epochs == 0 ? 0 : (completed + epochs - 1) / epochs;
        return Math.max(stated, samples.completedItems());
    }

    private @Nullable Long epochs() {
        Long stated = header.spec().epochs();
        Long total = header.outcome().total();
        boolean all = total != null && total == samples.size() && total > 0;
        return stated == null && all ? Long.valueOf(samples.lastEpoch()) : stated;
    }
}
