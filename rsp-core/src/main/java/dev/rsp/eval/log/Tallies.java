package dev.rsp.eval.log;

import dev.rsp.eval.stats.Tally;
import dev.rsp.eval.stats.Weakness;
import dev.rsp.fact.Require;
import org.jspecify.annotations.Nullable;

/** Turns a result of a log into counts, with everything that the log says against them. */
final class Tallies {

    private Tallies() {}

    static Tally of(EvaluationLog log, LogResult result) {
        Long successes = result.successes();
        Long scored = result.items().scored();
        if (successes == null || scored == null) {
            throw Require.refusal(
                    "result (" + result.measure() + ") of the log (" + log.file() + ")",
                    "count items that succeed or fail",
                    result.value() == null ? "without a value" : "a value of " + result.value() + " without counts",
                    "Maybe choose the metric that is the share of successes, or count by hand, with scores cut at a value that was stated beforehand.");
        }
        Tally tally = counted(successes, scored, result.items());
        tally = result.recomputed() ? tally : tally.with(Weakness.UNVERIFIED);
        for (LogFinding finding : log.findings()) {
            Weakness weakness = weakness(finding.code());
            tally = weakness == null ? tally : against(tally, weakness, finding.samples());
        }
        return tally;
    }

    /** Scores that a finding touches are doubtful: so many of them, or all; those of missing items are missing already. */
    private static Tally against(Tally tally, Weakness weakness, @Nullable Long samples) {
        long touched = samples == null ? tally.scored() : samples;
        return switch (weakness) {
            case EDITED, LIMITED, INVALIDATED -> doubting(tally, weakness, touched);
            case INCOMPLETE, ERRORED, STOPPED_EARLY, UNSCORED ->
                doubting(tally, weakness, samples == null ? touched : touched - tally.missing());
            default -> tally.with(weakness);
        };
    }

    private static Tally doubting(Tally tally, Weakness weakness, long items) {
        long doubtful = Math.min(tally.scored(), items);
        return doubtful > 0 ? tally.doubting(weakness, doubtful) : tally.with(weakness);
    }

    private static Tally counted(long successes, long scored, ItemCounts counts) {
        Long total = counts.total();
        Long epochs = counts.epochs();
        if (total == null || epochs == null || epochs < 1) {
            return Tally.ofUnknownTotal(successes, scored);
        }
        long items = (total + epochs - 1) / epochs;
        Tally tally = Tally.of(successes, scored, Math.max(items, scored)).epochs(epochs);
        return items < scored ? tally.with(Weakness.INCONSISTENT) : tally;
    }

    /** What a finding takes from the counts; null where it takes nothing. */
    private static @Nullable Weakness weakness(FindingCode code) {
        return switch (code) {
            case STARTED_ONLY, CANCELLED, ERRORED, STATUS_UNSTATED -> Weakness.UNFINISHED;
            case INCOMPLETE -> Weakness.INCOMPLETE;
            case SAMPLE_ERRORS -> Weakness.ERRORED;
            case EARLY_STOPPED -> Weakness.STOPPED_EARLY;
            case LIMITED, NO_ANSWER, CUT_SHORT -> Weakness.LIMITED;
            case UNSCORED -> Weakness.UNSCORED;
            case EDITED_SCORE -> Weakness.EDITED;
            case INVALIDATED -> Weakness.INVALIDATED;
            case SUBSET, COUNTS_UNSTATED, NO_RESULTS -> Weakness.UNKNOWN_TOTAL;
            case RETUNED, DUPLICATE_MEMBER, DUPLICATE_SAMPLE, SUMMARY_MISMATCH, SEVERAL_MODELS, UNUSUAL_VERSION ->
                Weakness.INCONSISTENT;
            case SAMPLES_MISSING, NO_ITEMS -> Weakness.UNVERIFIED;
            case NOT_RECOMPUTED, NOT_FINITE, BYPASSED, SCALE_UNSTATED -> null; // of a result, which shows it itself
            case RETRIED, LOG_UPDATED -> null;
            case NOT_A_LOG,
                    UNREADABLE,
                    UNSUPPORTED,
                    UNKNOWN_VERSION,
                    LIMIT_EXCEEDED,
                    CHECKSUM_MISMATCH,
                    HEADER_MISMATCH,
                    SAMPLE_MISMATCH,
                    CHANGED_WHILE_READ ->
                throw new IllegalStateException("A log that is refused (" + code + ") has no results.");
        };
    }
}
