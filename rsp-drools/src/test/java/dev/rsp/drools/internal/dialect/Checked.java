package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Rules read and checked as the loader does it, in the vocabulary of {@link TestPack}.
 *
 * @param rules the rules that were read
 * @param problems what is wrong with them, sorted
 */
record Checked(List<Rule> rules, List<PackProblem> problems) {

    /** The file that findings name; it lies in the folder of the parameters. */
    static final String FILE = TestPack.ROOT + "3.1/rules.drl";

    private static final EffectivePack PACK = TestPack.load();

    /** Rules in the folder of the parameters, beside others, listed by their clauses. */
    static Checked beside(String text, List<Rule> others) {
        return of(FILE, text, others, Map.of());
    }

    /**
     * Rules beside others.
     *
     * @param file where they stand
     * @param text the rules
     * @param others rules that are in order
     * @param forces the force of clauses in clauses.yaml, {@code unlisted} after it where the clause does not list its
     *     rules, {@code absent} where there is no row; other clauses have that of their first rule
     */
    static Checked of(String file, String text, List<Rule> others, Map<String, String> forces) {
        List<PackProblem> problems = new ArrayList<>();
        List<Rule> rules = DrlReader.read(file, text, problems);
        if (problems.isEmpty()) {
            List<Rule> all = Stream.concat(others.stream(), rules.stream()).toList();
            RuleChecks.check(all, context(all, forces), problems);
            if (problems.isEmpty()) {
                Strata.of(all, PACK.types(), problems);
            }
        }
        Collections.sort(problems);
        return new Checked(rules, problems);
    }

    /** The rules of the test pack. */
    static List<Rule> packRules() {
        return PACK.rules();
    }

    static RuleContext context(List<Rule> rules, Map<String, String> forces) {
        Map<ClauseId, ClauseRow> clauses = new TreeMap<>();
        for (Rule rule : rules) {
            String said = forces.getOrDefault(rule.clause().value(), "");
            if (!said.equals("absent")) {
                clauses.computeIfAbsent(rule.clause(), clause -> row(rule, rules, said));
            }
        }
        return new RuleContext(
                PACK.types(),
                PACK.vocabulary(),
                PACK.parameters(),
                clauses,
                PACK.identity().summaries());
    }

    private static ClauseRow row(Rule rule, List<Rule> rules, String said) {
        String force = said.isEmpty() ? rule.force().name() : said.split(" ", -1)[0];
        List<String> names = said.endsWith("unlisted")
                ? List.of("another rule")
                : rules.stream()
                        .filter(each -> each.clause().equals(rule.clause()))
                        .map(Rule::name)
                        .toList();
        return new ClauseRow(
                rule.clause(), TestPack.ID, Force.valueOf(force), false, new TreeSet<>(), "of the test", names, null);
    }

    /** Each problem with its id, as the case files write it. */
    String text() {
        StringBuilder text = new StringBuilder();
        problems.forEach(
                problem -> text.append(problem.id()).append(' ').append(problem).append('\n'));
        return text.toString();
    }
}
