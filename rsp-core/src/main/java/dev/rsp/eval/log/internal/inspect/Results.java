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

    private static final int MOST_METRICS = 1_000;
    private static final double GREATEST_ERROR = 1e9;

    private final Header header;
    private final Samples samples;
    private final Reductions reductions;
    private final Findings findings;
    private final Attempts attempts;

    Results(Header header, Samples samples, Reductions reductions, Findings findings) {
        this.header = header;
        this.samples = samples;
        this.reductions = reductions;
        this.findings = findings;
        this.attempts = new Attempts(header, samples);
    }

    List<LogResult> make(String task, String model) throws LogFault {
        List<LogResult> results = new ArrayList<>();
        Set<String> models = samples.models();
        String snapshot = models.size() == 1 ? models.iterator().next() : null;
        for (Scorer scorer : header.outcome().scorers()) {
            Items items = reductions.items(scorer);
            Scored scored = scored(scorer, items);
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
                results.add(result(measure, metric, scored));
            }
        }
        return results;
    }

    /** A scorer with its items, their number, its errors, and whether its items can be counted. */
    private record Scored(
            Scorer scorer, @Nullable Items items, ItemCounts counts, List<StandardError> errors, boolean countable) {}

    private Scored scored(Scorer scorer, @Nullable Items items) throws LogFault {
        if (scorer.metrics().size() > MOST_METRICS) {
            throw LogFault.limit(
                    "A scorer has %s metrics".formatted(scorer.metrics().size()), MOST_METRICS);
        }
        boolean countable = attempts.bearOut(scorer, reductions.of(scorer));
        findings.addIf(
                items != null && !countable && attempts.isOfOneAttempt(scorer),
                FindingCode.NOT_RECOMPUTED,
                "The items of (%s) are not each borne out by their samples; they are not counted.".formatted(scorer));
        return new Scored(scorer, items, counts(scorer, items), errors(scorer, items), countable);
    }

    private LogResult result(LogMeasure measure, Metric metric, Scored scored) throws LogFault {
        boolean recomputed = recomputed(metric, scored.scorer(), scored.items());
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
                mean && finite ? scored.errors() : List.of(),
                recomputed,
                scored.counts(),
                mean && finite && recomputed && scored.countable() && items != null ? items.successes() : null,
                List.of());
    }

    private boolean recomputed(Metric metric, Scorer scorer, @Nullable Items items) throws LogFault {
        if (items == null || items.recompute(metric).isEmpty()) {
            findings.add(
                    FindingCode.NOT_RECOMPUTED,
                    "The metric (%s) of (%s) cannot be recomputed from the items.".formatted(metric.key(), scorer));
            return false;
        }
        double given = items.recompute(metric).getAsDouble();
        if (!Recomputed.same(metric.value(), given)) {
            throw new LogFault(
                    FindingCode.HEADER_MISMATCH,
                    "The header says that the metric (%s) of (%s) is %s; its items give %s."
                            .formatted(metric.key(), scorer, metric.value(), given));
        }
        return true;
    }

    private List<StandardError> errors(Scorer scorer, @Nullable Items items) throws LogFault {
        List<StandardError> errors = new ArrayList<>();
        for (Metric metric : scorer.metrics()) {
            if (metric.isError() && metric.value() >= 0 && metric.value() <= GREATEST_ERROR) {
                String cluster = metric.params().get("cluster");
                boolean recomputed = recomputed(metric, scorer, items);
                errors.add(new StandardError(metric.key(), metric.value(), cluster, recomputed));
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
        if (lacking > 0) {
            String message = "%s items completed have no score of (%s); %s have.".formatted(lacking, scorer, scored);
            findings.add(FindingCode.UNSCORED, message, lacking);
        }
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
