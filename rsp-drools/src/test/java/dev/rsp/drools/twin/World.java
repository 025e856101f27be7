package dev.rsp.drools.twin;

import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The standing facts of a case, and plain questions to them; one reading may be dropped. */
record World(
        Map<Fact, FactRef> refs,
        Map<Class<?>, List<Fact>> facts,
        LocalDate day,
        @Nullable Reading dropped) {

    static World of(List<Fact> facts, LocalDate day) {
        Map<Fact, FactRef> refs = new LinkedHashMap<>();
        facts.forEach(fact -> refs.put(fact, fact.ref()));
        return new World(refs, byType(Standing.of(refs, day, null)), day, null);
    }

    World without(Reading reading) {
        boolean asBefore = reading != Reading.NO_LOWER_ROLE && reading != Reading.JUDGED_AFTERWARDS;
        return new World(refs, asBefore ? facts : byType(Standing.of(refs, day, reading)), day, reading);
    }

    private static Map<Class<?>, List<Fact>> byType(List<Fact> facts) {
        return facts.stream().collect(Collectors.groupingBy(Object::getClass));
    }

    /** What others name it by. */
    FactRef ref(Fact fact) {
        return Objects.requireNonNull(refs.get(fact));
    }

    boolean keeps(Reading reading) {
        return dropped != reading;
    }

    <T extends Fact> Stream<T> all(Class<T> type) {
        return facts.getOrDefault(type, List.of()).stream().map(type::cast);
    }

    <T extends Fact> boolean any(Class<T> type, Predicate<T> condition) {
        return all(type).anyMatch(condition);
    }

    List<String> models() {
        return all(ModelSnapshot.class).map(each -> each.id().value()).toList();
    }

    /** Something is planned or under way with it. */
    boolean isSubject(String model) {
        return any(PlannedActivity.class, each -> each.model().value().equals(model))
                || any(ActivityUnderWay.class, each -> each.model().value().equals(model));
    }

    boolean isPlanned(String model, Activity activity) {
        return any(PlannedActivity.class, each -> each.model().value().equals(model) && each.activity() == activity);
    }

    boolean isUnderWay(String model, Activity activity) {
        return any(ActivityUnderWay.class, each -> each.model().value().equals(model) && each.activity() == activity);
    }

    Optional<Baseline> baseline(String model) {
        return all(Baseline.class)
                .filter(each -> each.model().value().equals(model))
                .findFirst();
    }

    /** Others are compared with it. */
    boolean isReference(String model) {
        return any(Baseline.class, each -> each.reference().value().equals(model));
    }

    Stream<Determination> determinations(String model, String threshold) {
        return all(Determination.class)
                .filter(each -> each.model().value().equals(model))
                .filter(each -> each.threshold().value().equals(threshold));
    }

    boolean found(String model, String threshold, DeterminationStatus status) {
        return determinations(model, threshold).anyMatch(each -> each.status() == status);
    }

    Stream<Judgement> judgements(String model, String question, String answer) {
        return all(Judgement.class)
                .filter(each -> each.model().value().equals(model))
                .filter(each -> each.question().value().equals(question))
                .filter(each -> each.answer().value().equals(answer));
    }

    /** Whether that role gave this answer. */
    boolean judged(String model, String about, String question, String answer, String role) {
        return judgements(model, question, answer)
                .anyMatch(each -> each.about().value().equals(about)
                        && each.role().value().equals(role));
    }

    /** Whether anybody gave this answer about a fact, in the name of any model. */
    boolean doubted(String fact, String question, String answer) {
        return all(Judgement.class)
                .filter(each -> each.about().value().equals(fact))
                .filter(each -> each.question().value().equals(question))
                .anyMatch(each -> each.answer().value().equals(answer));
    }

    /** Whether the last day of a time that began on a day has gone by. */
    boolean isOver(LocalDate since, Period time) {
        return since.plus(time).isBefore(day);
    }
}
