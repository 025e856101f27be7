package dev.rsp.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.packs.Bundled;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.PolicyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs as an application asks for them. */
class RulePacksTest {

    /** A pack over one of the library that may only tighten it. */
    private static final String STRICT = """
            policy: lab-strict
            version: "1.0"
            base: anthropic-rsp@2.2
            tighten-only: true
            encoding: 0.1.0
            effective-from: 2025-05-14
            effective-until: 2026-02-23
            status: partial
            unread: ["What the base does not"]
            """;

    @TempDir
    private static Path root;

    private static PackFiles files;
    private static RulePacks packs;

    @BeforeAll
    static void write() {
        files = PackFiles.lab().with("lab-policy/1.1/policy.yaml", """
                        policy: lab-policy
                        version: "1.1"
                        base: "1.0"
                        encoding: 0.2.0
                        effective-from: 2026-01-01
                        status: partial
                        unread: ["The annex"]
                        """).with("lab-other/1.0/policy.yaml", """
                        policy: lab-other
                        version: "1.0"
                        base: lab-policy@1.0
                        encoding: 0.2.0
                        title: 7
                        status: done
                        """);
        packs = RulePacks.from(files.writeTo(root.resolve("packs")));
    }

    @Test
    void thePoliciesAreThoseOfTheDirectoryInOrderAndNoEvidencePacks() {
        assertThat(packs.policies()).extracting(PolicyId::value).containsExactly("lab-other", "lab-policy");
        assertThat(packs).hasToString("{packs=[lab-other@1.0, lab-policy@1.0, lab-policy@1.1]}");
    }

    @Test
    void aPackSaysWhatItIs() {
        RulePack pack = packs.pack("lab-policy@1.0");
        assertThat(pack.policy()).hasToString("lab-policy");
        assertThat(pack.version()).hasToString("1.0");
        assertThat(pack.encoding()).isEqualTo("0.1.0");
        assertThat(pack.status()).isEqualTo("partial");
        assertThat(pack.unread()).containsExactly("The annex");
        assertThat(pack.effectiveFrom()).isEqualTo("2025-01-01");
        assertThat(pack.effectiveUntil()).isEqualTo("2025-12-31");
        assertThat(pack.digest()).isEqualTo(files.load().digest());
        assertThat(pack.rules()).isEqualTo(9);
        assertThat(pack.caseCount()).isEqualTo(6);
        assertThat(pack).hasToString("lab-policy@1.0");
        assertThat(pack.engine()).isSameAs(pack.engine());
    }

    @Test
    void aClauseSaysWhetherItIsEncoded() {
        List<ClauseInfo> clauses = packs.pack("lab-policy@1.0").clauses();
        assertThat(clauses)
                .extracting(each -> each.clause().toString())
                .containsExactly(
                        "lab-policy@1.0 1",
                        "lab-policy@1.0 2",
                        "lab-policy@1.0 3",
                        "lab-policy@1.0 4",
                        "lab-evidence@0.1 lab-evidence:age");
        assertThat(clauses.get(0).isEncoded()).isTrue();
        assertThat(clauses.get(0).bearsOnGate()).isTrue();
        assertThat(clauses.get(0).rules()).hasSize(3);
        assertThat(clauses.get(3).isEncoded()).isFalse();
        assertThat(clauses.get(3).reason()).isEqualTo("organisational");
        assertThat(clauses.get(3).note()).isEqualTo("No fact says so.");
    }

    @Test
    void anUnknownPolicyIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> packs.policy("lab-polici"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                The policy (lab-polici) must be one of [lab-other, lab-policy], but was not.
                  Maybe write lab-policy.""");
        assertThatThrownBy(() -> packs.policy("lab-evidence"))
                .hasMessageStartingWith("The policy (lab-evidence) must be one of");
        assertThatThrownBy(() -> packs.policy("something else entirely"))
                .hasMessageEndingWith("\n  Maybe the packs are in another directory.");
    }

    @Test
    void anUnknownPackIsRefusedWithTheNearest() {
        String known = "[lab-other@1.0, lab-policy@1.0, lab-policy@1.1]";
        for (Callable<?> ask :
                List.<Callable<?>>of(() -> packs.pack("lab-policy@1.2"), () -> packs.problems("lab-policy@1.2"))) {
            assertThatThrownBy(ask::call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("""
                    The pack (lab-policy@1.2) must be one of %s, but was not.
                      Maybe write lab-policy@1.0.""".formatted(known));
        }
    }

    @Test
    void anUnknownClauseIsRefusedWithTheNearest() {
        RulePack pack = packs.pack("lab-policy@1.0");
        assertThatThrownBy(() -> pack.describe("lab-evidence:ages"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                The clause (lab-evidence:ages) of lab-policy@1.0 must be in clauses.yaml, but was not.
                  Maybe write lab-evidence:age.""");
    }

    @Test
    void aPackWithProblemsDoesNotLoadAndSaysAllOfThem() {
        List<PackProblem> problems = packs.problems("lab-other@1.0");
        assertThat(problems).hasSize(2).isSorted();
        assertThatThrownBy(() -> packs.pack("lab-other@1.0"))
                .isInstanceOfSatisfying(
                        PackException.class, e -> assertThat(e.problems()).isEqualTo(problems));
        assertThatThrownBy(() -> packs.policy("lab-other")).isInstanceOf(PackException.class);
        assertThatThrownBy(packs::all).isInstanceOf(PackException.class);
        assertThat(packs.problems("lab-policy@1.0")).isEmpty();
    }

    @Test
    void problemsOfCasesDoNotKeepAPackFromLoading() {
        Path path = PackFiles.lab()
                .append("3-growth/cases.yaml", "- name: Nothing\n")
                .writeTo(root.resolve("cases"));
        RulePacks some = RulePacks.from(path);
        assertThat(some.problems(PackFiles.ID))
                .hasSize(2)
                .allMatch(each -> each.id().startsWith("case-"));
        assertThat(some.pack(PackFiles.ID).rules()).isEqualTo(9);
        assertThatThrownBy(() -> some.pack(PackFiles.ID).caseCount()).isInstanceOf(PackException.class);
        assertThatThrownBy(() -> some.pack(PackFiles.ID).test()).isInstanceOf(PackException.class);
    }

    @Test
    void theDayChoosesTheVersion() {
        Policy policy = packs.policy("lab-policy");
        assertThat(policy).hasToString("lab-policy [lab-policy@1.0, lab-policy@1.1]");
        assertThat(policy.id()).hasToString("lab-policy");
        assertThat(policy.versions())
                .extracting(RulePack::toString)
                .containsExactly("lab-policy@1.0", "lab-policy@1.1");
        assertThat(policy.versionOn(LocalDate.of(2024, 12, 31))).hasToString("lab-policy@1.0");
        assertThat(policy.versionOn(LocalDate.of(2025, 1, 1))).hasToString("lab-policy@1.0");
        assertThat(policy.versionOn(LocalDate.of(2025, 12, 31))).hasToString("lab-policy@1.0");
        assertThat(policy.versionOn(LocalDate.of(2026, 1, 1))).hasToString("lab-policy@1.1");
        assertThat(policy.versionOn(LocalDate.of(9999, 12, 31))).hasToString("lab-policy@1.1");
    }

    @Test
    void aVersionThatDoesNotLoadAnswersForNoneOfItsDaysAndLeavesTheOthersAlone() {
        String broken = "lab-policy/1.1/3-growth/rules.drl";
        RulePacks some = RulePacks.from(files.with(broken, "no rule\n").writeTo(root.resolve("broken")));
        List<PackProblem> problems = some.problems("lab-policy@1.1");
        assertThat(problems)
                .allMatch(each -> each.file().startsWith("lab-policy/1.1/"))
                .anyMatch(each -> each.file().equals(broken));
        assertThat(some.problems("lab-policy@1.0")).isEmpty();
        assertThat(some.ids()).containsExactly("lab-other@1.0", "lab-policy@1.0", "lab-policy@1.1");
        Policy policy = some.policy("lab-policy");
        ModelSnapshot next = ModelSnapshot.of("next");
        PolicyCase facts = PolicyCase.of(next, PlannedActivity.of(next, Activity.TRAINING, LocalDate.of(2025, 6, 1)));
        for (LocalDate day : List.of(LocalDate.of(2026, 1, 1), LocalDate.of(9999, 12, 31))) {
            assertThatThrownBy(() -> policy.decide(facts, day))
                    .isInstanceOfSatisfying(
                            PackException.class, e -> assertThat(e.problems()).isEqualTo(problems));
            assertThatThrownBy(() -> policy.versionOn(day)).isInstanceOf(PackException.class);
        }
        assertThatThrownBy(policy::versions).isInstanceOf(PackException.class);
        assertThat(policy).hasToString("lab-policy [lab-policy@1.0, lab-policy@1.1]");
        assertThat(policy.decide(facts, LocalDate.of(2025, 12, 31)).policy().version())
                .hasToString("1.0");
    }

    @Test
    void aVersionWhoseDaysCannotBeReadLeavesNoDayToTheOthers() {
        PackFiles days = files.replace("lab-policy/1.1/policy.yaml", "2026-01-01", "soon");
        RulePacks some = RulePacks.from(days.writeTo(root.resolve("days")));
        assertThatThrownBy(() -> some.policy("lab-policy"))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("at lab-policy/1.1/policy.yaml:5");
        PackFiles none = files.with("lab-policy/1.2/3-growth/rules.drl", "");
        RulePacks nameless = RulePacks.from(none.writeTo(root.resolve("nameless")));
        assertThatThrownBy(() -> nameless.policy("lab-policy"))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("must hold policy.yaml");
    }

    @Test
    void theDaysOrderTheVersionsAndNotTheirNumbers() {
        PackFiles turned = files.replace(
                "lab-policy/1.1/policy.yaml",
                "effective-from: 2026-01-01",
                "effective-from: 2024-01-01\neffective-until: 2024-12-31");
        Policy policy = RulePacks.from(turned.writeTo(root.resolve("turned"))).policy("lab-policy");
        assertThat(policy.versions())
                .extracting(RulePack::toString)
                .containsExactly("lab-policy@1.1", "lab-policy@1.0");
        assertThat(policy.versionOn(LocalDate.of(2024, 6, 1))).hasToString("lab-policy@1.1");
        assertThat(policy.versionOn(LocalDate.of(2025, 6, 1))).hasToString("lab-policy@1.0");
    }

    @Test
    void aGapBetweenVersionsIsAProblemOfThePolicyAndNotOfItsVersions() {
        PackFiles gap = files.replace("lab-policy/1.1/policy.yaml", "2026-01-01", "2026-02-01");
        RulePacks some = RulePacks.from(gap.writeTo(root.resolve("gap")));
        assertThatThrownBy(() -> some.policy("lab-policy"))
                .isInstanceOfSatisfying(
                        PackException.class,
                        e -> assertThat(e.problems())
                                .extracting(PackProblem::id)
                                .containsExactly("policy-timeline"));
        assertThat(some.pack("lab-policy@1.1")).hasToString("lab-policy@1.1");
    }

    @Test
    void outsideOfAllVersionsNothingIsDetermined() {
        ModelSnapshot next = ModelSnapshot.of("next");
        LocalDate day = LocalDate.of(2024, 6, 1);
        Decision decision = packs.policy("lab-policy")
                .decide(PolicyCase.of(next, PlannedActivity.of(next, Activity.TRAINING, day)), day);
        assertThat(decision.gate(next, Activity.TRAINING).mayProceed()).isFalse();
        assertThat(decision.policy().version()).hasToString("1.0");
    }

    @Test
    void aDecisionOfAnUnknownPackIsNotMadeAgain() {
        ModelSnapshot next = ModelSnapshot.of("next");
        LocalDate day = LocalDate.of(2024, 6, 1);
        PolicyCase facts = PolicyCase.of(next, PlannedActivity.of(next, Activity.TRAINING, day));
        Decision decision = packs.policy("lab-policy").decide(facts, day);
        assertThat(packs.recheck(Decision.parse(decision.toJson())).differences())
                .isEmpty();
        assertThatThrownBy(() -> RulePacks.bundled().recheck(decision))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The pack (lab-policy@1.0) must be one of [anthropic-rsp@2.0");
    }

    @Test
    void whatADirectoryStandsOnMayBeBundled() {
        PackFiles over = PackFiles.lab()
                .with("lab-strict/1.0/policy.yaml", STRICT)
                .with(
                        "lab-strict/1.0/3.1-preliminary-assessment/parameters.yaml",
                        "override: true\neffective-compute-ratio: {value: 3}\n");
        RulePack pack = RulePacks.from(over.writeTo(root.resolve("over"))).pack("lab-strict@1.0");
        assertThat(pack.rules())
                .isEqualTo(RulePacks.bundled().pack("anthropic-rsp@2.2").rules());
    }

    /** A laxer number under the name of the library's evidence pack, which decisions would cite. */
    @Test
    void whatADirectoryStandsOnIsNotAnotherPackUnderABundledId() throws IOException {
        Path other = root.resolve("other");
        PackFiles.lab().with("lab-strict/1.0/policy.yaml", STRICT).writeTo(other);
        Bundled.copyTo(other, each -> each.startsWith("rsp-evidence"));
        assertThat(RulePacks.from(other).problems("lab-strict@1.0")).isEmpty();

        Path parameters = other.resolve("rsp-evidence/0.1/1-stale-assessment/parameters.yaml");
        String text = Files.readString(parameters);
        assertThat(text).containsOnlyOnce("value: P12M");
        Files.writeString(parameters, text.replace("value: P12M", "value: P24M"));
        assertThatThrownBy(() -> RulePacks.from(other).pack("lab-strict@1.0"))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(
                        "The pack (rsp-evidence@0.1) must be that of the library where lab-strict@1.0 stands on it");
    }

    @Test
    void aJarIsAskedAsADirectoryIs() {
        RulePacks jar = RulePacks.fromJar(PackFiles.lab().writeToJar(root.resolve("packs.jar")));
        assertThat(jar.pack(PackFiles.ID).digest())
                .isEqualTo(packs.pack(PackFiles.ID).digest());
    }

    @Test
    void thePacksOfTheLibraryAreBundled() {
        assertThat(RulePacks.bundled()).isSameAs(RulePacks.bundled());
        assertThat(RulePacks.bundled().policies()).extracting(PolicyId::value).contains("anthropic-rsp");
        assertThat(RulePacks.bundled().problems("anthropic-rsp@2.2")).isEmpty();
    }

    @Test
    void sixteenThreadsGetTheSamePack() throws Exception {
        RulePacks fresh = RulePacks.from(root.resolve("packs"));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<RulePack>> loading = java.util.stream.IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return i % 2 == 0
                                ? fresh.pack(PackFiles.ID)
                                : fresh.policy("lab-policy").versions().get(0);
                    }))
                    .toList();
            start.countDown();
            RulePack first = loading.get(0).get();
            for (Future<RulePack> each : loading) {
                assertThat(each.get()).isSameAs(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingIsAskedForByNull() {
        assertThatNullPointerException().isThrownBy(() -> RulePacks.from(null)).withMessage("directory");
        assertThatNullPointerException()
                .isThrownBy(() -> RulePacks.from(root, null))
                .withMessage("options");
        assertThatNullPointerException()
                .isThrownBy(() -> RulePacks.fromJar(null))
                .withMessage("jar");
        assertThatNullPointerException()
                .isThrownBy(() -> RulePacks.fromJar(root, null))
                .withMessage("options");
        assertThatNullPointerException().isThrownBy(() -> packs.policy(null)).withMessage("id");
        assertThatNullPointerException().isThrownBy(() -> packs.pack(null)).withMessage("id");
        assertThatNullPointerException().isThrownBy(() -> packs.problems(null)).withMessage("id");
        assertThatNullPointerException().isThrownBy(() -> packs.recheck(null)).withMessage("stored");
        assertThatNullPointerException()
                .isThrownBy(() -> packs.pack(PackFiles.ID).cases(null))
                .withMessage("file");
        assertThatNullPointerException()
                .isThrownBy(() -> PackOptions.defaults().facts(null))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> packs.policy("lab-policy").versionOn(null))
                .withMessage("day");
    }
}
