package dev.rsp.eval.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads bytes as if they were a file. */
final class LogFiles {

    private LogFiles() {}

    static EvaluationLog read(Path folder, byte[] bytes) {
        return read(folder, bytes, LogLimits.DEFAULT);
    }

    static EvaluationLog read(Path folder, byte[] bytes, LogLimits limits) {
        try {
            Path file = Files.write(folder.resolve("log.bin"), bytes);
            return EvaluationLogs.read(file, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<FindingCode> codes(EvaluationLog log) {
        return log.findings().stream().map(LogFinding::code).distinct().toList();
    }
}
