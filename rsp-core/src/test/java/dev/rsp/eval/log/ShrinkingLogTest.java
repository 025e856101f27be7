package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that somebody cuts while it is read: after each MB that was read, of its digest and of what it says. */
class ShrinkingLogTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000})
    void aJsonThatIsCutWhileItIsReadIsRefused(long left) throws IOException {
        BigLog big = BigLog.ofBytes(2_400_000);
        Path file = folder.resolve("log.json");
        big.writeJson(file);
        List<Long> steps = steps(file);
        assertThat(steps).as("twice what the file has").hasSize(4);
        for (long step : steps) {
            big.writeJson(file);
            isRefusedWhenCut(file, step, left);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000})
    void anArchiveThatIsCutWhileItIsReadIsRefused(long left) throws IOException {
        BigLog big = BigLog.ofBytes(6_000_000);
        Path file = folder.resolve("log.eval");
        big.writeArchive(file);
        List<Long> steps = steps(file);
        assertThat(steps).hasSizeGreaterThan(1);
        for (long step : steps) {
            big.writeArchive(file);
            isRefusedWhenCut(file, step, left);
        }
    }

    /** What is there again, of the same length and time, is not what the digest is of. */
    @Test
    void aFileThatIsCutWhileItsDigestIsTakenAndThenPutBackIsRefused() throws IOException {
        Path file = folder.resolve("log.json");
        BigLog.ofBytes(2_400_000).writeJson(file);
        byte[] whole = Files.readAllBytes(file);
        FileTime modified = Files.getLastModifiedTime(file);
        List<Long> steps = new ArrayList<>();
        EvaluationLog log = EvaluationLogs.read(file, LogLimits.DEFAULT, bytes -> {
            steps.add(bytes);
            if (steps.size() == 1) {
                cut(file, bytes);
            } else if (steps.size() == 2) {
                putBack(file, whole, modified);
            }
        });
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(LogFiles.codes(log)).containsExactly(FindingCode.CHANGED_WHILE_READ);
    }

    private static void putBack(Path file, byte[] whole, FileTime modified) {
        try {
            Files.write(file, whole, StandardOpenOption.WRITE);
            Files.setLastModifiedTime(file, modified);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> steps(Path file) {
        List<Long> steps = new ArrayList<>();
        assertThat(EvaluationLogs.read(file, LogLimits.DEFAULT, steps::add).verdict())
                .isEqualTo(LogVerdict.USABLE);
        return steps;
    }

    private static void isRefusedWhenCut(Path file, long step, long left) {
        EvaluationLog log = EvaluationLogs.read(file, LogLimits.DEFAULT, bytes -> {
            if (bytes == step) {
                cut(file, left);
            }
        });
        assertThat(LogFiles.codes(log))
                .as("cut to %s bytes after %s were read", left, step)
                .containsExactly(FindingCode.CHANGED_WHILE_READ);
        assertThat(log.verdict()).isEqualTo(LogVerdict.REFUSED);
        assertThat(log.results()).isEmpty();
    }

    private static void cut(Path file, long left) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
