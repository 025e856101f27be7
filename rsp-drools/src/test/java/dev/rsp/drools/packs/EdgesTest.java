package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Duty;
import dev.rsp.safeguard.InterimMeasure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A measure helps up to its last day, and no longer. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void theLastDayOfEachKindOfMeasureHasACaseBeforeOnAndAfterIt(String version) {
        SortedMap<String, SortedSet<Integer>> ending = ending(Answered.of(version));
        assertThat(ending).containsOnlyKeys("interim-measures", "lowered-safeguards");
        assertThat(lacking(List.of(ending))).isEmpty();
    }

    /** By chain, how many days after the last one of a measure cases are that its end alone decides. */
    private static SortedMap<String, SortedSet<Integer>> ending(Answered.Audit audit) {
        SortedMap<String, SortedSet<Integer>> found = new TreeMap<>();
        Set<String> clauses = audit.bundled().pack().rules().stream()
                .filter(rule -> rule.conclusion().type().equals("ActivityCondition"))
                .map(rule -> rule.clause().value())
                .collect(Collectors.toSet());
        for (Answered each : audit.cases()) {
            LocalDate asOf = each.decision().asOf();
            each.of().given().stream()
                    .filter(InterimMeasure.class::isInstance)
                    .map(InterimMeasure.class::cast)
                    .filter(measure -> clauses.contains(each.clause()) && Math.abs(after(measure, asOf)) <= 1)
                    .filter(measure -> pins(audit.bundled(), each, measure))
                    .forEach(measure -> found.computeIfAbsent(measure.chain().value(), id -> new TreeSet<>())
                            .add(after(measure, asOf)));
        }
        return found;
    }

    private static int after(InterimMeasure measure, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(measure.until(), day);
    }

    /** Whether a case expects of a measure that it helps, or no longer helps, as it does on its last day and not after. */
    private static boolean pins(Bundled bundled, Answered each, InterimMeasure measure) {
        boolean expected = Objects.requireNonNull(each.of().expect()).conclusions().stream()
                .anyMatch(conclusion -> isUnder(conclusion, measure));
        return isConcluded(bundled, each, measure, measure.until())
                && !isConcluded(bundled, each, measure, measure.until().plusDays(1))
                && expected != each.decision().asOf().isAfter(measure.until());
    }

    private static boolean isConcluded(Bundled bundled, Answered each, InterimMeasure measure, LocalDate day) {
        return bundled.engine().asIf().decide(PolicyCase.of(each.of().given()), day).conclusions().stream()
                .anyMatch(concluded -> isUnder(concluded.conclusion(), measure));
    }

    private static boolean isUnder(Object conclusion, InterimMeasure measure) {
        return conclusion instanceof ActivityCondition condition
                && condition.condition().value().equals(measure.id().value());
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
