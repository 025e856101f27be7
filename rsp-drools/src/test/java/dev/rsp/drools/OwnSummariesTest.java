package dev.rsp.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Decision;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.NoAnswerException;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.OwnSummaries.LatestGreen;
import dev.rsp.drools.OwnTypes.CanaryResult;
import dev.rsp.drools.OwnTypes.NightlyCanary;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.testing.Fate;
import dev.rsp.drools.testing.MutationReport;
import dev.rsp.drools.testing.MutationTest;
import dev.rsp.eval.Assessment;
import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Summary;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.safeguard.Incident;
import dev.rsp.summary.Summarizer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Summaries that an application works out itself: in cases, decisions and sessions, and what is refused. */
class OwnSummariesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final ModelSnapshot NEXT = ModelSnapshot.of("next");

    private static final PackFiles FILES = PackFiles.lab()
            .replace("policy.yaml", "summaries: [model, gate]", "summaries: [model, gate, latest-green]")
            .append("vocabulary.yaml", """
                      latest-green: {item: "a green canary of the model", role: lead, clause: "5"}
                    facts:
                      nightly-canary: {key: [id], polarity: {by: result, favourable: [green], adverse: [red]}}
                    """)
            .append("clauses.yaml", """
                    "5":
                      force: MUST
                      gates: [security]
                      says: "Training waits for a green canary of the last thirty days."
                      rules:
                        - "5/1 A model without a green canary is held"
                        - "5/2 A green canary of long ago holds"
                    """)
            .with("5-canary/clause.md", "# Canary\n")
            .with("5-canary/parameters.yaml", """
                    canary-age:
                      description: How long a green canary counts
                      clause: "5"
                      type: period
                      unit: days since the canary
                      value: P30D
                      stricter: lower
                    """)
            .with("5-canary/rules.drl", """
                    rule "5/1 A model without a green canary is held"
                        @clause( 5 )
                        @force( MUST )
                    when
                        Gate( kind == "security", $model : model, $activity : activity )
                        not LatestGreen( model == $model )
                    then
                        insertLogical( new GateLimit( $model, $activity, Effect.HOLD ) );
                    end

                    rule "5/2 A green canary of long ago holds"
                        @clause( 5 )
                        @force( MUST )
                    when
                        PeriodParameter( id == "canary-age", $period : value )
                        Gate( kind == "security", $model : model, $activity : activity )
                        LatestGreen( model == $model, $on : on )
                        AsOf( day > $on.plus( $period ) )
                    then
                        insertLogical( new GateLimit( $model, $activity, Effect.HOLD ) );
                    end
                    """)
            .with("5-canary/cases.yaml", """
                    - name: A green canary of yesterday holds nothing
                      clause: "5"
                      as-of: 2025-07-01
                      use: [launch, below]
                      given:
                        - nightly-canary: {id: night-1, model: next, result: green, on: 2025-06-30}
                      expect:
                        - gate: {model: next, activity: training, outcome: proceed}
                    """);

    private static PackOptions options(Summarizer<?, ?> summary) {
        return PackOptions.defaults().facts(NightlyCanary.class).summary(summary);
    }

    private static RulePack pack(Path root, Summarizer<?, ?> summary) {
        return RulePacks.from(FILES.writeTo(root), options(summary)).pack(PackFiles.ID);
    }

    private static NightlyCanary canary(String id, CanaryResult result, LocalDate on) {
        return new NightlyCanary(FactId.of(id), NEXT.id(), result, on);
    }

    private static PolicyCase given(RulePack pack, Fact... more) {
        return PolicyCase.of(pack.facts("below.yaml", """
                - model-snapshot: {id: next}
                - planned-activity: {model: next, activity: training, on: 2025-07-15}
                - assessment: {id: tests, model: next, thresholds: [cbrn-3], by: tester, on: 2025-06-01}
                - determination: {id: below, model: next, threshold: cbrn-3, status: below, role: lead, on: 2025-06-10, assessment: tests}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .with(more);
    }

    private static Outcome outcome(Decision decision) {
        return decision.gate(NEXT, Activity.TRAINING).outcome();
    }

    @Test
    void rulesReadItAndItCitesWhatItIsMadeOf(@TempDir Path root) {
        RulePack pack = pack(root, OwnSummaries.latest());
        assertThat(pack.test())
                .filteredOn(each -> each.clause().equals("5"))
                .isNotEmpty()
                .allMatch(CaseResult::passed);
        NightlyCanary old = canary("night-1", CanaryResult.GREEN, DAY.minusDays(31));
        Decision decision = pack.engine().decide(given(pack, old), DAY);
        assertThat(outcome(decision)).isEqualTo(Outcome.HOLD);
        assertThat(decision.unusedFacts()).doesNotContain(old.ref());
        assertThat(decision.toJson()).contains("latest-green", old.ref().value());
        assertThat(RulePacks.from(root, options(OwnSummaries.latest()))
                        .recheck(Decision.parse(decision.toJson()))
                        .differences())
                .isEmpty();
    }

    @Test
    void anotherComputationIsAnotherDecision(@TempDir Path root) {
        RulePack pack = pack(root, OwnSummaries.latest());
        Decision decision = pack.engine().decide(given(pack, canary("night-1", CanaryResult.GREEN, DAY)), DAY);
        Summarizer<?, ?> other = new OwnSummaries.Canaries<>(
                LatestGreen.class, "2", facts -> OwnSummaries.latest().summarize(facts));
        assertThat(RulePacks.from(root, options(other)).recheck(decision).differences())
                .isNotEmpty();
    }

    @Test
    void whatIsMissingIsSaidInTheWordsOfTheVocabulary(@TempDir Path root) {
        RulePack pack = pack(root, OwnSummaries.latest());
        PolicyCase facts = given(pack);
        assertThat(pack.engine().decide(facts, DAY).missing(NEXT, Activity.TRAINING))
                .extracting(each -> each.item())
                .containsExactly("a green canary of the model");
        assertThat(pack.engine()
                        .missing(facts, DAY, new ModelActivity(NEXT.id(), Activity.TRAINING))
                        .ways())
                .hasSize(1);
    }

    @Test
    void aSessionFollowsItAsAFreshDecisionDoes(@TempDir Path root) {
        RulePack pack = pack(root, OwnSummaries.latest());
        long seed = Long.getLong("rsp.seed", 20250630L);
        System.out.println("Sessions with own summaries from seed " + seed);
        Random random = new Random(seed);
        List<Outcome> seen = new ArrayList<>();
        LocalDate day = DAY;
        try (PolicySession session = pack.engine().open(given(pack), day)) {
            for (int i = 0; i < 60; i++) {
                day = day.plusDays(random.nextInt(25));
                session.advanceTo(day);
                NightlyCanary canary = canary(
                        "night-" + random.nextInt(4),
                        random.nextBoolean() ? CanaryResult.GREEN : CanaryResult.RED,
                        day.minusDays(random.nextInt(20)));
                if (random.nextInt(3) == 0) {
                    session.put(canary("run-" + i, canary.result(), canary.on()));
                }
                assertThat(session.verify()).isTrue();
                seen.add(outcome(session.decision()));
                if (day.getYear() > 2025) {
                    break;
                }
            }
        }
        assertThat(seen).contains(Outcome.HOLD, Outcome.PROCEED);
    }

    @Test
    void theNextDayOnWhichItTurnsIsKnown(@TempDir Path root) {
        RulePack pack = pack(root, OwnSummaries.latest());
        PolicyCase facts = given(pack, canary("night-1", CanaryResult.GREEN, DAY));
        try (PolicySession session = pack.engine().open(facts, DAY)) {
            assertThat(session.nextChange())
                    .isNotNull()
                    .extracting(each -> each.to())
                    .isEqualTo(DAY.plusDays(31));
            session.advanceTo(DAY.plusDays(31));
            assertThat(outcome(session.decision())).isEqualTo(Outcome.HOLD);
        }
    }

    /** A computation that is not held to what it declares, and the words. */
    record Broken(String name, Function<List<NightlyCanary>, Optional<LatestGreen>> function, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Broken> broken() {
        LatestGreen green = new LatestGreen(NEXT.id(), DAY);
        return List.of(
                new Broken(
                        "it fails",
                        facts -> {
                            throw new IllegalStateException("no canary today");
                        },
                        "must be worked out without an error, but was (java.lang.IllegalStateException: no canary today)."),
                new Broken(
                        "it is of another model",
                        facts -> Optional.of(new LatestGreen(ModelId.of("other"), DAY)),
                        "must be known by the [model] of its facts, [next], but was (LatestGreen[model=other, on=2025-07-01])."),
                new Broken(
                        "it is the day of the first that comes",
                        facts -> Optional.of(
                                new LatestGreen(NEXT.id(), facts.get(0).on())),
                        "must not depend on the order of its facts, but was (LatestGreen[model=next, on="),
                new Broken(
                        "a red one brings it about",
                        facts -> facts.stream().anyMatch(each -> each.result() == CanaryResult.RED)
                                ? Optional.of(green)
                                : Optional.empty(),
                        "must not gain by adverse facts, but was (LatestGreen[model=next, on=2025-07-01] with them and none without)."),
                new Broken(
                        "a green one less brings it about",
                        facts -> facts.stream().noneMatch(each -> each.result() == CanaryResult.GREEN)
                                ? Optional.of(green)
                                : Optional.empty(),
                        "must not gain by losing favourable facts, but was (none with them and LatestGreen[model=next, on=2025-07-01] without)."));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void nothingIsDecidedOnOneThatIsNotWhatItDeclares(Broken broken, @TempDir Path root) {
        RulePack pack = pack(root, OwnSummaries.canaries(broken.function()));
        PolicyCase facts = given(
                pack,
                canary("night-1", CanaryResult.GREEN, DAY.minusDays(2)),
                canary("night-2", CanaryResult.RED, DAY.minusDays(1)));
        assertThatThrownBy(() -> pack.engine().decide(facts, DAY))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("The summary (latest-green) " + broken.expected());
        try (PolicySession session = pack.engine().open(given(pack), DAY)) {
            assertThatThrownBy(() -> session.update(update -> facts.facts().stream()
                            .filter(NightlyCanary.class::isInstance)
                            .forEach(update::put)))
                    .hasMessageContaining("The summary (latest-green) " + broken.expected());
            assertThatThrownBy(session::decision).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aPackUsedWithoutItDoesNotLoad(@TempDir Path root) {
        RulePacks packs =
                RulePacks.from(FILES.writeTo(root), PackOptions.defaults().facts(NightlyCanary.class));
        assertThatThrownBy(() -> packs.pack(PackFiles.ID))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("The key (policy.summaries) must be one of")
                .hasMessageContaining("but was (latest-green).");
    }

    @Test
    void aSummaryThatThePolicyDoesNotNameIsNotForRules(@TempDir Path root) {
        PackFiles unnamed = FILES.replace("policy.yaml", ", latest-green]", "]");
        assertThatThrownBy(() -> RulePacks.from(unnamed.writeTo(root), options(OwnSummaries.latest()))
                        .pack(PackFiles.ID))
                .hasMessageContaining("The summary (latest-green) must be named in policy.yaml, but was not.");
    }

    /** What cannot be registered, and the words. */
    record Refused(Summarizer<?, ?> summary, String expected) {
        @Override
        public String toString() {
            return summary.summary().getSimpleName();
        }
    }

    static List<Refused> refused() {
        return List.of(
                new Refused(
                        new OwnSummaries.Canaries<>(OwnSummaries.TwoSided.class, "1", facts -> Optional.empty()), """
                        The summary (dev.rsp.drools.OwnSummaries$TwoSided) must have one polarity, but was (that of result).
                          Maybe make two of it, one for what is good news and one for what is not."""),
                new Refused(
                        new OwnSummaries.Canaries<>(OwnSummaries.Unsaid.class, "1", facts -> Optional.empty()), """
                        The summary (dev.rsp.drools.OwnSummaries$Unsaid) must be good news or bad, as its facts (nightly-canary) are, but was (neutral).
                          Maybe add polarity = Polarity.FAVOURABLE or Polarity.ADVERSE to its @FactType."""),
                new Refused(
                        new OwnSummaries.Canaries<>(OwnSummaries.BySuite.class, "1", facts -> Optional.empty()), """
                        The summary (dev.rsp.drools.OwnSummaries$BySuite) must be known by components of nightly-canary, but was (suite).
                          Maybe leave it out of the key, or give the facts a component of that name and type."""),
                new Refused(new OwnSummaries.Canaries<>(OwnSummaries.ById.class, "1", facts -> Optional.empty()), """
                        The summary (dev.rsp.drools.OwnSummaries$ById) must be known by its model, but was ([id]).
                          Maybe add model to its key."""),
                new Refused(new OwnSummaries.Canaries<>(LatestGreen.class, " ", facts -> Optional.empty()), """
                        The summary (dev.rsp.drools.OwnSummaries$LatestGreen) must have a version, but was (blank).
                          Maybe begin with 1."""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void otherSummariesAreRefusedWithTheReason(Refused refused) {
        assertThatThrownBy(() -> options(refused.summary()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(refused.expected());
    }

    @Test
    void itsFactsAreRegisteredBeforeIt() {
        assertThatThrownBy(() -> PackOptions.defaults().summary(OwnSummaries.latest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The summary (dev.rsp.drools.OwnSummaries$LatestGreen) must be made of facts that rules may name, but was (dev.rsp.drools.OwnTypes$NightlyCanary).
                          Maybe register that type first, with PackOptions.facts.""");
        assertThatThrownBy(() -> options(OwnSummaries.latest()).summary(OwnSummaries.latest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have a simple name of its own");
        assertThat(PackOptions.defaults()
                        .summary(ofNothing(Assessment.class, LatestGreen.class))
                        .summaries())
                .hasSize(1);
    }

    @Test
    void onlyWhatIsMadeOfNeutralFactsMayBeNeutral() {
        assertThat(PackOptions.defaults()
                        .summary(ofNothing(Baseline.class, OwnSummaries.Unsaid.class))
                        .summaries())
                .hasSize(1);
        for (Class<? extends Fact> polar : List.of(Assessment.class, Incident.class, Judgement.class)) {
            assertThatThrownBy(() -> PackOptions.defaults().summary(ofNothing(polar, OwnSummaries.Unsaid.class)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be good news or bad");
        }
    }

    /** The mutants of a pack are judged by the same summaries as its cases. */
    @Test
    void mutantsAreTriedOnItToo(@TempDir Path root) {
        RulePack pack = pack(root, OwnSummaries.latest());
        MutationReport report = MutationTest.of(pack).witnesses(0).confirmed(0).run();
        assertThat(report.failing())
                .isEqualTo(pack.test().stream()
                        .filter(each -> !each.passed())
                        .map(CaseResult::name)
                        .toList());
        assertThat(report.mutants())
                .filteredOn(each -> each.id().equals("5/2/deadline/4.1=$on.minus( $period )"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.fate()).isEqualTo(Fate.KILLED);
                    assertThat(each.by()).contains("5-canary/cases.yaml");
                });
    }

    private static <F extends Fact, S extends Record & Summary> Summarizer<F, S> ofNothing(
            Class<F> facts, Class<S> summary) {
        return new Summarizer<>() {
            @Override
            public Class<F> facts() {
                return facts;
            }

            @Override
            public Class<S> summary() {
                return summary;
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public Optional<S> summarize(List<F> some) {
                return Optional.empty();
            }
        };
    }
}
