package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import dev.rsp.requirement.Advisory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** L02, L04, L17: names, clauses and force. */
final class ClauseChecks {

    private ClauseChecks() {}

    static void check(List<Rule> rules, RuleContext context, Reporter reporter) {
        Map<ClauseId, Integer> perClause = new HashMap<>();
        rules.forEach(rule -> perClause.merge(rule.clause(), 1, Integer::sum));
        Set<String> names = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (Rule rule : rules) {
            Subject subject = new Subject(rule, context, reporter);
            if (unique(subject, names) && perClause.getOrDefault(rule.clause(), 0) > 1) {
                numbered(subject, labels);
            }
            clause(subject);
            force(subject);
        }
    }

    private static boolean unique(Subject subject, Set<String> names) {
        boolean unique = names.add(subject.rule().name());
        if (!unique) {
            subject.add(
                    "L02",
                    subject.rule().place(),
                    "The rule name (%s) must be unique in the pack, but was not."
                            .formatted(subject.rule().name()),
                    "Maybe number the rules of the clause with /1, /2.");
        }
        return unique;
    }

    private static void numbered(Subject subject, Set<String> labels) {
        Rule rule = subject.rule();
        String label = rule.name().substring(0, Math.max(0, rule.name().indexOf(' ')));
        if (!label.contains("/") || !labels.add(rule.clause() + " " + label)) {
            subject.add(
                    "L02",
                    rule.place(),
                    "The rule name (%s) must have a number of its own after its clause, but had (%s)."
                            .formatted(rule.name(), label),
                    "Maybe write %s/1, %s/2 and so on, for the clause has several rules."
                            .formatted(unprefixed(rule.clause()), unprefixed(rule.clause())));
        }
    }

    private static String unprefixed(ClauseId clause) {
        return clause.value().substring(clause.value().indexOf(':') + 1);
    }

    private static void clause(Subject subject) {
        Rule rule = subject.rule();
        ClauseRow row = subject.context().clauses().get(rule.clause());
        if (row == null) {
            List<String> known = subject.context().clauses().keySet().stream()
                    .map(ClauseId::value)
                    .toList();
            subject.add(
                    "L04",
                    rule.place(),
                    "The clause (%s) of rule (%s) must stand in clauses.yaml, but did not."
                            .formatted(rule.clause(), rule.name()),
                    Nearest.cure(rule.clause().value(), known, "Maybe add a row for it."));
            return;
        }
        if (!row.rules().contains(rule.name())) {
            subject.add(
                    "L04",
                    rule.place(),
                    "The rule (%s) must be listed by its clause (%s) in clauses.yaml, but was not."
                            .formatted(rule.name(), rule.clause()),
                    "Maybe add its name to rules: of that row.");
        }
        if (row.force() != rule.force()) {
            subject.add(
                    "L04",
                    rule.place(),
                    "The force of rule (%s) must be that of its clause (%s), but was (%s)."
                            .formatted(rule.name(), row.force(), rule.force()),
                    "Maybe the clause has two sentences of different force; make two rows.");
        }
    }

    private static void force(Subject subject) {
        Rule rule = subject.rule();
        boolean advisory = rule.conclusion().type().equals(Advisory.class.getSimpleName());
        boolean none = rule.force() == Force.MAY || rule.force() == Force.NONE;
        if (none || advisory == (rule.force() == Force.MUST)) {
            String wanted = none ? "not exist" : advisory ? "not conclude an Advisory" : "conclude an Advisory only";
            subject.add(
                    "L17",
                    rule.place(),
                    "The rule (%s) of force (%s) must %s, but concluded (%s)."
                            .formatted(
                                    rule.name(),
                                    rule.force(),
                                    wanted,
                                    rule.conclusion().type()),
                    "Maybe the force of the clause was misread; see force in clauses.yaml.");
        }
    }
}
