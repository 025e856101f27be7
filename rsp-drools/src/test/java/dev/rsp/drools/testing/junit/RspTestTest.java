package dev.rsp.drools.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionException;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.testing.PolicyVerifier;
import dev.rsp.model.ModelId;
import dev.rsp.policy.RequirementId;
import dev.rsp.requirement.Requirement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;

/** What a class with the annotation is given. */
class RspTestTest {

    private static final String PACKS = "src/test/resources/dev/rsp/drools/internal/load/packs";
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Queue<PolicySession> SESSIONS = new ConcurrentLinkedQueue<>();
    private static final Set<RulePack> SEEN = ConcurrentHashMap.newKeySet();

    private static PolicyCase launch(RulePack pack) {
        return PolicyCase.of(pack.facts("test", """
                - model-snapshot: {id: next}
                - model-snapshot: {id: previous}
                - planned-activity: {model: next, activity: training, on: 2025-07-15}
                - compute-ratio: {model: next, reference: previous, ratio: 4, method: tests}
                """.getBytes(StandardCharsets.UTF_8)));
    }

    private static void verify(RulePack pack, PolicyVerifier verifier) {
        verifier.clause("3")
                .given(launch(pack))
                .asOf(DAY)
                .concludesExactly(new Requirement(ModelId.of("next"), RequirementId.of("assessment")));
    }

    @RspTest(pack = "lab-policy@1.0", directory = PACKS)
    static class Given {

        @Test
        void gives(RulePack pack, PolicyVerifier verifier) {
            SEEN.add(pack);
            verify(pack, verifier);
        }

        @ParameterizedTest(name = "opens {index}")
        @ValueSource(strings = {"a", "b"})
        void opens(String name, SessionOpener sessions, RulePack pack) {
            SEEN.add(pack);
            SESSIONS.add(sessions.open(launch(pack), DAY));
            PolicySession session = sessions.open(launch(pack), DAY);
            assertThat(session.advanceTo(DAY.plusDays(1))).isEmpty();
            SESSIONS.add(session);
        }

        @Nested
        class Within {
            @Test
            void givesAsWell(RulePack pack, PolicyVerifier verifier) {
                SEEN.add(pack);
                verify(pack, verifier);
            }
        }
    }

    static class Inheriting extends Given {}

    @RspTest(pack = "lab-policy@1.0", directory = PACKS)
    static class Cases {
        @TestFactory
        Stream<DynamicTest> cases(RulePack pack) {
            return CaseTests.of(pack);
        }
    }

    @RspTest(pack = "anthropic-rsp@2.2")
    static class Bundled {
        @TestFactory
        Stream<DynamicTest> cases(RulePack pack) {
            return CaseTests.of(pack);
        }
    }

    @RspTest(pack = "anthropic-rsp@2.2")
    static class Some {
        @TestFactory
        Stream<DynamicTest> cases(RulePack pack) {
            return CaseTests.ofClauses(pack, "3.3", "5");
        }
    }

    @RspTest(pack = "anthropic-rsp@2.22")
    static class Unknown {
        @Test
        void gives(RulePack pack) {}
    }

    @Test
    void packVerifierAndSessionsComeAsParameters() {
        SESSIONS.clear();
        SEEN.clear();
        Run run = Run.of(Given.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed())
                .containsExactly(
                        "gives(RulePack, PolicyVerifier)",
                        "givesAsWell(RulePack, PolicyVerifier)",
                        "opens 1",
                        "opens 2");
        assertThat(SEEN).hasSize(1);
        assertThat(SESSIONS)
                .hasSize(4)
                .allSatisfy(each -> assertThatThrownBy(each::decision).isInstanceOf(SessionException.class));
    }

    @Test
    void aSubclassIsGivenTheSame() {
        assertThat(Run.of(Inheriting.class).failed()).isEmpty();
    }

    @Test
    void inParallelItIsTheSame() {
        SESSIONS.clear();
        SEEN.clear();
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

        Run given = Run.of(Given.class, parallel);
        Run some = Run.of(Some.class, parallel);

        assertThat(given.failed()).isEmpty();
        assertThat(given.passed()).hasSize(4);
        assertThat(SEEN).hasSize(1);
        assertThat(SESSIONS)
                .hasSize(4)
                .allSatisfy(each -> assertThatThrownBy(each::decision).isInstanceOf(SessionException.class));
        assertThat(some.failed()).isEmpty();
        assertThat(some.passed()).hasSameElementsAs(Run.of(Some.class).passed()).hasSizeGreaterThan(50);
    }

    @Test
    void casesOfADirectoryLinkToTheirFiles() {
        Run run = Run.of(Cases.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).contains("3 Growth of 4x calls for an assessment");
        assertThat(run.source("3 Growth of 3.99x calls for nothing")).isInstanceOfSatisfying(FileSource.class, file -> {
            assertThat(file.getFile())
                    .isEqualTo(Path.of(PACKS, "lab-policy/1.0/3-growth/cases.yaml")
                            .toAbsolutePath()
                            .toFile())
                    .exists();
            assertThat(file.getPosition().orElseThrow().getLine()).isEqualTo(9);
        });
    }

    @Test
    void casesOfTheLibraryLinkToItsResources() {
        Run run = Run.of(Bundled.class);

        assertThat(run.source("3.1(1) Growth of exactly 4x calls for a comprehensive assessment"))
                .isInstanceOfSatisfying(ClasspathResourceSource.class, resource -> {
                    String name = resource.getClasspathResourceName();
                    assertThat(name).isEqualTo("rsp/packs/anthropic-rsp/2.0/3.1-preliminary-assessment/cases.yaml");
                    assertThat(getClass().getClassLoader().getResource(name)).isNotNull();
                    assertThat(resource.getPosition().orElseThrow().getLine()).isEqualTo(12);
                });
    }

    @Test
    void anUnknownPackFailsNamingTheNearest() {
        assertThat(Run.of(Unknown.class).failed().get("gives(RulePack)"))
                .contains("The pack (anthropic-rsp@2.22) must be one of")
                .contains("Maybe write anthropic-rsp@2.2.");
    }
}
