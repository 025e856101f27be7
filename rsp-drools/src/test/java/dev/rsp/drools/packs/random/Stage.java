package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.random.Draw;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactKey;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A case in the making. Facts are given one after the other; now and then one is left out or comes out differently. */
final class Stage {

    final Draw draw;
    final Words words;
    final LocalDate asOf;

    private final List<ModelId> models = new ArrayList<>();
    private final Map<FactKey, Fact> facts = new LinkedHashMap<>();
    private Predicate<Fact> silent = fact -> false;
    private int noise;
    private int ids;

    /** An empty case; so many facts in a thousand will not be as they are given. */
    Stage(Draw draw, Words words, LocalDate asOf, int noise) {
        this.draw = draw;
        this.words = words;
        this.asOf = asOf;
        this.noise = noise;
    }

    /** Ids of facts go on after a number. */
    Stage numberedFrom(int number) {
        ids = number;
        return this;
    }

    /** Declares a model. */
    Life model(String id) {
        ModelId model = ModelId.of(id);
        if (!models.contains(model)) {
            models.add(model);
            put(ModelSnapshot.of(id));
        }
        return new Life(this, model);
    }

    /** Gives a fact, or one like it, or none; what was given. */
    <F extends Record & Fact> Optional<F> give(F fact) {
        if (silent.test(fact)) {
            return Optional.empty();
        } else if (draw.below(1000) >= noise) {
            put(fact);
            return Optional.of(fact);
        } else if (draw.chance(40)) {
            return Optional.empty();
        }
        F other = twist().of(fact);
        put(other);
        return Optional.of(other);
    }

    /** Gives a fact as it is; nothing where its key is taken. */
    void put(Fact fact) {
        facts.putIfAbsent(fact.key(), fact);
    }

    /** Work counted from after the last assessment of its reference is counted from that, or now and then a day beside it. */
    void bearOut() {
        facts.replaceAll((key, fact) -> fact instanceof Baseline baseline ? borneOut(baseline) : fact);
    }

    private Fact borneOut(Baseline baseline) {
        return facts.values().stream()
                .filter(Assessment.class::isInstance)
                .map(Assessment.class::cast)
                .filter(each -> each.kind() == AssessmentKind.COMPREHENSIVE
                        && each.model().equals(baseline.reference()))
                .map(Assessment::on)
                .max(Comparator.naturalOrder())
                .filter(on -> on.isBefore(baseline.on()))
                .<Fact>map(on -> new Baseline(
                        baseline.model(), baseline.reference(), on.plusDays(draw.chance(90) ? 0 : draw.of(-1, 1))))
                .orElse(baseline);
    }

    /** Gives facts of which hardly half are as they should be. */
    void sloppily(Runnable giving) {
        int before = noise;
        noise = 300;
        giving.run();
        noise = before;
    }

    /** Gives facts, but for some. */
    void silently(Predicate<Fact> silent, Runnable giving) {
        this.silent = silent;
        giving.run();
        this.silent = fact -> false;
    }

    Twist twist() {
        return new Twist(draw, words, models, asOf);
    }

    /** An id that no other fact has. */
    FactId id(String stem) {
        return FactId.of(stem + "-" + ++ids);
    }

    LocalDate ago(int days) {
        return asOf.minusDays(days);
    }

    /** So many days ago: a few. */
    int fresh() {
        return Ages.fresh(draw);
    }

    List<ModelId> models() {
        return models;
    }

    List<Fact> facts() {
        return List.copyOf(facts.values());
    }
}
