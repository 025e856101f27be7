package dev.rsp.examples.cli;

import dev.rsp.eval.log.EvaluationLog;
import dev.rsp.eval.log.LogResult;
import dev.rsp.eval.log.ResultSelector;
import dev.rsp.eval.stats.LineEvidence;
import dev.rsp.eval.stats.ProposedResult;
import java.util.List;

/**
 * What one result of a log says about a line, as facts that are evidence and no determination.
 *
 * @param log the log
 * @param measure the result that was chosen, for people
 * @param proposed the facts
 */
record Proposal(EvaluationLog log, String measure, ProposedResult proposed) {

    /** Holds the one result that is meant against the line. */
    static Proposal of(EvaluationLog log, ResultSelector selector, LineOptions options) {
        try {
            LogResult result = log.select(selector);
            LineEvidence evidence = options.check().evidence(log.tally(selector));
            ProposedResult proposed = new ProposedResult(options.subject(log), evidence);
            proposed.facts();
            return new Proposal(
                    log, result.measure() + " on " + result.measure().model(), proposed);
        } catch (IllegalArgumentException e) {
            throw new Refused(code(log), Clean.lines(String.valueOf(e.getMessage())));
        }
    }

    private static int code(EvaluationLog log) {
        return log.results().isEmpty() ? Exit.REFUSED : Exit.USAGE;
    }

    /** The verdict with all that it rests on. */
    String text() {
        return String.join("\n", Wrapped.lines("  ", proposed.evidence().toString())) + "\n";
    }

    String yaml() {
        return FactYaml.of(
                List.of(
                        "Evidence that rsp import proposes, for a determination that somebody else has to make.",
                        "from " + log.file() + ", sha256 " + log.sha256(),
                        measure,
                        proposed.evidence().toString()),
                proposed.facts());
    }
}
