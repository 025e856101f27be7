package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.RuleTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Orders rules so that none reads what a rule of its own group, or of a later one, concludes (L11).
 *
 * <p>A rule depends on another when it reads the type that the other concludes and their discriminators can be the same:
 * two literals are compared, a variable stands for every value.
 */
public final class Strata {

    private static final String ANY = "*";

    private final TypeCatalog types;
    private final Map<String, List<Rule>> concluding = new HashMap<>();
    private final Map<Rule, Integer> levels = new HashMap<>();
    private final Set<Rule> open = new HashSet<>();
    private final Reporter reporter;

    private Strata(List<Rule> rules, TypeCatalog types, Reporter reporter) {
        this.types = types;
        this.reporter = reporter;
        for (Rule rule : rules) {
            concluding
                    .computeIfAbsent(rule.conclusion().type(), type -> new ArrayList<>())
                    .add(rule);
        }
    }

    /**
     * The groups of rules, each sorted by name.
     *
     * @param rules checked rules
     * @param types the types they name
     * @param problems where cycles go
     * @return groups such that no rule reads what its own or a later group concludes; not to be used after a problem
     */
    public static List<List<Rule>> of(List<Rule> rules, TypeCatalog types, List<PackProblem> problems) {
        Strata strata = new Strata(rules, types, new Reporter(problems));
        List<Rule> sorted =
                rules.stream().sorted(Comparator.comparing(Rule::name)).toList();
        sorted.forEach(rule -> strata.level(rule, new ArrayList<>()));
        Map<Integer, List<Rule>> groups =
                sorted.stream().collect(Collectors.groupingBy(rule -> strata.levels.getOrDefault(rule, 0)));
        return groups.keySet().stream().sorted().map(groups::get).toList();
    }

    private int level(Rule rule, List<Rule> path) {
        Integer known = levels.get(rule);
        if (known != null) {
            return known;
        }
        path.add(rule);
        if (!open.add(rule)) {
            cycle(rule, path);
            path.remove(path.size() - 1);
            return 0;
        }
        int level = 0;
        for (Condition condition : rule.conditions()) {
            for (Rule before : concluding.getOrDefault(condition.type(), List.of())) {
                if (meets(before, condition)) {
                    level = Math.max(level, level(before, path) + 1);
                }
            }
        }
        open.remove(rule);
        path.remove(path.size() - 1);
        levels.put(rule, level);
        return level;
    }

    private boolean meets(Rule before, Condition condition) {
        String concluded = concluded(before);
        String read = read(condition);
        return concluded.equals(ANY) || read.equals(ANY) || concluded.equals(read);
    }

    private String concluded(Rule rule) {
        Schema schema = types.get(rule.conclusion().type()).schema();
        String discriminator = discriminator(schema);
        for (int i = 0; i < schema.components().size(); i++) {
            if (schema.components().get(i).name().equals(discriminator)
                    && i < rule.conclusion().arguments().size()) {
                return literal(rule.conclusion().arguments().get(i));
            }
        }
        return ANY;
    }

    private String read(Condition condition) {
        RuleType type = types.get(condition.type());
        String discriminator = discriminator(type.schema());
        for (Constraint each : condition.constraints()) {
            if (each instanceof Constraint.Compare compare
                    && compare.operator() == Operator.EQ
                    && compare.component().equals(discriminator)) {
                return literal(compare.operand());
            }
        }
        return ANY;
    }

    private static String discriminator(Schema schema) {
        return RuleTypes.conclusion(schema.type()).discriminator();
    }

    private static String literal(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.value();
        }
        return operand instanceof Operand.Constant constant ? constant.name() : ANY;
    }

    private void cycle(Rule rule, List<Rule> path) {
        List<Rule> cycle = path.subList(path.indexOf(rule), path.size());
        reporter.add(
                "L11",
                rule.place(),
                "The rule (%s) must not read what follows from its own conclusion, but did: %s."
                        .formatted(
                                rule.name(),
                                cycle.stream()
                                        .map(each -> each.name() + " at " + each.place())
                                        .collect(Collectors.joining(" -> "))),
                "Maybe make two types of it, the own one and the one that counts.");
    }
}
