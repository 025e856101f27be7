package dev.rsp.eval.log;

import dev.rsp.eval.stats.Tally;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Require;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one file says, and what is wrong with it.
 *
 * @param file the name of the file, without its folder
 * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits; of those that were read, where it was cut meanwhile
 * @param bytes its length
 * @param format what it holds
 * @param status how the run ended
 * @param identity which run it is of
 * @param results the results in the order of the log; none when it is refused
 * @param findings what was found, the worst first
 * @since 0.1.0
 */
public record EvaluationLog(
        String file,
        String sha256,
        long bytes,
        LogFormat format,
        LogStatus status,
        LogIdentity identity,
        List<LogResult> results,
        List<LogFinding> findings) {

    private static final int SHOWN = 10;

    /** Sorts the findings, and leaves out the results of a log that is refused. */
    public EvaluationLog {
        Require.given(EvaluationLog.class, file, sha256, bytes, format, status, identity, results, findings);
        findings = findings.stream()
                .sorted(Comparator.comparing(LogFinding::severity)
                        .reversed()
                        .thenComparing(LogFinding::code)
                        .thenComparing(LogFinding::message))
                .toList();
        results = verdict(findings) == LogVerdict.REFUSED ? List.of() : List.copyOf(results);
    }

    /**
     * What the log is good for: what its worst finding leaves.
     *
     * @return the verdict
     */
    public LogVerdict verdict() {
        return verdict(findings);
    }

    /**
     * The one result that a selector fits.
     *
     * @param selector what is wanted
     * @return the result
     * @throws IllegalArgumentException if the log is refused, or none or more than one fits; the message names them
     */
    public LogResult select(ResultSelector selector) {
        if (verdict() == LogVerdict.REFUSED) {
            throw refused("be evidence", findings.get(0).message(), "Maybe take another copy of it.");
        }
        List<LogResult> fitting =
                results.stream().filter(each -> selector.fits(each.measure())).toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String expectation = "have exactly one result for (" + selector + ")";
        throw fitting.isEmpty()
                ? refused(expectation, "none", "Maybe one of these is meant: " + names(results))
                : refused(expectation, fitting.size(), "Maybe say which of these is meant: " + names(fitting));
    }

    /**
     * The counts of the one result that a selector fits, to be held against a line.
     *
     * <p>Every finding of the log is a weakness of the counts; where it is not known which items it touches, all are
     * doubtful. Nothing that a log says makes them stronger.
     *
     * @param selector what is wanted; the metric that is the share of successes
     * @return the counts, in items
     * @throws IllegalArgumentException if no one result fits, or it does not count items that succeed or fail
     */
    public Tally tally(ResultSelector selector) {
        return Tallies.of(this, select(selector));
    }

    private Refusal refused(String expectation, Object actual, String cure) {
        return Require.refusal("log (" + file + ")", expectation, actual, cure);
    }

    private static LogVerdict verdict(List<LogFinding> findings) {
        return findings.stream()
                .map(each -> each.severity().verdict())
                .max(Comparator.naturalOrder())
                .orElse(LogVerdict.USABLE);
    }

    private static String names(List<LogResult> results) {
        if (results.isEmpty()) {
            return "the log has no results.";
        }
        String more = results.size() > SHOWN ? "; … and %s more".formatted(results.size() - SHOWN) : "";
        return results.stream()
                .limit(SHOWN)
                .map(each -> each.measure().toString())
                .collect(Collectors.joining("; ", "", more + "."));
    }
}
