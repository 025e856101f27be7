package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes a fresh JVM loads until it has decided once under each policy. */
class FirstDecisionTest {

    /** Drools is asked to build, reads rules, generates Java, javaparser writes it, ecj compiles it. */
    private static final List<String> COMPILERS = List.of(
            "org.drools.compiler.kie.builder.impl.KieBuilderImpl",
            "org.drools.drl.parser.DrlParser",
            "org.drools.model.codegen.ExecutableModelProject",
            "org.drools.model.codegen.execmodel.PackageModel",
            "com.github.javaparser.JavaParser",
            "org.drools.ecj.EclipseJavaCompiler");

    @TempDir
    private Path directory;

    @Test
    void bundledPacksDecideWithoutACompiler() throws Exception {
        Path out = directory.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstDecision.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();

        List<String> lines = Files.readAllLines(out);
        assertThat(lines).filteredOn(line -> line.startsWith("decided ")).hasSize(3);
        assertThat(lines)
                .filteredOn(line -> line.contains(" org.drools.project.model.ProjectModel_"))
                .as("one for each pack")
                .hasSize(3);
        for (String name : COMPILERS) {
            assertThat(Class.forName(name, false, getClass().getClassLoader())).isNotNull();
            assertThat(lines).noneMatch(line -> line.contains(" " + name + " "));
        }
    }
}
