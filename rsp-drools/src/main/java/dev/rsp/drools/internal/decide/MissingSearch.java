package dev.rsp.drools.internal.decide;

import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Missing;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenItem;
import dev.rsp.decision.Outcome;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the minimal sets of open items that open a gate.
 *
 * <p>All items are assumed, and what shows up behind them, until the gate opens; leaving items out one by one gives a
 * minimal set; forbidding one item of a set known leads to the others (Reiter's hitting sets). More facts of this kind never
 * close a gate, so a set that suffices suffices with more.
 */
final class MissingSearch {

    /** How many decisions one search may make. */
    static final int BOUND = 600;

    private final ModelActivity activity;
    private final WhatIf whatIf;
    private final TypeCatalog types;
    private final LocalDate asOf;
    private final Map<Record, OpenItem> known = new LinkedHashMap<>();
    private final Map<String, OpenItem> toMeasure = new LinkedHashMap<>();
    private @Nullable Outcome remaining;
    private int evaluations;

    /** Decides under assumptions. */
    interface WhatIf {

        /** The outcome of the activity when some records are assumed. */
        GateOutcome gate(Set<Record> assumed);

        /** What is open behind the gate then. */
        List<OpenItem> open(Set<Record> assumed);
    }

    /** The bound was met. */
    private static final class Bound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Bound() {
            super("bound", null, false, false);
        }
    }

    MissingSearch(ModelActivity activity, WhatIf whatIf, TypeCatalog types, LocalDate asOf) {
        this.activity = activity;
        this.whatIf = whatIf;
        this.types = types;
        this.asOf = asOf;
    }

    Missing search() {
        Set<Set<Record>> ways = new LinkedHashSet<>();
        boolean complete = true;
        try {
            search(ways);
        } catch (Bound met) {
            complete = false;
        }
        Comparator<List<OpenItem>> order =
                Comparator.<List<OpenItem>>comparingInt(List::size).thenComparing(List::toString);
        return new Missing(
                activity.model(),
                activity.activity(),
                ways.stream().map(this::items).sorted(order).toList(),
                List.copyOf(toMeasure.values()),
                ways.isEmpty() ? remaining : Outcome.PROCEED,
                complete,
                evaluations);
    }

    private void search(Set<Set<Record>> ways) {
        Deque<Set<Record>> next = new ArrayDeque<>();
        Set<Set<Record>> seen = new HashSet<>();
        next.add(Set.of());
        while (!next.isEmpty()) {
            Set<Record> forbidden = next.removeFirst();
            Set<Record> way = ways.stream()
                    .filter(each -> each.stream().noneMatch(forbidden::contains))
                    .findFirst()
                    .orElseGet(() -> find(forbidden));
            if (way != null) {
                ways.add(way);
                for (Record item : way) {
                    Set<Record> more = new HashSet<>(forbidden);
                    more.add(item);
                    if (seen.add(more)) {
                        next.add(more);
                    }
                }
            }
        }
    }

    /** A minimal set without some items, or null. */
    private @Nullable Set<Record> find(Set<Record> forbidden) {
        Set<Record> assumed = new LinkedHashSet<>();
        while (!opens(assumed)) {
            Set<Record> more = behind(assumed);
            more.removeAll(forbidden);
            more.removeAll(assumed);
            if (more.isEmpty()) {
                return null;
            }
            assumed.addAll(more);
        }
        return minimal(assumed);
    }

    private Set<Record> minimal(Set<Record> enough) {
        Set<Record> left = new LinkedHashSet<>(enough);
        for (Record item : enough) {
            left.remove(item);
            if (!opens(left)) {
                left.add(item);
            }
        }
        return left;
    }

    private boolean opens(Set<Record> assumed) {
        count();
        GateOutcome gate = whatIf.gate(assumed);
        if (assumed.size() >= known.size() || remaining == null) {
            remaining = gate.outcome();
        }
        return gate.mayProceed();
    }

    private Set<Record> behind(Set<Record> assumed) {
        count();
        Set<Record> found = new LinkedHashSet<>();
        for (OpenItem item : whatIf.open(assumed)) {
            Record record = Assumption.of(item, types, asOf);
            if (record == null) {
                toMeasure.putIfAbsent(item.absence().type() + item.absence().values(), item);
            } else {
                known.putIfAbsent(record, item);
                found.add(record);
            }
        }
        return found;
    }

    private void count() {
        if (++evaluations > BOUND) {
            throw new Bound();
        }
    }

    private List<OpenItem> items(Set<Record> way) {
        List<OpenItem> items = new ArrayList<>();
        known.forEach((record, item) -> {
            if (way.contains(record)) {
                items.add(item);
            }
        });
        return items;
    }
}
