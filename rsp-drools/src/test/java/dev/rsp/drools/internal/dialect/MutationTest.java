package dev.rsp.drools.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules with random edits: {@code -Drsp.campaign=50000} for more of them, {@code -Drsp.seed=…} for others. */
class MutationTest {

    private static final int EDITED = Integer.getInteger("rsp.campaign", 6000);
    private static final long SEED = Long.getLong("rsp.seed", 20250731L);

    /** What may be found in a text of the grammar: names, clauses and sizes. */
    private static final Set<String> BEYOND_GRAMMAR = Set.of("L02", "L04", "L14", "L19");

    private final List<String> originals = originals();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    private static List<String> originals() {
        List<String> originals = new ArrayList<>();
        for (String folder : TestPack.FOLDERS) {
            Rendered.of(Sample.rules(TestPack.resource("accepted/" + folder + ".drl")))
                    .lines()
                    .reduce((one, other) -> one + "\n" + other)
                    .ifPresent(text -> originals.addAll(List.of(text.split("(?<=\\nend)\\n\\n"))));
        }
        return originals;
    }

    @Test
    void editedRulesAreOfTheGrammarOrGetFindings() {
        Random random = new Random(SEED);
        Mutator mutator = new Mutator(random);
        for (int i = 0; i < EDITED; i++) {
            String text = mutator.mutate(originals.get(random.nextInt(originals.size())));
            try {
                check(text);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed %d, edit %d%n%s".formatted(SEED, i, text), e);
            }
        }
        System.out.printf("%d edited rules from seed %d: %s%n", EDITED, SEED, outcomes);
        assertThat(outcomes.getOrDefault("accepted", 0)).isGreaterThan(EDITED / 20);
        assertThat(outcomes.getOrDefault("in order", 0)).isGreaterThan(EDITED / 50);
        assertThat(outcomes).containsKeys("L02", "L03", "L04", "L05", "L07", "L09", "L14", "L15", "L16");
    }

    private void check(String text) {
        Checked read = Sample.read(text);
        if (read.problems().isEmpty()) {
            count("accepted");
            assertThat(Grammar.accepts(text)).as("of the grammar").isTrue();
            again(read.rules());
            checked(read.rules());
        } else {
            read.problems().forEach(problem -> count(problem.id()));
            read.problems().forEach(problem -> wellSaid(problem, text));
            if (Grammar.accepts(text)) {
                assertThat(read.problems()).extracting(PackProblem::id).isSubsetOf(BEYOND_GRAMMAR);
            }
        }
    }

    /** What was read says itself again in other words, and these read the same. */
    private static void again(List<Rule> rules) {
        String rendered = Rendered.of(rules);
        List<Rule> reread = Sample.rules(rendered);
        assertThat(Rendered.placeless(reread)).isEqualTo(Rendered.placeless(rules));
        assertThat(Rendered.of(reread)).isEqualTo(rendered);
    }

    /** The checks of what was read throw nothing either. */
    private void checked(List<Rule> rules) {
        List<PackProblem> problems = new ArrayList<>();
        RuleChecks.check(rules, Checked.context(rules, Map.of()), problems);
        problems.forEach(problem -> wellSaid(problem, ""));
        if (problems.stream().allMatch(problem -> problem.id().equals("L18"))) {
            count("in order");
        }
    }

    private static void wellSaid(PackProblem problem, String text) {
        assertThat(problem.id()).matches("L[0-9]{2}");
        assertThat(problem.message()).startsWith("The ").endsWith(".").doesNotContain("must be readable");
        assertThat(problem.cure()).startsWith("Maybe ").endsWith(".");
        if (!text.isEmpty()) {
            assertThat(problem.line())
                    .isBetween(1, (int) text.chars().filter(c -> c == '\n').count() + 1);
        }
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }
}
