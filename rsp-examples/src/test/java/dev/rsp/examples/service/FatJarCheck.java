package dev.rsp.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, moved elsewhere and started from another directory. Run once the jar is made, by verify. */
class FatJarCheck {

    private static final Path RESOURCES =
            Path.of("src/main/resources/dev/rsp/examples").toAbsolutePath();
    private static final Path LAUNCH = RESOURCES.resolve("opus-4/before-activation.yaml");

    @TempDir
    private Path directory;

    private Path jar;

    @BeforeEach
    void move() throws IOException {
        jar = Files.createDirectories(directory.resolve("some where")).resolve("moved #1.jar");
        Files.copy(Path.of(Objects.requireNonNull(System.getProperty("rsp.jar"), "rsp.jar")), jar);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(Files.createDirectories(directory.resolve("work")).toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
    }

    @Test
    void theJarDecidesAsTheClassPathDoes() throws Exception {
        Process process =
                start("-jar", jar.toString(), "decide", "--policy", "anthropic-rsp", "--json", LAUNCH.toString());
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(directory.resolve("err")).hasContent("");
        assertThat(process.exitValue()).isEqualTo(1);
        RulePack pack = RulePacks.bundled().pack("anthropic-rsp@2.2");
        CaseInfo launch = pack.cases(LAUNCH).get(0);
        LocalDate day = Objects.requireNonNull(launch.asOf());
        PolicyCase facts = launch.facts();
        assertThat(out).isEqualTo(pack.engine().decide(facts, day).toJson() + "\n");
    }

    /** Drools, its parts and its version are found in the jar, where their own jars are gone. */
    @Test
    void theJarDecidesWithoutCompilingRules() throws Exception {
        Process process = start(
                "-verbose:class", "-jar", jar.toString(), "decide", "--policy", "anthropic-rsp", LAUNCH.toString());
        List<String> out = process.inputReader(StandardCharsets.UTF_8).lines().toList();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(out).anyMatch(line -> line.contains(" org.drools.project.model.ProjectModel_"));
        assertThat(out).noneMatch(line -> line.contains(" org.drools.model.codegen."));
    }

    @Test
    void theJarLogsThatItsPackWasCompiledAhead() throws Exception {
        Path logging = Files.writeString(directory.resolve("logback.xml"), """
                <configuration>
                  <appender name="err" class="ch.qos.logback.core.ConsoleAppender">
                    <target>System.err</target>
                    <encoder><pattern>%msg%n</pattern></encoder>
                  </appender>
                  <logger name="dev.rsp" level="INFO"><appender-ref ref="err"/></logger>
                </configuration>
                """);
        Process process = start(
                "-Dlogback.configurationFile=" + logging,
                "-jar",
                jar.toString(),
                "decide",
                "--policy",
                "anthropic-rsp",
                LAUNCH.toString());
        process.getInputStream().readAllBytes();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readAllLines(directory.resolve("err")))
                .filteredOn(line -> line.contains("compil"))
                .containsExactly("anthropic-rsp@2.2 was compiled ahead");
    }

    @Test
    void theServiceRunsFromTheJar() throws Exception {
        String main = "dev.rsp.examples.service.PolicyService";
        Process process = start(
                "-cp",
                jar.toString(),
                main,
                "0",
                "lakeside@1.0",
                RESOURCES.resolve("heron.yaml").toString(),
                RESOURCES.resolve("own-policy").toString());
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String address = out.readLine();
            assertThat(address).as(Files.readString(directory.resolve("err"))).startsWith("http://127.0.0.1:");
            assertThat(Caller.of(URI.create(address))
                            .get("/gate?model=heron&activity=general-deployment")
                            .body())
                    .contains("\"mayProceed\":false", "\"outcome\":\"HOLD\"");
        } finally {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
