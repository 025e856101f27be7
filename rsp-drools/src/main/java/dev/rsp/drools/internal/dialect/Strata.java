package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Orders rules so that none reads what a rule of its own group, or of a later one, concludes (L11). */
public final class Strata {

    private final List<Rule> rules;
    private final List<Set<Integer>> reads;
    private final int[] levels;
    private final Set<Integer> open = new TreeSet<>();

    private Strata(List<Rule> rules, TypeCatalog types) {
        this.rules = rules;
        this.reads = new RuleGraph(rules, types).reads();
        this.levels = new int[rules.size()];
        for (int i = 0; i < rules.size(); i++) {
            open.add(i);
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
        List<Rule> sorted = rules.stream()
                .sorted(Comparator.comparing(Rule::name)
                        .thenComparing(rule -> rule.place().toString()))
                .toList();
        Strata strata = new Strata(sorted, types);
        strata.settle(new Reporter(problems));
        return strata.groups();
    }

    private void settle(Reporter reporter) {
        while (!open.isEmpty()) {
            List<Integer> ready = open.stream()
                    .filter(rule -> reads.get(rule).stream().noneMatch(open::contains))
                    .toList();
            if (ready.isEmpty()) {
                List<Integer> cycle = cycle();
                report(cycle, reporter);
                ready = cycle;
            }
            ready.forEach(this::close);
        }
    }

    private void close(int rule) {
        open.remove(rule);
        levels[rule] = reads.get(rule).stream()
                .mapToInt(before -> levels[before] + 1)
                .max()
                .orElse(0);
    }

    /** Walks from any open rule to one that it reads, until one comes up again. */
    private List<Integer> cycle() {
        List<Integer> path = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        int rule = open.iterator().next();
        while (seen.add(rule)) {
            path.add(rule);
            rule = reads.get(rule).stream().filter(open::contains).findFirst().orElseThrow();
        }
        return path.subList(path.indexOf(rule), path.size());
    }

    private void report(List<Integer> cycle, Reporter reporter) {
        Rule first = rules.get(cycle.get(0));
        String places = cycle.stream()
                .map(rule -> rules.get(rule).name() + " at " + rules.get(rule).place())
                .collect(Collectors.joining(", which reads "));
        reporter.add(
                "L11",
                first.place(),
                "The rule (%s) must not read what follows from its own conclusion, but did: %s, which reads %s."
                        .formatted(first.name(), places, cycle.size() == 1 ? "itself" : "the first"),
                "Maybe make two types of it, the own one and the one that counts.");
    }

    private List<List<Rule>> groups() {
        TreeMap<Integer, List<Rule>> groups = new TreeMap<>();
        for (int i = 0; i < levels.length; i++) {
            groups.computeIfAbsent(levels[i], level -> new ArrayList<>()).add(rules.get(i));
        }
        return groups.values().stream().map(List::copyOf).toList();
    }
}
