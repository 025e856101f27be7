package dev.rsp.examples.cli;

import dev.rsp.eval.log.EvaluationLog;
import dev.rsp.eval.log.LogMeasure;
import dev.rsp.eval.log.LogResult;
import dev.rsp.eval.log.ResultSelector;
import dev.rsp.eval.stats.LineEvidence;
import dev.rsp.eval.stats.ProposedResult;
import dev.rsp.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * What one result of a log says about a line, as facts that are evidence and no determination.
 *
 * @param log the log
 * @param measure the result that was chosen, for people
 * @param evidence what it says about the line
 * @param facts what is proposed
 */
record Proposal(EvaluationLog log, String measure, LineEvidence evidence, List<Fact> facts) {

    /** How a file of proposed facts begins. */
    static final String HEAD = "Evidence that rsp import proposes, for a determination that somebody else has to make.";

    /** Holds the one result that is meant against the line. */
    static Proposal of(EvaluationLog log, ResultSelector selector, LineOptions options) {
        try {
            LogResult result = log.select(selector);
            options.requireModel(log, result.measure());
            LineEvidence evidence = options.check().evidence(log.tally(selector));
            List<Fact> facts = new ProposedResult(options.subject(log), evidence).facts();
            return new Proposal(log, named(result.measure()), evidence, facts);
        } catch (IllegalArgumentException e) {
            throw new Refused(code(log), Clean.lines(String.valueOf(e.getMessage())));
        }
    }

    private static String named(LogMeasure measure) {
        String snapshot = measure.snapshot() == null ? "not stated" : measure.snapshot();
        return "model %s, snapshot %s, %s".formatted(measure.model(), snapshot, measure);
    }

    private static int code(EvaluationLog log) {
        return log.results().isEmpty() ? Exit.REFUSED : Exit.USAGE;
    }

    /** The verdict with all that it rests on. */
    String text() {
        List<String> lines = new ArrayList<>(Wrapped.lines("  ", Clean.text(measure)));
        lines.addAll(Wrapped.lines("  ", evidence.toString()));
        return String.join("\n", lines) + "\n";
    }

    String yaml() {
        return FactYaml.of(
                List.of(HEAD, "from " + log.file() + ", sha256 " + log.sha256(), measure, evidence.toString()), facts);
    }
}
