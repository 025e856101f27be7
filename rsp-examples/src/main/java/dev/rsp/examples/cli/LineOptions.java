package dev.rsp.examples.cli;

import dev.rsp.eval.EvaluationFamily;
import dev.rsp.eval.EvaluationId;
import dev.rsp.eval.Line;
import dev.rsp.eval.log.EvaluationLog;
import dev.rsp.eval.log.LogMeasure;
import dev.rsp.eval.stats.CrossedBy;
import dev.rsp.eval.stats.Direction;
import dev.rsp.eval.stats.LineCheck;
import dev.rsp.eval.stats.ResultSubject;
import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the log cannot say: which line of which threshold a result is held against, stated before the run. */
final class LineOptions {

    @Option(
            names = "--facts",
            required = true,
            paramLabel = "FILE",
            description = "Write the proposed facts there, for decide --facts; - for standard output.")
    private Path facts = Path.of("-");

    @Option(names = "--id", required = true, paramLabel = "ID", description = "The id of the result.")
    private String id = "";

    @Option(names = "--model", required = true, paramLabel = "ID", description = "The snapshot in the policy's case.")
    private String model = "";

    @Option(
            names = "--log-model",
            required = true,
            paramLabel = "NAME",
            description = "The same model as the log names it; another one is refused.")
    private String logModel = "";

    @Option(
            names = "--log-snapshot",
            paramLabel = "NAME",
            description = "The version of the model that answered, where the log states one that its name is not.")
    private @Nullable String logSnapshot;

    @Option(names = "--evaluation", required = true, paramLabel = "ID", description = "The evaluation.")
    private String evaluation = "";

    @Option(names = "--family", required = true, paramLabel = "FAMILY", description = "Such as cbrn or cyber.")
    private String family = "";

    @Option(names = "--threshold", required = true, paramLabel = "ID", description = "The threshold it bears on.")
    private String threshold = "";

    @Option(names = "--line", required = true, paramLabel = "red|yellow", description = "The line it is read against.")
    private String line = "";

    @Option(names = "--limit", required = true, paramLabel = "SHARE", description = "Where the line lies, from 0 to 1.")
    private String limit = "";

    @Option(
            names = "--direction",
            required = true,
            paramLabel = "DIRECTION",
            description = "higher-is-dangerous or lower-is-dangerous; never guessed.")
    private String direction = "";

    @Option(
            names = "--level",
            required = true,
            paramLabel = "LEVEL",
            description = "The one-sided confidence, such as 0.95.")
    private String level = "";

    @Option(
            names = "--crossed-by",
            paramLabel = "WHAT",
            description = "point-estimate, as by default, or confidence-bound.")
    private String crossedBy = "point-estimate";

    @Option(
            names = "--selected-from",
            paramLabel = "N",
            description = "Of how many results this one is chosen, itself included: reruns, set-ups, looks.")
    private long selectedFrom = 1;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day of the result, unless the log says when it ended.")
    private @Nullable String on;

    Path facts() {
        return facts;
    }

    LineCheck check() {
        return new LineCheck(
                number("--limit", limit),
                OptionText.parse("--direction", Direction.class, direction),
                number("--level", level),
                OptionText.parse("--crossed-by", CrossedBy.class, crossedBy),
                selectedFrom);
    }

    /** The log has to be of the model that is meant, and that model has to have answered. */
    void requireModel(EvaluationLog log, LogMeasure measure) {
        try {
            if (logSnapshot == null) {
                measure.requireModel(logModel);
            } else {
                measure.requireModel(logModel, logSnapshot);
            }
        } catch (IllegalArgumentException e) {
            throw Refused.of(
                    Exit.USAGE,
                    Clean.text(String.valueOf(e.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""))
                            + "\n  at " + Clean.text(log.file()),
                    "Maybe the log is of another model; else give the model with --log-model as the log names it, and with --log-snapshot the version that answered, if the log states one that the name does not tell.");
        }
    }

    ResultSubject subject(EvaluationLog log) {
        return new ResultSubject(
                FactId.of(id),
                ModelId.of(model),
                EvaluationId.of(evaluation),
                OptionText.parse("--family", EvaluationFamily.class, family),
                ThresholdId.of(threshold),
                OptionText.parse("--line", Line.class, line),
                day(log));
    }

    private LocalDate day(EvaluationLog log) {
        LocalDate completed = log.identity().completed();
        LocalDate day = on == null ? completed : OptionText.parse("--on", LocalDate.class, on);
        if (completed != null && !completed.equals(day)) {
            throw Refused.of(
                    Exit.USAGE,
                    "The day (--on %s) must be the one on which the run ended, but the log (%s) says (%s)."
                            .formatted(on, Clean.text(log.file()), completed),
                    "Maybe leave --on away; a result is as old as its run.");
        }
        if (day == null) {
            throw Refused.of(
                    Exit.USAGE,
                    "The log (%s) must say on which day it ended, but was (silent).".formatted(Clean.text(log.file())),
                    "Maybe give the day of the run with --on; the time of a file is none.");
        }
        return day;
    }

    private static BigDecimal number(String option, String text) {
        return OptionText.parse(option, BigDecimal.class, text);
    }
}
