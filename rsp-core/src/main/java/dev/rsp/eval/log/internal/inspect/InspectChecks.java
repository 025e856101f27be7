package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.internal.input.Findings;
import dev.rsp.eval.log.internal.input.LogFault;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a log of Inspect says of the run as a whole, and whether its parts agree. */
final class InspectChecks {

    private final Header header;
    private final Samples samples;
    private final Findings findings;

    InspectChecks(Header header, Samples samples, Findings findings) {
        this.header = header;
        this.samples = samples;
        this.findings = findings;
    }

    void check(Reductions reductions) throws LogFault {
        checkStatus();
        checkCounts();
        checkSamples();
        boolean results = header.outcome().scorers().stream()
                .anyMatch(each -> !each.metrics().isEmpty());
        findings.addIf(!results, FindingCode.NO_RESULTS, "The log has no result.");
        findings.addIf(
                results && reductions.isEmpty(),
                FindingCode.NO_ITEMS,
                "The log has no scores of its items; nothing can be recomputed.");
        findings.addIf(
                reductions.list().stream().anyMatch(Reduction::edited),
                FindingCode.EDITED_SCORE,
                "Scores of items were edited after the run.");
        findings.addIf(
                header.updated(), FindingCode.LOG_UPDATED, "Tags or metadata of the log were changed after the start.");
        findings.addIf(header.retuned(), FindingCode.RETUNED, "Settings of the run were changed while it went on.");
        new SampleScores(samples).check(reductions);
    }

    private void checkStatus() {
        switch (header.status()) {
            case CANCELLED -> findings.add(FindingCode.CANCELLED, "The run was cancelled.");
            case ERROR -> findings.add(FindingCode.ERRORED, "The run failed.");
            case STARTED ->
                findings.add(FindingCode.STARTED_ONLY, "The run was started and is not known to have ended.");
            case UNSTATED -> findings.add(FindingCode.STATUS_UNSTATED, "The log does not say how the run ended.");
            case SUCCESS -> {}
        }
    }

    private void checkCounts() throws LogFault {
        Outcome outcome = header.outcome();
        Long total = outcome.total();
        Long completed = outcome.completed();
        if (total == null || completed == null) {
            findings.add(FindingCode.COUNTS_UNSTATED, "The log does not say how many samples were run and completed.");
        }
        if (total != null && completed != null) {
            require(completed <= total, "completed", completed, "at most " + total);
            if (completed < total) {
                String message = "%s of %s samples were completed.".formatted(completed, total);
                findings.add(FindingCode.INCOMPLETE, message, total - completed);
            }
        }
        if (total != null) {
            require(total >= samples.size(), "run", total, "at least " + samples.size());
            checkSubset(total);
        }
        long stops = outcome.earlyStops();
        if (stops >= 0) {
            String message = "A rule stopped %s samples before they were run.".formatted(stops);
            findings.add(FindingCode.EARLY_STOPPED, message, stops == 0 ? null : Long.valueOf(stops));
        }
        checkEpochs(total);
    }

    private static void require(boolean condition, String count, long actual, String expectation) throws LogFault {
        if (!condition) {
            throw new LogFault(
                    FindingCode.HEADER_MISMATCH,
                    "The header says %s samples are %s; they must be %s.".formatted(actual, count, expectation));
        }
    }

    private void checkSubset(long total) {
        Spec spec = header.spec();
        Long dataset = spec.dataset();
        long items = total / epochs();
        if (dataset != null) {
            findings.addIf(
                    items < dataset,
                    FindingCode.SUBSET,
                    "%s of the %s items of the dataset were to be run.".formatted(items, dataset));
        } else {
            findings.addIf(
                    spec.limit() != null,
                    FindingCode.SUBSET,
                    "Only a part of the dataset was to be run (%s).".formatted(spec.limit()));
        }
    }

    private long epochs() {
        Long stated = header.spec().epochs();
        return Math.max(1, stated == null ? samples.lastEpoch() : stated);
    }

    private void checkEpochs(@Nullable Long total) throws LogFault {
        Long stated = header.spec().epochs();
        if (stated != null && stated == 0) {
            throw new LogFault(FindingCode.HEADER_MISMATCH, "The header says that each item was run 0 times.");
        }
        if (stated != null && samples.size() > 0) {
            boolean all = total != null && samples.size() == total;
            boolean fits = all ? samples.lastEpoch() == stated : samples.lastEpoch() <= stated;
            if (!fits) {
                throw new LogFault(
                        FindingCode.HEADER_MISMATCH,
                        "The header says that each item was run %s times; the last epoch of the samples is %s."
                                .formatted(stated, samples.lastEpoch()));
            }
        }
    }

    private void checkSamples() {
        Long completed = header.outcome().completed();
        findings.addIf(
                completed != null && samples.areMissing(completed),
                FindingCode.SAMPLES_MISSING,
                "The log holds %s of the %s samples completed."
                        .formatted(samples.size() - samples.count(Sample.Event.FAILED), completed));
        findings.addIf(
                !samples.repeated().isEmpty(),
                FindingCode.DUPLICATE_SAMPLE,
                "Samples stand in the log more than once (%s: %s); the last of each counts."
                        .formatted(samples.repeated().size(), Findings.few(samples.repeated())));
        happened(Sample.Event.FAILED, FindingCode.SAMPLE_ERRORS, "Samples failed");
        findings.addIf(
                samples.failedWithScores() > 0,
                FindingCode.SAMPLE_ERRORS,
                "Samples failed and have scores all the same (%s).".formatted(samples.failedWithScores()));
        happened(Sample.Event.UNANSWERED, FindingCode.NO_ANSWER, "The model gave no answer");
        happened(Sample.Event.CUT, FindingCode.CUT_SHORT, "Answers were cut or filtered");
        happened(Sample.Event.LIMITED, FindingCode.LIMITED, "Samples ran into a limit");
        happened(Sample.Event.EDITED, FindingCode.EDITED_SCORE, "Scores were edited after the run");
        happened(Sample.Event.RETRIED, FindingCode.RETRIED, "Samples were run again after an error");
        happened(Sample.Event.INVALIDATED, FindingCode.INVALIDATED, "Samples were declared invalid");
        findings.addIf(
                header.invalidated() && samples.count(Sample.Event.INVALIDATED) == 0,
                FindingCode.INVALIDATED,
                "Samples were declared invalid; which, the log does not hold.");
        Set<String> models = samples.models();
        findings.addIf(
                models.size() > 1,
                FindingCode.SEVERAL_MODELS,
                "Samples were answered by different models (%s: %s).".formatted(models.size(), Findings.few(models)));
    }

    /** What happened to samples; to how many is known only where the log holds all that were completed. */
    private void happened(Sample.Event event, FindingCode code, String what) {
        long count = samples.count(event);
        Long completed = header.outcome().completed();
        boolean all = !samples.areMissing(completed);
        if (count > 0) {
            String names = Findings.few(samples.idsOf(event));
            String message = "%s (%s of %s; items %s).".formatted(what, count, samples.size(), names);
            findings.add(code, message, all ? count : null);
        }
    }
}
