package dev.rsp.eval.log.internal.json;

import dev.rsp.eval.log.LogFormat;
import dev.rsp.eval.log.internal.input.LogInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** Tells the format of a file of JSON by the first member that only one format has. */
public final class TopLevel {

    private TopLevel() {}

    /** The format; unknown where the file is no object of JSON, or one without such a member. */
    public static LogFormat format(LogInput input) throws IOException {
        try (InputStream bytes = input.stream(0, input.size())) {
            int first = bytes.read();
            while (first == ' ' || first == '\t' || first == '\n' || first == '\r') {
                first = bytes.read();
            }
            if (first != '{') {
                return LogFormat.UNKNOWN;
            }
        }
        try (InputStream bytes = input.stream(0, input.size())) {
            JsonCursor.read(
                    bytes,
                    "The file",
                    input.limits(),
                    json -> json.object((name, value) -> {
                        LogFormat format = of(name);
                        if (format != LogFormat.UNKNOWN) {
                            throw new Found(format);
                        }
                        value.skip();
                    }));
            return LogFormat.UNKNOWN;
        } catch (Found e) {
            return e.format;
        }
    }

    private static LogFormat of(String member) {
        return switch (member) {
            case "eval", "plan" -> LogFormat.INSPECT_JSON;
            case "configs", "versions", "n-shot", "n-samples", "group_subtasks" -> LogFormat.LM_EVAL;
            default -> LogFormat.UNKNOWN;
        };
    }

    /** Ends reading once the format is known. */
    private static final class Found extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final LogFormat format;

        Found(LogFormat format) {
            super("The format is " + format + ".");
            this.format = format;
        }
    }
}
