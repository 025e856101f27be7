package dev.rsp.drools.internal.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.packs.Bundled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build does, done once more: in another JVM and another directory. */
class CompileBundledTest {

    private static final Path BUILT = Path.of("target/classes/rsp/compiled");

    @TempDir
    private Path root;

    private void run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Ddrools.parallelRulesBuildThreshold=-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompileBundled.class.getName(),
                        root.toString(),
                        root.resolve("seen.txt").toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("out").toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(root.resolve("out"))).isZero();
    }

    private static SortedMap<String, String> files(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(each);
                files.put(root.relativize(each).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** The versions that lie over the first are compiled alike. */
    private static boolean isOfTheFirst(Path path) {
        return !path.startsWith("anthropic-rsp/2.1") && !path.startsWith("anthropic-rsp/2.2");
    }

    @Test
    void twoBuildsGiveTheSameBytesAndNothingIsDoneTwice() throws Exception {
        Bundled.copyTo(root.resolve("rsp/packs"), CompileBundledTest::isOfTheFirst);
        Path compiled = root.resolve("rsp/compiled");
        run();

        SortedMap<String, String> again = files(compiled);
        SortedMap<String, String> built = files(BUILT);
        assertThat(built).hasSize(6);
        assertThat(again).hasSize(2);
        again.forEach((path, bytes) ->
                assertThat(bytes.equals(built.get(path))).as(path).isTrue());

        Path index = compiled.resolve("anthropic-rsp/2.0/index.txt");
        Files.delete(index);
        run();
        assertThat(index).as("the class path looks the same").doesNotExist();
    }
}
