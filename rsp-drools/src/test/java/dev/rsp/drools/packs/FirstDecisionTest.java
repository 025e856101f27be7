package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes a fresh JVM loads until it has decided once under each policy. */
class FirstDecisionTest {

    /** What compiles rules: Drools generates Java, javaparser writes it, ecj compiles it. */
    private static final List<String> COMPILERS = List.of(
            "org.drools.model.codegen.",
            "org.drools.ecj.",
            "org.eclipse.jdt.",
            "com.github.javaparser.",
            "org.kie.memorycompiler.",
            "org.drools.compiler.kie.builder.impl.KieBuilderImpl",
            "dev.rsp.drools.internal.engine.RuleCompiler ");

    private static final String MODEL = "org.drools.project.model.ProjectModel_";

    @TempDir
    private Path directory;

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-verbose:class",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FirstDecision.class.getName()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.stream().filter(line -> line.startsWith("decided "))).hasSize(3);
        return lines;
    }

    private static long models(List<String> lines) {
        return lines.stream().filter(line -> line.contains(" " + MODEL)).count();
    }

    private static Stream<String> ofCompilers(List<String> lines) {
        return COMPILERS.stream().filter(name -> lines.stream().anyMatch(line -> line.contains(" " + name)));
    }

    @Test
    void bundledPacksDecideWithoutACompiler() throws Exception {
        List<String> lines = run();
        assertThat(ofCompilers(lines)).isEmpty();
        assertThat(models(lines)).as("one for each pack").isEqualTo(3);
    }

    /** The names to look for are those that a compiler has. */
    @Test
    void theSamePacksInADirectoryAreCompiled() throws Exception {
        List<String> lines = run(Bundled.ROOT.toString());
        assertThat(ofCompilers(lines)).isEqualTo(COMPILERS);
        assertThat(models(lines)).isEqualTo(3);
    }
}
