package dev.rsp.drools.internal.standing;

import dev.rsp.fact.Schema;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days to come on which facts of a live case begin or cease to count. */
final class LiveTurns {

    private final TreeMap<LocalDate, Set<Held>> turns = new TreeMap<>();
    private LocalDate asOf;

    LiveTurns(LocalDate asOf) {
        this.asOf = asOf;
    }

    void add(Held held) {
        days(held)
                .forEach(day -> turns.computeIfAbsent(day, each -> new LinkedHashSet<>())
                        .add(held));
    }

    void remove(Held held) {
        days(held)
                .forEach(day ->
                        turns.computeIfPresent(day, (each, all) -> all.remove(held) && all.isEmpty() ? null : all));
    }

    /** Goes to a later day; gives the facts that began or ceased to count on the way. */
    Set<Held> advance(LocalDate to) {
        asOf = to;
        Set<Held> turning = new LinkedHashSet<>();
        turns.headMap(to, true).values().forEach(turning::addAll);
        turns.headMap(to, true).clear();
        return turning;
    }

    /** The next day on which a fact begins or ceases to count; null when there is none. */
    @Nullable
    LocalDate next() {
        return turns.isEmpty() ? null : turns.firstKey();
    }

    private List<LocalDate> days(Held held) {
        Record record = (Record) held.fact();
        Schema schema = Schema.of(record);
        return Stream.concat(
                        schema.day(record).stream(),
                        schema
                                .lastDay(record)
                                .filter(day -> day.isBefore(LocalDate.MAX))
                                .map(day -> day.plusDays(1))
                                .stream())
                .filter(day -> day.isAfter(asOf))
                .toList();
    }
}
