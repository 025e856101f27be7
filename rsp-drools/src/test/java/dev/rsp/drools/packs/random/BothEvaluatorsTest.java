package dev.rsp.drools.packs.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Decision;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.PackException;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.GateOutcomes;
import dev.rsp.drools.internal.engine.DroolsEvaluator;
import dev.rsp.drools.internal.engine.Limits;
import dev.rsp.drools.internal.evaluation.CheckedEvaluator;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.packs.Bundled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drools and the interpreter on random cases of the policy and the evidence rules it stands on: the profile {@code campaign}
 * or {@code -Drsp.cases=…} for more of them, {@code -Drsp.seed=…} for others.
 */
class BothEvaluatorsTest {

    private static final long SEED = Long.getLong("rsp.seed", 20250522L);
    private static final int CASES = Integer.getInteger("rsp.cases", 1500);
    private static final int SHUFFLED = 150;

    /** With so many cases each rule is to be true in twenty of them, and false in twenty. */
    private static final int ENOUGH = 5000;

    /** So many of the rules may not have been true and false in fewer cases. */
    private static final int SELDOM = 8;

    /** True in every case there can be: somebody is always a subject. */
    private static final Set<String> NEVER_FALSE =
            Set.of("1/1 Every model in use meets the standards that apply by default");

    /** A machine that is busy otherwise, or asleep for a while, is no failure. */
    private static final Limits PATIENT = new Limits(Limits.DEFAULT.maxFirings(), Duration.ofMinutes(10));

    /** Compiled once for all that is asked of them. */
    private static final Map<String, Version> VERSIONS = new ConcurrentHashMap<>();

    /** A version with its two evaluators. */
    private record Version(
            EffectivePack pack,
            Words words,
            Evaluator drools,
            Evaluator interpreter,
            GateOutcomes gates,
            PolicyEngine engine,
            PolicyEngine shuffling) {

        static Version of(String id) {
            return VERSIONS.computeIfAbsent(id, Version::made);
        }

        private static Version made(String id) {
            EffectivePack pack =
                    Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@" + id).pack();
            Evaluator interpreter = new Interpreter(pack);
            Evaluator drools = DroolsEvaluator.ofBundled(pack, PATIENT);
            Evaluator shuffling = shuffled(drools);
            return new Version(
                    pack,
                    new Words(pack.vocabulary()),
                    drools,
                    interpreter,
                    GateOutcomes.of(pack, interpreter),
                    new DecisionMaker(pack, () -> interpreter).asIf(),
                    new DecisionMaker(pack, () -> shuffling).asIf());
        }
    }

    /** What a case comes to: the rules that conclude something, and the outcomes of its gates. */
    private record Seen(RandomCase random, Set<String> rules, List<GateOutcome> gates) {}

    /** The whole number for the newest version, and a share of it for those that it lies over. */
    @ParameterizedTest
    @ValueSource(strings = {"2.2", "2.1", "2.0"})
    void bothEvaluatorsAgreeOnRandomCases(String id) {
        Version version = Version.of(id);
        int cases = CASES / Share.of(id);
        List<Seen> seen = LongStream.range(SEED, SEED + cases)
                .parallel()
                .mapToObj(seed -> see(version, RandomCase.of(seed, version.words())))
                .toList();
        int redraws = seen.stream().mapToInt(each -> each.random.redraws()).sum();
        System.out.printf("%s: %d random cases from seed %d, %d drawn again%n", id, cases, SEED, redraws);
        assertThat(redraws).as("cases that were not in order").isLessThan(cases / 20);
        countOutcomes(seen);
        countRules(version, seen);
    }

    /** Decides with both evaluators, which must agree in every conclusion and every support. */
    private static Seen see(Version version, RandomCase random) {
        Set<String> rules = ConcurrentHashMap.newKeySet();
        Evaluator both = new CheckedEvaluator(version.drools(), version.interpreter());
        try {
            List<GateOutcome> gates = GateOutcomes.of(version.pack(), input -> {
                        Evaluation evaluation = both.evaluate(input);
                        evaluation.supports().values().forEach(all -> all.forEach(each -> rules.add(each.rule())));
                        return evaluation;
                    })
                    .of(random.facts(), random.asOf());
            return new Seen(random, new HashSet<>(rules), gates);
        } catch (RuntimeException e) {
            throw new AssertionError(random.toString(), e);
        }
    }

    private static void countOutcomes(List<Seen> seen) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        seen.forEach(each -> each.gates.forEach(gate -> counts.merge(gate.outcome(), 1, Integer::sum)));
        int gates = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("  %d gates: %s%n", gates, counts);
        assertThat(counts).containsOnlyKeys(Outcome.values());
        assertThat(counts.values()).allMatch(count -> count * 20 >= gates, counts.toString());
    }

    /** Each rule true and false in twenty cases where there are enough of them; all but a few rules in one of fewer. */
    private static void countRules(Version version, List<Seen> seen) {
        Map<String, Integer> counts = new TreeMap<>();
        version.pack().rules().forEach(rule -> counts.put(rule.name(), 0));
        seen.forEach(each -> each.rules.forEach(name -> counts.merge(name, 1, Integer::sum)));
        System.out.println("  rules true: "
                + counts.entrySet().stream()
                        .map(each -> each.getKey().split(" ")[0] + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
        assertThat(counts).hasSize(version.pack().rules().size());
        boolean enough = seen.size() >= ENOUGH;
        int least = enough ? 20 : 1;
        List<String> seldom = counts.entrySet().stream()
                .filter(each -> each.getValue() < least || isSeldomFalse(each, seen.size(), least))
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
        assertThat(seldom).as("seldom true, or seldom false").hasSizeLessThanOrEqualTo(enough ? 0 : SELDOM);
    }

    private static boolean isSeldomFalse(Map.Entry<String, Integer> rule, int cases, int least) {
        return cases - rule.getValue() < least && !NEVER_FALSE.contains(rule.getKey());
    }

    /** Nothing is decided by the evidence pack alone; its rules are counted with those of the policy. */
    @Test
    void theEvidenceRulesAreEvaluatedWithThePolicy() throws IOException {
        assertThatThrownBy(() -> Bundled.interpreted(Bundled.ROOT, "rsp-evidence@0.1"))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("The pack (rsp-evidence@0.1) must be a policy, but was (evidence).");
        assertThat(Version.of("2.2").pack().rules())
                .filteredOn(rule -> rule.place().file().startsWith("rsp-evidence/0.1/"))
                .extracting(Rule::name)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(namesIn(Bundled.ROOT.resolve("rsp-evidence/0.1")));
    }

    /** The names of the rules as they stand in the sources. */
    private static List<String> namesIn(Path pack) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path each : files.filter(file -> file.endsWith("rules.drl")).toList()) {
                Files.readAllLines(each).stream()
                        .filter(line -> line.startsWith("rule \""))
                        .forEach(line -> names.add(line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'))));
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "2.1", "2.0"})
    void theOrderOfTheFactsChangesNoByteOfADecision(String id) {
        Version version = Version.of(id);
        LongStream.range(SEED, SEED + SHUFFLED / Share.of(id)).parallel().forEach(seed -> {
            RandomCase random = RandomCase.of(seed, version.words());
            Decision decision = decide(version.engine(), random, new Random(seed));
            assertThat(decide(version.shuffling(), random, new Random(-seed)).toJson())
                    .as(random.toString())
                    .isEqualTo(decision.toJson());
            assertThat(outcomes(decision.gates()))
                    .as(random.toString())
                    .isEqualTo(outcomes(version.gates().of(random.facts(), random.asOf())));
        });
    }

    private static List<String> outcomes(List<GateOutcome> gates) {
        return gates.stream().map(each -> each + " under " + each.conditions()).toList();
    }

    private static Decision decide(PolicyEngine engine, RandomCase random, Random order) {
        return engine.decide(PolicyCase.of(shuffled(random.facts(), order)), random.asOf());
    }

    /** An evaluator that is given its facts in another order. */
    private static Evaluator shuffled(Evaluator evaluator) {
        return input -> {
            Random order = new Random(input.facts().hashCode());
            return evaluator.evaluate(new EvaluationInput(input.asOf(), shuffled(input.facts(), order)));
        };
    }

    private static <T> List<T> shuffled(List<T> all, Random order) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, order);
        return shuffled;
    }
}
