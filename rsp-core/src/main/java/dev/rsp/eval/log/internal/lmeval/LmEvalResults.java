package dev.rsp.eval.log.internal.lmeval;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.ItemCounts;
import dev.rsp.eval.log.LogIdentity;
import dev.rsp.eval.log.LogMeasure;
import dev.rsp.eval.log.LogResult;
import dev.rsp.eval.log.LogStatus;
import dev.rsp.eval.log.StandardError;
import dev.rsp.eval.log.internal.input.Findings;
import dev.rsp.eval.log.internal.input.LogContent;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.LogInput;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the results of lm-evaluation-harness, which hold no scores of items and are never more than weakened. */
public final class LmEvalResults {

    /** What the harness writes where a task is not scored. */
    private static final double BYPASS = 999;

    private final Run run;
    private final Findings findings;

    private LmEvalResults(Run run, Findings findings) {
        this.run = run;
        this.findings = findings;
    }

    public static LogContent read(LogInput input, Findings findings) throws IOException {
        Run run = new Run(input.kept());
        try (InputStream bytes = input.stream(0, input.size())) {
            JsonCursor.read(bytes, "The file", input.limits(), json -> json.object(run::member));
        }
        return new LmEvalResults(run, findings).content();
    }

    private LogContent content() throws LogFault {
        String model = run.model();
        if (model == null) {
            throw LogFault.unreadable("The file does not name its model.");
        }
        String group = run.contradiction();
        if (group != null) {
            throw new LogFault(
                    FindingCode.HEADER_MISMATCH, "The group (%s) has other numbers as a task.".formatted(group));
        }
        List<LogResult> results = new ArrayList<>();
        for (Map.Entry<String, Row> row : run.rows().entrySet()) {
            for (String key : row.getValue().metrics().keySet()) {
                results.add(result(new Place(row.getKey(), model, key), row.getValue()));
            }
        }
        findings.add(FindingCode.STATUS_UNSTATED, "The file does not say how the run ended.");
        findings.add(FindingCode.NO_ITEMS, "The file has no scores of items; nothing can be recomputed.");
        findings.addIf(results.isEmpty(), FindingCode.NO_RESULTS, "The file has no result.");
        findings.addIf(
                run.name("limit") != null,
                FindingCode.SUBSET,
                "Only a part of each dataset was to be run (limit %s).".formatted(run.name("limit")));
        return new LogContent(LogStatus.UNSTATED, identity(), results);
    }

    private LogIdentity identity() {
        String version = run.name("lm_eval_version");
        return new LogIdentity(
                null,
                null,
                null,
                run.day(),
                null,
                "lm-evaluation-harness",
                version == null ? run.name("git_hash") : version);
    }

    /** Where a number stands. */
    private record Place(String task, String model, String key) {

        @Override
        public String toString() {
            return task + ", " + key;
        }
    }

    private LogResult result(Place place, Row row) throws LogFault {
        Run.Size size = run.size(place.task());
        Double value = value(place, row);
        Double error = row.value(Row.errorKey(place.key()));
        List<StandardError> errors = error == null || error < 0 || value == null
                ? List.of()
                : List.of(new StandardError(Row.errorKey(place.key()), error, null, false));
        checkSize(place, size);
        List<String> parts = run.parts(place.task());
        Successes.Share share = new Successes.Share(value, size.effective(), parts.isEmpty() ? error : null);
        return new LogResult(
                measure(place),
                value,
                errors,
                false,
                new ItemCounts(size.original(), size.effective(), size.effective(), null, null),
                Successes.of(Row.name(place.key()), share),
                parts);
    }

    private LogMeasure measure(Place place) {
        return new LogMeasure(
                place.task(),
                place.model(),
                run.name("model_sha"),
                Row.filter(place.key()),
                null,
                Row.name(place.key()),
                place.key(),
                new TreeMap<>());
    }

    private @Nullable Double value(Place place, Row row) {
        Double value = row.value(place.key());
        if (Row.name(place.key()).equals("bypass") || (value != null && value == BYPASS)) {
            findings.add(FindingCode.BYPASSED, "(%s) was not scored (%s).".formatted(place, value));
            return null;
        }
        findings.addIf(value == null, FindingCode.NOT_FINITE, "(%s) is not a finite number.".formatted(place));
        findings.addIf(
                value != null && (value < 0 || value > 1),
                FindingCode.SCALE_UNSTATED,
                "(%s) is %s, which is no share from 0 to 1.".formatted(place, value));
        return value;
    }

    private void checkSize(Place place, Run.Size size) {
        Long original = size.original();
        Long effective = size.effective();
        if (original == null || effective == null) {
            findings.add(
                    FindingCode.COUNTS_UNSTATED,
                    "The file does not say how many items of (%s) were run.".formatted(place.task()));
        } else {
            findings.addIf(
                    effective < original,
                    FindingCode.SUBSET,
                    "%s of the %s items of (%s) were run.".formatted(effective, original, place.task()));
        }
    }
}
