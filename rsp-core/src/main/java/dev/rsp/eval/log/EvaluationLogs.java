package dev.rsp.eval.log;

import dev.rsp.eval.log.internal.input.Findings;
import dev.rsp.eval.log.internal.input.LogContent;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.LogInput;
import dev.rsp.eval.log.internal.inspect.InspectLog;
import dev.rsp.eval.log.internal.json.TopLevel;
import dev.rsp.eval.log.internal.lmeval.LmEvalResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Reads logs of evaluations, whatever their files are called.
 *
 * <p>A file is read as a stream, in memory that depends on the number of its samples and not on its length. Whatever it
 * holds ends in a log, which says what is wrong with it; nothing is ever written.
 *
 * @since 0.1.0
 */
public final class EvaluationLogs {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private EvaluationLogs() {}

    /**
     * Reads a log within the default limits.
     *
     * @param file the file
     * @return what it says, and what is wrong with it
     * @throws IllegalArgumentException if there is no such file, or it is a folder
     * @throws UncheckedIOException if the file cannot be read
     */
    public static EvaluationLog read(Path file) {
        return read(file, LogLimits.DEFAULT);
    }

    /**
     * Reads a log.
     *
     * @param file the file
     * @param limits what passes them is refused
     * @return what it says, and what is wrong with it
     * @throws IllegalArgumentException if there is no such file, or it is a folder
     * @throws UncheckedIOException if the file cannot be read
     */
    public static EvaluationLog read(Path file, LogLimits limits) {
        return read(file, limits, bytes -> {});
    }

    /**
     * Reads a log and tells how far it is.
     *
     * @param file the file
     * @param limits what passes them is refused
     * @param progress is told, about once for each MB, how many bytes were read so far; a file is read about twice, once
     *     for its digest
     * @return what it says, and what is wrong with it
     * @throws IllegalArgumentException if there is no such file, or it is a folder
     * @throws UncheckedIOException if the file cannot be read
     */
    public static EvaluationLog read(Path file, LogLimits limits, LongConsumer progress) {
        try (LogInput input = LogInput.open(file, limits, progress)) {
            return read(String.valueOf(file.getFileName()), input);
        } catch (IOException e) {
            throw new UncheckedIOException("The log (%s) cannot be read.".formatted(file), e);
        }
    }

    private static EvaluationLog read(String name, LogInput input) throws IOException {
        Findings findings = new Findings();
        String sha256 = input.sha256();
        LogFormat format = LogFormat.UNKNOWN;
        LogContent content = new LogContent(LogStatus.UNSTATED, LogIdentity.UNSTATED, List.of());
        try {
            checkLength(input);
            format = format(input);
            content = content(format, input, findings);
            input.checkUnchanged();
        } catch (LogFault e) {
            findings.add(e.code(), e.sentence());
        }
        return new EvaluationLog(
                name,
                sha256,
                input.size(),
                format,
                content.status(),
                content.identity(),
                content.results(),
                findings.list());
    }

    private static void checkLength(LogInput input) throws LogFault {
        long most = input.limits().fileBytes();
        if (input.size() > most) {
            throw LogFault.limit("The file has %s bytes".formatted(input.size()), most);
        }
    }

    private static LogFormat format(LogInput input) throws IOException {
        int length = (int) Math.min(ZIP.length, input.size());
        if (Arrays.equals(input.bytes(0, length), ZIP)) {
            return LogFormat.INSPECT_EVAL;
        }
        return TopLevel.format(input);
    }

    private static LogContent content(LogFormat format, LogInput input, Findings findings) throws IOException {
        return switch (format) {
            case INSPECT_EVAL -> InspectLog.readArchive(input, findings);
            case INSPECT_JSON -> InspectLog.readJson(input, findings);
            case LM_EVAL -> LmEvalResults.read(input, findings);
            case UNKNOWN ->
                throw new LogFault(
                        FindingCode.NOT_A_LOG,
                        "The file is neither a log of Inspect nor a result of lm-evaluation-harness.");
        };
    }
}
