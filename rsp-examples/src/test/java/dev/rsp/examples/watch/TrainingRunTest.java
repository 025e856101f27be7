package dev.rsp.examples.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Outcome;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled training run: results arrive as files, and training is held and let go on. */
class TrainingRunTest {

    private static final Path STORY = Path.of("src/main/resources/dev/rsp/examples/training-run");
    private static final RulePack PACK = RulePacks.bundled().pack("anthropic-rsp@2.2");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private static List<Path> steps() throws IOException {
        try (Stream<Path> all = Files.list(STORY)) {
            return all.filter(file -> !file.endsWith("start.yaml")).sorted().toList();
        }
    }

    private TrainingRun run() {
        return new TrainingRun(PACK, TrainingRun.first(PACK, STORY.resolve("start.yaml")), out::print);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Outcome training(TrainingRun run) {
        Outcome outcome =
                run.session().gate(ModelId.of("egret"), Activity.TRAINING).outcome();
        return outcome == null ? Outcome.NOT_DETERMINED : outcome;
    }

    @Test
    void trainingIsHeldAndLetGoOnAsResultsArrive() throws IOException {
        try (TrainingRun run = run()) {
            List<Outcome> outcomes = new ArrayList<>(List.of(training(run)));
            for (Path step : steps()) {
                assertThat(run.take(step)).isTrue();
                outcomes.add(training(run));
                run.session().verify();
            }
            assertThat(outcomes)
                    .containsExactly(
                            Outcome.PROCEED,
                            Outcome.HALT,
                            Outcome.HALT,
                            Outcome.PROCEED,
                            Outcome.HALT,
                            Outcome.PROCEED);
            assertThat(run.session().recoveries()).isZero();
        }
        assertThat(printed())
                .contains("egret training: PROCEED → HALT")
                .contains("egret training: HALT → PROCEED")
                .contains("evaluation-result egret-acquisition");
    }

    @Test
    void aFileThatIsNotInOrderIsLeftOutAndTheNextIsTakenIn(@TempDir Path inbox) throws IOException {
        try (TrainingRun run = run()) {
            Path torn = Files.writeString(inbox.resolve("torn.yaml"), "- name: torn\n  given: [\n");
            Path unknown = Files.writeString(inbox.resolve("unknown.yaml"), """
                    - name: A fact of a model that nobody declared
                      as-of: 2025-07-02
                      given:
                        - compute-ratio: {model: osprey, reference: heron, ratio: 9, method: internal-evals}
                    """);
            Path undated = Files.writeString(inbox.resolve("undated.yaml"), """
                    - name: A fact of no day
                      given:
                        - compute-ratio: {model: egret, reference: heron, ratio: 9, method: internal-evals}
                    """);
            assertThat(List.of(run.take(torn), run.take(unknown), run.take(undated)))
                    .containsOnly(false);
            assertThat(training(run)).isEqualTo(Outcome.PROCEED);
            assertThat(run.take(steps().get(0))).isTrue();
            assertThat(training(run)).isEqualTo(Outcome.HALT);
        }
        assertThat(printed())
                .contains("torn.yaml is left out: ")
                .contains("unknown.yaml is left out: ")
                .contains("osprey")
                .contains("undated.yaml is left out: The case (A fact of no day) must say its day");
    }

    @Test
    void theWatcherTakesInWhatIsThereAndWhatComesAndStops(@TempDir Path inbox, @TempDir Path elsewhere)
            throws Exception {
        Files.copy(steps().get(0), inbox.resolve("2025-07-10-compute.yaml"));
        PrintStream before = System.out;
        System.setOut(out);
        try {
            CompletableFuture<Void> watching = CompletableFuture.runAsync(() -> watch(inbox));
            for (Path step : steps().subList(1, steps().size())) {
                Path copy = Files.copy(step, elsewhere.resolve(step.getFileName()));
                Files.move(copy, inbox.resolve(step.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.createFile(inbox.resolve("stop"));
            watching.get(10, TimeUnit.MINUTES);
        } finally {
            System.setOut(before);
        }
        assertThat(printed().lines().filter(line -> line.matches("2025-0[78]-\\d\\d .*")))
                .hasSize(steps().size());
        assertThat(printed()).contains("2025-08-06 The result is explained");
    }

    private static void watch(Path inbox) {
        try {
            TrainingWatcher.main(new String[] {
                "anthropic-rsp@2.2", STORY.resolve("start.yaml").toString(), inbox.toString()
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
