package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.LogIdentity;
import dev.rsp.eval.log.internal.input.Findings;
import dev.rsp.eval.log.internal.input.LogContent;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.LogInput;
import dev.rsp.eval.log.internal.input.Moments;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.io.InputStream;

/** A log of Inspect, all of whose parts were read. */
public final class InspectLog {

    private static final int NEWEST = 2;
    private static final int WRITTEN_BY_MISTAKE = 3;

    private final Header header;
    private final Samples samples;
    private final Reductions reductions;

    InspectLog(Header header, Samples samples, Reductions reductions) {
        this.header = header;
        this.samples = samples;
        this.reductions = reductions;
    }

    /** Reads a log that is one JSON object. */
    public static LogContent readJson(LogInput input, Findings findings) throws IOException {
        Samples samples = new Samples(input.limits(), input.kept());
        Reductions reductions = new Reductions(input.kept());
        Header header = new Header(reductions, input.kept());
        try (InputStream bytes = input.stream(0, input.size())) {
            JsonCursor.read(
                    bytes,
                    "The log",
                    input.limits(),
                    json -> json.object((name, value) -> {
                        switch (name) {
                            case "samples" -> value.array(samples::read);
                            case "reductions" -> value.array(reductions::read);
                            default -> header.member(name, value);
                        }
                    }));
        }
        checkVersion(header, NEWEST, findings);
        return new InspectLog(header, samples, reductions).content(findings);
    }

    /** Reads a log that is an archive of JSON members. */
    public static LogContent readArchive(LogInput input, Findings findings) throws IOException {
        return new InspectArchive(input, findings).read();
    }

    static void checkArchiveVersion(Header header, Findings findings) throws LogFault {
        checkVersion(header, WRITTEN_BY_MISTAKE, findings);
    }

    private static void checkVersion(Header header, int last, Findings findings) throws LogFault {
        Long version = header.version();
        if (version == null) {
            findings.add(FindingCode.UNUSUAL_VERSION, "The log states no version; it is read as version 2.");
        } else if (version < 1 || version > last) {
            throw new LogFault(
                    FindingCode.UNKNOWN_VERSION,
                    "The log has version %s; 1 and 2 are read, and 3 in archives.".formatted(version));
        } else if (version > NEWEST) {
            findings.add(
                    FindingCode.UNUSUAL_VERSION, "The log has version %s; it is read as version 2.".formatted(version));
        }
    }

    LogContent content(Findings findings) throws LogFault {
        Spec spec = header.spec();
        String task = spec.name("task");
        String model = spec.name("model");
        if (task == null || model == null) {
            throw LogFault.unreadable("The log does not name its task and its model.");
        }
        new InspectChecks(header, samples, findings).check(reductions);
        Results results = new Results(header, samples, reductions, findings);
        return new LogContent(header.status(), identity(spec), results.make(task, model));
    }

    private LogIdentity identity(Spec spec) {
        return new LogIdentity(
                spec.name("eval_id"),
                spec.name("run_id"),
                spec.name("task_id"),
                Moments.day(spec.created()),
                Moments.day(header.completedAt()),
                "inspect_ai",
                spec.name("tool"));
    }
}
