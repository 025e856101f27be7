package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Logs are read in a heap that is small beside them: 40 MB of log in 40 MB, or with {@code -Drsp.log.mb=180
 * -Drsp.log.heap=96} any other.
 */
class SmallHeapTest {

    private static final int MEGABYTES = Integer.getInteger("rsp.log.mb", 40);
    private static final int HEAP = Integer.getInteger("rsp.log.heap", 40);

    /** What {@link LogLimits#DEFAULT} is said to need. */
    private static final int DEFAULT_HEAP = 96;

    @TempDir
    private Path folder;

    @Test
    void aLongDocumentIsRead() throws Exception {
        BigLog big = BigLog.ofBytes(MEGABYTES * 1_000_000L);
        Path file = folder.resolve("big.json");
        big.writeJson(file);
        assertThat(Files.size(file)).isGreaterThan(MEGABYTES * 900_000L);
        assertThat(readIn(HEAP, file)).containsExactly("USABLE", String.valueOf(big.samples() / 4));
    }

    @Test
    void aLongArchiveIsRead() throws Exception {
        BigLog big = BigLog.ofBytes(MEGABYTES * 1_000_000L);
        Path file = folder.resolve("big.eval");
        big.writeArchive(file);
        assertThat(readIn(HEAP, file)).containsExactly("USABLE", String.valueOf(big.samples() / 4));
    }

    /** Documents that ask for much memory; each is refused before it has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"plan\":{},\"samples\":[*{\"id\":#,\"scores\":{\"s\":{\"value\":1}}}*]}",
                "{\"plan\":{},\"samples\":[*{\"id\":1,\"epoch\":#}*]}",
                "{\"plan\":{},\"samples\":[*{\"id\":1,\"scores\":{\"s#\":{\"value\":1}}}*]}",
                "{\"plan\":{},\"samples\":[*{\"id\":1,\"output\":{\"model\":\"m#\"}}*]}",
                "{\"plan\":{},\"reductions\":[{\"samples\":[*{\"sample_id\":#,\"value\":1}*]}]}",
                "{\"plan\":{},\"reductions\":[{\"samples\":[*{\"value\":{\"k#\":1}}*]}]}",
                "{\"plan\":{},\"reductions\":[*{\"samples\":[]}*]}",
                "{\"plan\":{},\"results\":{\"scores\":[*{\"metrics\":{\"a\":{\"value\":#}}}*]}}",
                "{\"plan\":{},\"results\":{\"scores\":[{\"metrics\":{*\"k#\":{\"value\":1}*}}]}}",
                "{\"configs\":{},\"results\":{*\"t#\":{\"acc,none\":1}*}}",
                "{\"configs\":{},\"group_subtasks\":{\"g\":[*\"t#\"*]}}",
                "{\"configs\":{},\"group_subtasks\":{*\"g#\":[\"h\"]*}}"
            })
    void whatAsksForTooMuchIsRefused(String pattern) throws Exception {
        Path file = folder.resolve("hostile.json");
        writeRepeated(file, pattern.split("\\*", -1), 1_000_000);
        assertThat(readIn(DEFAULT_HEAP, file)).containsExactly("REFUSED", "LIMIT_EXCEEDED");
    }

    private static void writeRepeated(Path file, String[] parts, int times) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(parts[0]);
            for (int i = 0; i < times; i++) {
                out.write((i == 0 ? "" : ",") + parts[1].replace("#", String.valueOf(i)));
            }
            out.write(parts[2]);
        }
    }

    /** What another process prints that has a heap of so many MB. */
    private static List<String> readIn(int heap, Path file) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        java, "-Xmx" + heap + "m", "-cp", path, ReadLog.class.getName(), file.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return printed.lines().toList();
    }

    /** Reads a log and prints its verdict, and its successes or its first finding. */
    static final class ReadLog {

        private ReadLog() {}

        public static void main(String... arguments) {
            EvaluationLog log = EvaluationLogs.read(Path.of(arguments[0]));
            System.out.println(log.verdict());
            System.out.println(
                    log.verdict() == LogVerdict.REFUSED
                            ? log.findings().get(0).code()
                            : log.select(ResultSelector.metric("accuracy")).successes());
        }
    }
}
