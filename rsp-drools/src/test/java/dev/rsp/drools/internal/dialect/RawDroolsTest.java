package dev.rsp.drools.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.rsp.drools.internal.dialect.RawDrools.Stage;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Duty;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.RiskDomain;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What Drools does with the hostile packs when nobody checks them: so the canaries can sing, and the checks are needed. */
class RawDroolsTest {

    private static final List<String> LOGGERS = List.of("org.drools", "org.kie");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final ModelId MODEL = ModelId.of("x".repeat(128));

    /** What the builder says of each is asserted; its log would only repeat it. */
    @BeforeAll
    static void quiet() {
        LOGGERS.forEach(each -> ((Logger) LoggerFactory.getLogger(each)).setLevel(Level.OFF));
    }

    @AfterAll
    static void asBefore() {
        LOGGERS.forEach(each -> ((Logger) LoggerFactory.getLogger(each)).setLevel(null));
    }

    @BeforeEach
    void silence() {
        CanaryLog.clear();
    }

    /** Facts that the rules match. */
    static List<Record> records() {
        return List.of(
                new CapabilityThreshold(ThresholdId.of("cbrn-3"), RiskDomain.CBRN),
                new Baseline(ModelId.of("next"), ModelId.of("previous"), DAY),
                new Determination(
                        FactId.of("crossed"),
                        MODEL,
                        ThresholdId.of("cbrn-3"),
                        DeterminationStatus.CROSSED,
                        Role.of("rso"),
                        FactId.of("none"),
                        DAY));
    }

    private static List<Record> withDuty() {
        List<Record> facts = new ArrayList<>(records());
        facts.add(new Duty(MODEL, DutyId.of("annual-review"), Topic.of("standard"), Role.of("rso"), DAY));
        return facts;
    }

    private static String together(List<HostilePack> packs) {
        return packs.stream().map(HostilePack::renamed).collect(Collectors.joining("\n"));
    }

    private static List<String> names(List<HostilePack> packs) {
        return packs.stream().map(HostilePack::name).toList();
    }

    @Test
    void itRunsTheirCodeWhenTheyFire() {
        List<HostilePack> singing = HostilePack.of("fires");
        List<HostilePack> all = new ArrayList<>(singing);
        all.addAll(HostilePack.of("nothing"));
        RawDrools outcome = RawDrools.run(together(all), withDuty());
        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.stage()).isEqualTo(Stage.FIRED);
        assertThat(outcome.heard(Stage.BUILT)).isEmpty();
        assertThat(CanaryLog.heard()).containsExactlyInAnyOrderElementsOf(names(singing));
        assertThat(singing).hasSizeGreaterThan(35);
    }

    @Test
    void itRunsTheirCodeWhenItBuildsThem() {
        List<HostilePack> singing = HostilePack.of("builds");
        RawDrools outcome = RawDrools.run(together(singing), records());
        assertThat(outcome.heard(Stage.BUILT)).containsExactlyInAnyOrderElementsOf(names(singing));
    }

    @Test
    void itRunsTheirCodeWhenItCreatesTheirBase() {
        List<HostilePack> singing = HostilePack.of("creates");
        RawDrools outcome = RawDrools.run(together(singing), records());
        assertThat(outcome.heard(Stage.BUILT)).isEmpty();
        assertThat(outcome.heard(Stage.CREATED)).containsExactlyInAnyOrderElementsOf(names(singing));
    }

    private static List<HostilePack> facts() {
        return HostilePack.of("facts");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void itLetsThemChangeFacts(HostilePack hostile) {
        List<Object> held =
                new ArrayList<>(RawDrools.run(hostile.rules(), records()).objects());
        held.removeIf(Conclusion.class::isInstance);
        assertThat(Set.copyOf(held)).isNotEmpty().isNotEqualTo(Set.copyOf(records()));
    }

    private static List<HostilePack> endless() {
        return HostilePack.of("endless");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endless")
    void itNeverComesToAnEndWithThem(HostilePack hostile) {
        assertThat(RawDrools.run(hostile.rules(), withDuty()).stage()).isEqualTo(Stage.ENDLESS);
    }

    private static List<HostilePack> refused() {
        List<HostilePack> refused = new ArrayList<>(HostilePack.of("refuses"));
        refused.addAll(HostilePack.of("throws"));
        return refused;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void someItTakesNotEitherAndSaysSoInItsOwnWay(HostilePack hostile) {
        RawDrools outcome = RawDrools.run(hostile.rules(), records());
        assertThat(outcome.stage()).isIn(Stage.REFUSED, Stage.BUILT);
        assertThat(outcome.failure()).contains(hostile.control().replaceFirst("(throws |refuses)", ""));
        assertThat(CanaryLog.heard()).isEmpty();
    }

    /** The expression takes seconds on this id and hours on one somewhat longer; nothing can stop it meanwhile. */
    @Test
    void itHangsWithThem() throws InterruptedException {
        for (HostilePack hostile : HostilePack.of("hangs")) {
            CountDownLatch fires = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            Thread thread = new Thread(() -> {
                RawDrools.run(hostile.rules(), records(), fires::countDown);
                ended.countDown();
            });
            thread.setDaemon(true);
            thread.start();
            assertThat(fires.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(ended.await(1, TimeUnit.SECONDS)).isFalse();
        }
    }
}
