package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Checks what the grammar cannot see: types, ids, variables, clauses, force and what may stand where. */
public final class RuleChecks {

    static final int MAX_RULES = 1000;

    private RuleChecks() {}

    /**
     * Checks all rules of an effective pack.
     *
     * <p>Polarity and escapes are checked across rules, and only once each rule is in order by itself.
     *
     * @param rules the rules as read
     * @param context what they are checked against
     * @param problems where findings go
     */
    public static void check(List<Rule> rules, RuleContext context, List<PackProblem> problems) {
        List<PackProblem> found = new ArrayList<>();
        Reporter reporter = new Reporter(found);
        if (rules.size() > MAX_RULES) {
            reporter.add(
                    "L19",
                    rules.get(MAX_RULES).place(),
                    "The pack must hold at most 1000 rules, but was (%s).".formatted(rules.size()),
                    "Maybe several of them differ in an id only; make a table of it.");
        } else {
            checkEach(rules, context, reporter);
        }
        if (found.isEmpty()) {
            PolarityChecks.check(rules, context, reporter);
            EscapeChecks.check(rules, context, reporter);
        }
        problems.addAll(found);
    }

    private static void checkEach(List<Rule> rules, RuleContext context, Reporter reporter) {
        ClauseChecks.check(rules, context, reporter);
        for (Rule rule : rules) {
            check(new Subject(rule, context, reporter));
        }
    }

    private static void check(Subject subject) {
        Bindings bindings = new Bindings();
        PatternChecks patterns = new PatternChecks(subject);
        ConstraintChecks constraints = new ConstraintChecks(subject, bindings);
        for (Condition condition : subject.rule().conditions()) {
            patterns.check(condition);
            constraints.check(condition);
        }
        patterns.checkCount();
        ConclusionChecks.check(subject, bindings);
        constraints.checkUnused();
        ThresholdChecks.check(subject, bindings);
        LiteralPairs.check(subject);
    }
}
