package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.requirement.Duty;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each number and each day of a policy has a case just below, one at and one just above it, for every rule that reads it. */
class EdgesTest {

    /** Rules that read a number, rules that read a day, and duties with a day on which they are due. */
    @ParameterizedTest
    @CsvSource({"2.0, 4, 13, 3", "2.1, 4, 13, 3", "2.2, 4, 17, 3"})
    void everyNumberAndEveryDayHasACaseBelowAtAndAboveIt(String version, int numbers, int days, int duties) {
        Bundled bundled = Answered.of(version).bundled();
        List<Answered> all = Answered.of(version).cases();
        SortedMap<String, SortedSet<Integer>> byNumber = new TreeMap<>();
        SortedMap<String, SortedSet<Integer>> byDay = new TreeMap<>();
        Steps steps = new Steps(bundled);
        for (Rule rule : bundled.pack().rules()) {
            List<PackCase> cases =
                    Answered.of(rule, all).stream().map(Answered::of).toList();
            if (!cases.isEmpty() && reads(rule, "NumberParameter")) {
                byNumber.put(rule.name(), steps.ofNumbers(rule, cases));
            } else if (!cases.isEmpty() && (reads(rule, "AsOf") || reads(rule, "Breach"))) {
                byDay.put(rule.name(), steps.ofDays(rule, cases));
            }
        }
        SortedMap<String, SortedSet<Integer>> due = due(all);
        assertThat(List.of(byNumber.size(), byDay.size(), due.size())).containsExactly(numbers, days, duties);
        assertThat(lacking(List.of(byNumber, byDay, due))).isEmpty();
    }

    private static List<String> lacking(List<SortedMap<String, SortedSet<Integer>>> steps) {
        return steps.stream()
                .flatMap(each -> each.entrySet().stream())
                .filter(each -> !each.getValue().containsAll(List.of(-1, 0, 1)))
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    /** By duty, how many days after the one on which it is due cases expect it. */
    private static SortedMap<String, SortedSet<Integer>> due(List<Answered> cases) {
        SortedMap<String, SortedSet<Integer>> found = new TreeMap<>();
        for (Answered each : cases) {
            each.concluded(Duty.class)
                    .filter(duty -> Objects.requireNonNull(each.of().expect())
                            .conclusions()
                            .contains(duty))
                    .forEach(duty -> found.computeIfAbsent(duty.id().value(), id -> new TreeSet<>())
                            .add((int) ChronoUnit.DAYS.between(
                                    duty.due(), each.decision().asOf())));
        }
        return found;
    }

    private static boolean reads(Rule rule, String type) {
        return rule.conditions().stream().anyMatch(condition -> condition.type().equals(type));
    }
}
