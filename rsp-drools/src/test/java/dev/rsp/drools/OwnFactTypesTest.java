package dev.rsp.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.load.Runs;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fact types of an application: which shapes are accepted, which are refused and why, and packs that name them. */
class OwnFactTypesTest {

    @Test
    void everyPlainTypeOfComponentIsAccepted() {
        PackOptions options =
                PackOptions.defaults().facts(OwnTypes.NightlyCanary.class).facts(OwnTypes.Everything.class);
        assertThat(options.facts()).containsExactly(OwnTypes.NightlyCanary.class, OwnTypes.Everything.class);
        assertThat(PackOptions.defaults().facts()).isEmpty();
    }

    @Test
    void aTypeNamedTwiceCountsOnce() {
        assertThat(PackOptions.defaults()
                        .facts(OwnTypes.NightlyCanary.class)
                        .facts(OwnTypes.NightlyCanary.class)
                        .facts())
                .containsExactly(OwnTypes.NightlyCanary.class);
    }

    /** A type that is refused, and the words. */
    record Refused(Class<? extends Fact> type, String expected) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static List<Refused> refused() {
        return List.of(
                new Refused(OwnTypes.Hidden.class, """
                        The type (dev.rsp.drools.OwnTypes$Hidden) must be public, as every class around it, but was (Hidden is not).
                          Maybe move it to a file of its own."""),
                new Refused(OwnTypes.HiddenEnum.class, """
                        The type (dev.rsp.drools.OwnTypes$Secret) must be public, as every class around it, but was (Secret is not).
                          Maybe move it to a file of its own."""),
                new Refused(OwnTypes.Names.Topic.class, """
                        The type (dev.rsp.drools.OwnTypes$Names$Topic) must have a simple name of its own, but was (that of dev.rsp.fact.Topic).
                          Maybe rename it; rules and cases know types by their simple names."""),
                new Refused(OwnTypes.Names.Reached.class, """
                        The type (dev.rsp.drools.OwnTypes$Names$Reached) must have a simple name of its own, but was (one of the library).
                          Maybe rename it; rules and cases know types by their simple names."""),
                new Refused(OwnTypes.Names.WithOwnId.class, """
                        The type (dev.rsp.drools.OwnTypes$Names$Role) must have a simple name of its own, but was (that of dev.rsp.policy.Role).
                          Maybe rename it; rules and cases know types by their simple names."""),
                new Refused(OwnTypes.Floating.class, """
                        The component (floating.value) must be an id, FactRef, enum, BigDecimal, long, boolean, LocalDate, Period, String or SortedSet of ids, but was (double).
                          Maybe use BigDecimal for a number, and an id for a name."""),
                new Refused(OwnTypes.Listed.class, """
                        The component (listed.values) must be an id, FactRef, enum, BigDecimal, long, boolean, LocalDate, Period, String or SortedSet of ids, but was (java.util.List<java.lang.String>).
                          Maybe use BigDecimal for a number, and an id for a name."""),
                new Refused(OwnTypes.Undated.class, """
                        The attribute (dated) of @FactType on (undated) must name a component of the record, but was (on).
                          Maybe a component was renamed; the annotation repeats the names."""),
                new Refused(OwnTypes.Keyless.class, """
                        The attribute (key) of @FactType on (keyless) must name a component of the record, but was (name).
                          Maybe a component was renamed; the annotation repeats the names."""),
                new Refused(OwnTypes.HalfListed.class, """
                        The attribute (by) of @FactType on (half-listed) must list each of green, red as favourable or adverse, but was (1 of 2).
                          Maybe a component was renamed; the annotation repeats the names."""),
                new Refused(OwnTypes.Bare.class, """
                        The type (bare) must carry @FactType, but was (bare).
                          Maybe add @FactType(key = "id") to the record."""),
                new Refused(OwnTypes.NoRecord.class, """
                        The type (dev.rsp.drools.OwnTypes$NoRecord) must be a record, but was (a class).
                          Maybe write it as a record with ids, numbers, days and enums."""),
                new Refused(OwnTypes.Names.Determination.class, """
                        The type (dev.rsp.drools.OwnTypes$Names$Determination) must have a simple name of its own, but was (that of dev.rsp.threshold.Determination).
                          Maybe rename it; rules and cases know types by their simple names."""),
                new Refused(OwnTypes.Names.NightlyCanary.class, """
                        The type (dev.rsp.drools.OwnTypes$Names$NightlyCanary) must have a simple name of its own, but was (that of dev.rsp.drools.OwnTypes$NightlyCanary).
                          Maybe rename it; rules and cases know types by their simple names."""),
                new Refused(OwnTypes.Names.WithVerdict.class, """
                        The type (dev.rsp.drools.OwnTypes$Names$Verdict) must have a simple name of its own, but was (that of dev.rsp.safeguard.Verdict).
                          Maybe rename it; rules and cases know types by their simple names."""),
                new Refused(dev.rsp.threshold.Determination.class, """
                        The type (dev.rsp.threshold.Determination) must have a simple name of its own, but was (one of the library).
                          Maybe rename it; rules and cases know types by their simple names."""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void otherShapesAreRefusedWithTheReason(Refused refused) {
        PackOptions options = PackOptions.defaults().facts(OwnTypes.NightlyCanary.class);
        assertThatThrownBy(() -> options.facts(refused.type()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(refused.expected());
    }

    @Test
    void aTypeWithinAMethodIsRefused() {
        @FactType(key = "id")
        record Local(FactId id, LocalDate on) implements Fact {}
        assertThatThrownBy(() -> PackOptions.defaults().facts(Local.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be public, as every class around it, but was (Local is not).");
    }

    private static PackFiles canary(String facts) {
        return PackFiles.lab()
                .append("vocabulary.yaml", facts)
                .append("clauses.yaml", """
                        "5":
                          force: MUST
                          gates: [security]
                          says: "A red canary holds training."
                          rules: ["5 A red canary holds what security bears on"]
                        """)
                .with("5-canary/clause.md", "# Canary\n")
                .with("5-canary/rules.drl", """
                        rule "5 A red canary holds what security bears on"
                            @clause( 5 )
                            @force( MUST )
                        when
                            NightlyCanary( result == CanaryResult.RED, $model : model )
                            Gate( model == $model, kind == "security", $activity : activity )
                        then
                            insertLogical( new GateLimit( $model, $activity, Effect.HOLD ) );
                        end
                        """)
                .with("5-canary/cases.yaml", """
                        - name: A red canary holds training
                          clause: "5"
                          as-of: 2025-07-01
                          use: [launch, below]
                          given:
                            - nightly-canary: {id: night-1, model: next, result: red, on: 2025-06-30}
                          expect:
                            - gate-limit: {model: next, activity: training, effect: hold}
                            - gate: {model: next, activity: training, outcome: hold}
                        - name: A green canary holds nothing
                          clause: "5"
                          as-of: 2025-07-01
                          use: [launch, below]
                          given:
                            - nightly-canary: {id: night-1, model: next, result: green, on: 2025-06-30}
                          expect:
                            - gate: {model: next, activity: training, outcome: proceed}
                        """);
    }

    private static final String NAMED = """
            facts:
              nightly-canary: {key: [id], polarity: {by: result, favourable: [green], adverse: [red]}}
            """;

    private static final TypeCatalog TYPES = TypeCatalog.standard().with(List.of(OwnTypes.NightlyCanary.class));

    @Test
    void aPackThatNamesAnOwnTypeLoadsWithItAndRunsItsCases() {
        EffectivePack pack = canary(NAMED).loader(TYPES).load(PackId.parse(PackFiles.ID));
        assertThat(Runs.failing(pack)).isEmpty();
    }

    @Test
    void aPackUsedWithoutItsTypesDoesNotLoadAndListsThem(@TempDir Path root) {
        RulePacks packs = RulePacks.from(canary(NAMED).writeTo(root));
        assertThatThrownBy(() -> packs.pack(PackFiles.ID))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("""
                        The fact type (nightly-canary) must be registered by the application, but was (not registered).
                          at lab-policy/1.0/vocabulary.yaml:18
                          Maybe register the record with PackOptions.facts, or correct the vocabulary.""");
    }

    @Test
    void anOwnTypeThatTheVocabularyDoesNotNameIsNotForRules() {
        assertThat(canary("").loader(TYPES).problems(PackId.parse(PackFiles.ID)))
                .extracting(PackProblem::toString)
                .containsExactly("""
                        The fact type (nightly-canary) must be named under facts: in the vocabulary, but was (not named).
                          at lab-policy/1.0/5-canary/rules.drl:5
                          Maybe add it there with its key and polarity.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{key: [model], polarity: {by: result, favourable: [green], adverse: [red]}}",
                "{polarity: {by: result, favourable: [green], adverse: [red]}}",
                "{key: [id], polarity: adverse}",
                "{key: [id], polarity: {by: result, favourable: [red], adverse: [green]}}",
                "{key: [id], polarity: {by: result, favourable: [green]}}",
                "{key: [id], polarity: {by: model, favourable: [green], adverse: [red]}}",
                "{key: [id]}",
                "{key: [id], polarity: {by: result, favourable: [green], adverse: [red]}, more: x}"
            })
    void whatTheVocabularySaysOfATypeMustBeWhatItsRecordDeclares(String entry) {
        assertThat(canary("facts:\n  nightly-canary: " + entry + "\n")
                        .loader(TYPES)
                        .problems(PackId.parse(PackFiles.ID)))
                .hasSize(1);
    }

    @Test
    void aDecisionOnOwnFactsIsMadeByBothEvaluatorsAndMadeAgain(@TempDir Path root) {
        PackOptions options = PackOptions.defaults().facts(OwnTypes.NightlyCanary.class);
        RulePacks packs = RulePacks.from(canary(NAMED).writeTo(root), options);
        LocalDate day = LocalDate.of(2025, 7, 1);
        ModelSnapshot next = ModelSnapshot.of("next");
        PolicyCase facts = PolicyCase.of(
                next,
                PlannedActivity.of(next, Activity.TRAINING, day),
                new OwnTypes.NightlyCanary(FactId.of("night-1"), next.id(), OwnTypes.CanaryResult.RED, day));
        Decision decision = packs.pack(PackFiles.ID).engine().decide(facts, day);
        assertThat(decision.gate(next, Activity.TRAINING).mayProceed()).isFalse();
        assertThat(packs.recheck(Decision.parse(decision.toJson())).differences())
                .isEmpty();
        assertThatThrownBy(() -> RulePacks.from(PackFiles.lab().writeTo(root.resolve("plain")))
                        .recheck(decision))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The fact type (nightly-canary) must be registered");
    }

    @Test
    void optionsAreImmutableAndKeepEachOther() {
        PackOptions options =
                PackOptions.defaults().limits(10, 20, 30).unchecked().facts(OwnTypes.NightlyCanary.class);
        assertThat(options.isChecked()).isFalse();
        assertThat(options.limits()).hasToString("PackLimits[files=10, fileBytes=20, allBytes=30]");
        assertThat(options.facts()).hasSize(1);
        assertThat(PackOptions.defaults().isChecked()).isTrue();
        assertThatThrownBy(() -> PackOptions.defaults().limits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsAreHonouredByDirectoriesAndJars(@TempDir Path root) {
        PackOptions few = PackOptions.defaults().limits(5, 1 << 20, 1 << 20);
        PackFiles.lab().writeTo(root.resolve("packs"));
        PackFiles.lab().writeToJar(root.resolve("packs.jar"));
        assertThatThrownBy(() -> RulePacks.from(root.resolve("packs"), few)).isInstanceOf(PackException.class);
        assertThatThrownBy(() -> RulePacks.fromJar(root.resolve("packs.jar"), few))
                .isInstanceOf(PackException.class);
    }
}
