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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Knows every day that a rule of a pack may ask about because of a record.
 *
 * <p>The dates of the records flow through the date components of conclusions, stratum by stratum, moved as the rules move
 * them, to the comparisons with the day; where they arrive are the days asked about.
 */
final class Calendar {

    /** For each date component, {@code Baseline.on}, the ways on which its dates reach a question. */
    private final Map<String, Set<List<Shift>>> ways = new HashMap<>();

    /** The date components of each class whose dates reach a question. */
    private final Map<Class<?>, List<String>> asking = new HashMap<>();

    /**
     * A way of dates from one component to another.
     *
     * @param from the component, {@code Baseline.on}
     * @param shift how they are moved
     * @param to the component of a conclusion, or empty for a question to the calendar
     */
    private record Flow(Scope.Source from, Shift shift, String to) {

        String name() {
            return from.type() + "." + from.component().name();
        }
    }

    Calendar(RuleSet set, List<LoweredRule> rules) {
        List<Flow> flows = new ArrayList<>();
        for (LoweredRule rule : rules) {
            concludes(set, rule, flows);
            for (Condition condition : rule.author().conditions()) {
                asks(condition, rule.scope(), flows);
            }
        }
        flows.stream().filter(flow -> flow.to.isEmpty()).forEach(this::add);
        for (int i = flows.size() - 1; i >= 0; i--) {
            if (!flows.get(i).to.isEmpty()) {
                add(flows.get(i));
            }
        }
        register(set, flows);
    }

    /** The days that are reached and asked about because of some records: those to insert. */
    SortedSet<LocalDate> reached(Iterable<? extends Record> records, LocalDate asOf) {
        SortedSet<LocalDate> days = new TreeSet<>();
        records.forEach(record -> days.addAll(asked(record)));
        return days.headSet(asOf.plusDays(1));
    }

    /** The days asked about because of a record, past and future. */
    Set<LocalDate> asked(Record record) {
        List<String> components = asking.get(record.getClass());
        if (components == null) {
            return Set.of();
        }
        Set<LocalDate> days = new HashSet<>();
        Schema schema = Schema.of(record);
        for (String component : components) {
            LocalDate date = (LocalDate) schema.value(record, component);
            for (List<Shift> way : ways.getOrDefault(name(record.getClass(), component), Set.of())) {
                days.add(moved(date, way));
            }
        }
        return days;
    }

    private static LocalDate moved(LocalDate date, List<Shift> way) {
        LocalDate moved = date;
        for (Shift shift : way) {
            moved = shift.apply(moved);
        }
        return moved;
    }

    /** Adds the ways that start with a flow; those of later strata are known before those of earlier ones. */
    private void add(Flow flow) {
        Set<List<Shift>> onwards = flow.to.isEmpty() ? Set.of(List.of()) : ways.getOrDefault(flow.to, Set.of());
        Set<List<Shift>> own = ways.computeIfAbsent(flow.name(), key -> new LinkedHashSet<>());
        for (List<Shift> rest : List.copyOf(onwards)) {
            List<Shift> way = new ArrayList<>(List.of(flow.shift));
            way.addAll(rest);
            own.add(List.copyOf(way));
        }
    }

    private void register(RuleSet set, List<Flow> flows) {
        for (Flow flow : flows) {
            Class<?> type = set.types().get(flow.from.type()).schema().type();
            List<String> components = asking.computeIfAbsent(type, key -> new ArrayList<>());
            if (!components.contains(flow.from.component().name())) {
                components.add(flow.from.component().name());
            }
        }
    }

    private static String name(Class<?> type, String component) {
        return type.getSimpleName() + "." + component;
    }

    private static void concludes(RuleSet set, LoweredRule lowered, List<Flow> flows) {
        Rule rule = lowered.author();
        Schema schema = set.types().get(rule.conclusion().type()).schema();
        for (int i = 0; i < schema.components().size(); i++) {
            Schema.Component component = schema.components().get(i);
            if (component.type() == LocalDate.class) {
                Operand operand = rule.conclusion().arguments().get(i);
                Due due = Due.moved(operand, lowered.scope());
                String to = name(schema.type(), component.name());
                flows.add(new Flow(lowered.scope().source(due.date()), due.shift(), to));
            }
        }
    }

    private static void asks(Condition condition, Scope scope, List<Flow> flows) {
        for (Constraint constraint : condition.constraints()) {
            boolean ordered = constraint instanceof Constraint.Compare compare
                    && compare.operator().isOrdering();
            if (ordered
                    && constraint.component().equals("day")
                    && condition.type().equals("AsOf")) {
                Due due = Due.of((Constraint.Compare) constraint, scope);
                flows.add(new Flow(scope.source(due.date()), due.shift(), ""));
            }
        }
    }
}
