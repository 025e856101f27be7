package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.PlannedActivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a case is in order, before anything is decided: what is misspelt, missing or given twice is refused, not
 * overlooked.
 *
 * @since 0.1.0
 */
public final class CaseChecks {

    private final StandingView given;
    private final Vocabulary vocabulary;
    private final LocalDate asOf;
    private final List<String> problems = new ArrayList<>();

    private CaseChecks(StandingView given, Vocabulary vocabulary, LocalDate asOf) {
        this.given = given;
        this.vocabulary = vocabulary;
        this.asOf = asOf;
    }

    /**
     * Everything that is wrong with a case.
     *
     * @param facts the facts of the case, in any order
     * @param vocabulary the ids that facts may use
     * @param asOf the day of the decision
     * @return a text for each problem, a sentence and a cure: those of the whole case first, then fact by fact in the
     *     order of their keys; empty when the case is in order
     */
    public static List<String> of(Collection<? extends Fact> facts, Vocabulary vocabulary, LocalDate asOf) {
        return of(StandingView.of(facts), vocabulary, asOf);
    }

    /**
     * Everything that is wrong with a case, of facts whose references are known.
     *
     * @param given the facts of the case
     * @param vocabulary the ids that facts may use
     * @param asOf the day of the decision
     * @return as {@link #of(Collection, Vocabulary, LocalDate)}
     */
    public static List<String> of(StandingView given, Vocabulary vocabulary, LocalDate asOf) {
        return new CaseChecks(given, vocabulary, asOf).problems();
    }

    private List<String> problems() {
        Map<FactKey, List<Record>> byKey = new TreeMap<>();
        given.all()
                .forEach(fact -> byKey.computeIfAbsent(fact.key(), key -> new ArrayList<>())
                        .add((Record) fact));
        something();
        FactChecks each = new FactChecks(given, vocabulary, problems);
        byKey.forEach((key, same) -> {
            onlyOne(key, same);
            same.forEach(each::check);
        });
        if (problems.isEmpty()) {
            somethingStands();
        }
        return List.copyOf(problems);
    }

    private void something() {
        if (given.all().isEmpty()) {
            refuse("hold facts", "empty", "Maybe add a model-snapshot and a planned-activity.");
        } else if (!hasActivity(given)) {
            String must = "plan an activity or have one under way";
            refuse(must, "without any", "Maybe add a planned-activity for what is to be decided.");
        }
    }

    /** An activity that begins later, or is withdrawn, leaves nothing to decide. */
    private void somethingStands() {
        StandingFacts settled = StandingFacts.of(given, vocabulary, asOf);
        if (!hasActivity(settled.standing())) {
            String actual = settled.setAside().stream()
                    .filter(aside -> isActivity(aside.fact()))
                    .map(aside -> aside.reason().substring(0, aside.reason().length() - 1))
                    .findFirst()
                    .orElse("without any");
            refuse(
                    "have an activity that stands",
                    actual,
                    "Maybe decide on a later day, or give what is to begin as planned-activity.");
        }
    }

    private void refuse(String must, String actual, String cure) {
        problems.add(
                Require.refusal("case (as of " + asOf + ")", must, actual, cure).getMessage());
    }

    private static boolean hasActivity(StandingView facts) {
        return !facts.of(PlannedActivity.class).isEmpty()
                || !facts.of(ActivityUnderWay.class).isEmpty();
    }

    private static boolean isActivity(Fact fact) {
        return fact instanceof PlannedActivity || fact instanceof ActivityUnderWay;
    }

    private void onlyOne(FactKey key, List<Record> same) {
        if (same.size() > 1) {
            List<FactRef> refs = same.stream()
                    .map(record -> given.ref((Fact) record))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            problems.add(Require.refusal(
                            "key (" + key + ")",
                            "belong to one fact",
                            same.size() + " facts that differ in " + String.join(", ", differing(same)),
                            "Maybe give each its own key, for a second act is one more fact, or leave one away: "
                                    + String.join(
                                            ", ",
                                            refs.stream().map(FactRef::value).toList()) + ".")
                    .getMessage());
        }
    }

    private static List<String> differing(List<Record> same) {
        Schema schema = Schema.of(same.get(0));
        return schema.components().stream()
                .map(Schema.Component::name)
                .filter(name -> same.stream()
                                .map(record -> schema.value(record, name))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }
}
