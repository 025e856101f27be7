package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.fact.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Knows every day that a rule of a pack may ask about.
 *
 * <p>The dates of the facts flow through the date components of conclusions, stratum by stratum, moved as the rules move
 * them, to the comparisons with the day; those that arrive there and are not after the day are the days reached.
 */
final class Calendar {

    private final List<Flow> conclusions = new ArrayList<>();
    private final Set<Flow> questions = new HashSet<>();
    private final Map<String, Schema> sources = new HashMap<>();

    /**
     * A way of dates from one component to another.
     *
     * @param from the component, {@code Baseline.on}
     * @param shift how they are moved
     * @param to the component of a conclusion, or empty for a question to the calendar
     */
    private record Flow(String from, Shift shift, String to) {}

    Calendar(RuleSet set, List<LoweredRule> rules) {
        for (LoweredRule rule : rules) {
            concludes(set, rule);
            for (Condition condition : rule.author().conditions()) {
                asks(condition, rule.scope());
            }
        }
    }

    /** The days to insert. */
    SortedSet<LocalDate> reached(Iterable<? extends Record> facts, LocalDate asOf) {
        Map<String, Set<LocalDate>> dates = new HashMap<>();
        facts.forEach(fact -> collect(fact, dates));
        for (Flow flow : conclusions) {
            Set<LocalDate> to = dates.computeIfAbsent(flow.to, key -> new HashSet<>());
            moved(flow, dates).forEach(to::add);
        }
        SortedSet<LocalDate> days = new TreeSet<>();
        questions.forEach(question -> days.addAll(moved(question, dates)));
        return days.headSet(asOf.plusDays(1));
    }

    private static List<LocalDate> moved(Flow flow, Map<String, Set<LocalDate>> dates) {
        return dates.getOrDefault(flow.from, Set.of()).stream()
                .map(flow.shift::apply)
                .toList();
    }

    private void collect(Record fact, Map<String, Set<LocalDate>> dates) {
        String type = fact.getClass().getSimpleName();
        Schema schema = sources.get(type);
        if (schema != null) {
            for (Schema.Component component : schema.components()) {
                if (component.type() == LocalDate.class) {
                    dates.computeIfAbsent(type + "." + component.name(), key -> new HashSet<>())
                            .add((LocalDate) schema.value(fact, component.name()));
                }
            }
        }
    }

    private void concludes(RuleSet set, LoweredRule lowered) {
        Rule rule = lowered.author();
        Schema schema = set.types().get(rule.conclusion().type()).schema();
        for (int i = 0; i < schema.components().size(); i++) {
            Schema.Component component = schema.components().get(i);
            if (component.type() == LocalDate.class) {
                Operand operand = rule.conclusion().arguments().get(i);
                String to = rule.conclusion().type() + "." + component.name();
                conclusions.add(flow(Due.moved(operand, lowered.scope()), to, lowered.scope()));
            }
        }
    }

    private void asks(Condition condition, Scope scope) {
        for (Constraint constraint : condition.constraints()) {
            boolean ordered = constraint instanceof Constraint.Compare compare
                    && compare.operator().isOrdering();
            if (ordered
                    && constraint.component().equals("day")
                    && condition.type().equals("AsOf")) {
                questions.add(flow(Due.of((Constraint.Compare) constraint, scope), "", scope));
            }
        }
    }

    private Flow flow(Due due, String to, Scope scope) {
        Scope.Source source = scope.source(due.date());
        sources.put(source.type(), scope.type(source.condition()).schema());
        return new Flow(source.type() + "." + source.component().name(), due.shift(), to);
    }
}
