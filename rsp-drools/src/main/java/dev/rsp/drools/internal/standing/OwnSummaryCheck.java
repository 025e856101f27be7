package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds a summary of an application to its polarity, and to being a function of its facts in any order. */
final class OwnSummaryCheck<F extends Fact, S extends Record & Summary> {

    /** None comes first, then what bears an earlier day. */
    private static final Comparator<Optional<LocalDate>> ORDER = Comparator.<Optional<LocalDate>, Boolean>comparing(
                    Optional::isPresent)
            .thenComparing(each -> each.orElse(LocalDate.MIN));

    private static final String CURE = "Maybe the summary declares the wrong polarity, or should be two.";

    private final Schema schema;
    private final Vocabulary vocabulary;
    private final Function<List<F>, Optional<S>> sum;

    OwnSummaryCheck(Schema schema, Vocabulary vocabulary, Function<List<F>, Optional<S>> sum) {
        this.schema = schema;
        this.vocabulary = vocabulary;
        this.sum = sum;
    }

    void check(Optional<S> all, List<F> group) {
        List<F> reversed = new ArrayList<>(group);
        Collections.reverse(reversed);
        Optional<S> again = sum.apply(reversed);
        if (!again.equals(all)) {
            throw failure(schema, "not depend on the order of its facts", shown(all) + " and " + shown(again), null);
        }
        if (schema.fixedPolarity() != Polarity.NEUTRAL) {
            boolean favourable = schema.fixedPolarity() == Polarity.FAVOURABLE;
            Predicate<F> good = each -> Favour.isFavourable(each, vocabulary);
            Predicate<F> bad = each -> Favour.isAdverse(each, vocabulary);
            Optional<S> withoutThose = without(group, favourable ? good : bad);
            Optional<S> withoutOthers = without(group, favourable ? bad : good);
            if (ORDER.compare(withoutThose.flatMap(this::day), all.flatMap(this::day)) > 0) {
                throw moved("gain by losing", all, withoutThose, favourable);
            } else if (ORDER.compare(all.flatMap(this::day), withoutOthers.flatMap(this::day)) > 0) {
                throw moved("gain by", all, withoutOthers, !favourable);
            }
        }
    }

    private Optional<S> without(List<F> group, Predicate<F> gone) {
        return sum.apply(group.stream().filter(gone.negate()).toList());
    }

    private Optional<LocalDate> day(S summary) {
        return Optional.of(schema.day(summary).orElse(LocalDate.MIN));
    }

    private EvaluationFailure moved(String must, Optional<S> with, Optional<S> without, boolean favourable) {
        String facts = favourable ? " favourable facts" : " adverse facts";
        String actual = "%s with them and %s without".formatted(shown(with), shown(without));
        return failure(schema, "not " + must + facts, actual, null);
    }

    private static String shown(Optional<?> summary) {
        return summary.map(String::valueOf).orElse("none");
    }

    static EvaluationFailure failure(Schema schema, String must, String actual, @Nullable RuntimeException cause) {
        String message = "The summary (%s) must %s, but was (%s).\n  %s".formatted(schema.name(), must, actual, CURE);
        return cause == null ? new EvaluationFailure(message) : new EvaluationFailure(message, cause);
    }
}
