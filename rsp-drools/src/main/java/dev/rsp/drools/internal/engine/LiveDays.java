package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.policy.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days that rules ask about while records come and go: those reached are inserted once and stay. */
final class LiveDays {

    private final Calendar calendar;
    private final boolean daily;
    private final Set<LocalDate> reached = new HashSet<>();
    private final TreeMap<LocalDate, Integer> asked = new TreeMap<>();
    private LocalDate asOf = LocalDate.of(1, 1, 1);

    LiveDays(Calendar calendar, List<LoweredRule> rules) {
        this.calendar = calendar;
        this.daily = rules.stream().anyMatch(LiveDays::namesTheDay);
    }

    /** Whether a rule binds the day itself, or compares it with ==: then every day is another one. */
    private static boolean namesTheDay(LoweredRule rule) {
        for (int i = 0; i < rule.author().conditions().size(); i++) {
            Condition condition = rule.author().conditions().get(i);
            if (rule.scope().isClock(i) && condition.constraints().stream().anyMatch(LiveDays::isExact)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExact(Constraint constraint) {
        return !(constraint instanceof Constraint.Compare compare)
                || !compare.operator().isOrdering();
    }

    LocalDate asOf() {
        return asOf;
    }

    void add(Record record) {
        calendar.asked(record).forEach(day -> asked.merge(day, 1, Integer::sum));
    }

    void remove(Record record) {
        calendar.asked(record)
                .forEach(day -> asked.computeIfPresent(day, (each, count) -> count == 1 ? null : count - 1));
    }

    /** Goes to a day, the same or a later one; gives what is to be inserted. */
    List<Record> advance(LocalDate to) {
        List<Record> news = new ArrayList<>();
        for (LocalDate day : asked.headMap(to, true).keySet()) {
            if (reached.add(day)) {
                news.add(new Reached(day));
            }
        }
        if (daily && !to.equals(asOf)) {
            news.add(new AsOf(to));
        }
        asOf = to;
        return news;
    }

    /** The next day that is asked about. */
    @Nullable
    LocalDate next() {
        LocalDate day = asked.higherKey(asOf);
        return daily ? asOf.plusDays(1) : day;
    }
}
