package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** All that a log says, whatever its bytes. */
    static List<Object> facts(EvaluationLog log) {
        return List.of(log.status(), log.identity(), log.results(), log.findings());
    }

    /** Requires a refusal, or the facts of another log. */
    static void assertRefusedOrSame(EvaluationLog log, EvaluationLog plain, String what) {
        if (log.verdict() == LogVerdict.REFUSED) {
            assertThat(log.results()).as(what).isEmpty();
        } else {
            assertThat(facts(log)).as(what).isEqualTo(facts(plain));
        }
    }

    static List<FindingCode> codes(EvaluationLog log) {
        return log.findings().stream().map(LogFinding::code).distinct().toList();
    }
}
