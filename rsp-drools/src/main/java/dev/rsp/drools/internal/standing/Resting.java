package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.eval.Assessment;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.threshold.Determination;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Favourable facts that have nothing to stand on: determinations without their act, judgements and fulfilments made before
 * what they are about, and facts that refer to one that is set aside or missing. An adverse fact never goes this way.
 */
final class Resting {

    private static final ClassValue<List<String>> REFERRING = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Schema.of(type.asSubclass(Record.class)).components().stream()
                    .filter(component -> component.elementType() == FactRef.class)
                    .map(Schema.Component::name)
                    .toList();
        }
    };

    private final StandingView given;
    private final Map<FactRef, String> reasons;
    private final Map<FactId, Assessment> acts = new HashMap<>();
    private final Judged judged;
    private final List<Fact> candidates = new ArrayList<>();

    Resting(StandingView given, Vocabulary vocabulary, Map<FactRef, String> reasons) {
        this.given = given;
        this.reasons = reasons;
        this.judged = new Judged(given);
        given.of(Assessment.class).forEach(act -> acts.put(act.id(), act));
        for (Fact fact : given.all()) {
            boolean rests = fact instanceof Determination
                    || Judged.about(fact) != null
                    || !REFERRING.get(fact.getClass()).isEmpty();
            if (rests && Favour.isFavourable(fact, vocabulary)) {
                candidates.add(fact);
            }
        }
    }

    /** Adds the reasons, round after round, until a round finds none. */
    void settle() {
        boolean more = !candidates.isEmpty();
        while (more) {
            more = false;
            for (Fact fact : candidates) {
                FactRef ref = given.ref(fact);
                String reason = reasons.containsKey(ref) ? null : reason(fact);
                if (reason != null) {
                    reasons.put(ref, reason);
                    more = true;
                }
            }
        }
    }

    private @Nullable String reason(Fact fact) {
        String without = fact instanceof Determination determination ? noAct(determination) : judged.early(fact);
        return without != null ? without : restsOn((Record) fact);
    }

    private @Nullable String noAct(Determination favourable) {
        Assessment act = acts.get(favourable.assessment());
        String what = "no act: " + favourable.key() + " rests on assessment " + favourable.assessment() + ", which ";
        if (act == null) {
            return what + "is not in the case.";
        } else if (reasons.containsKey(given.ref(act))) {
            return what + "is set aside.";
        } else if (!act.model().equals(favourable.model())) {
            return what + "is of " + act.model() + ", not of " + favourable.model() + ".";
        } else if (act.on().isAfter(favourable.on())) {
            return what + "is dated " + act.on() + ", after " + favourable.on() + ".";
        }
        return act.thresholds().contains(favourable.threshold())
                ? null
                : what + "does not name " + favourable.threshold() + ".";
    }

    private @Nullable String restsOn(Record fact) {
        Schema schema = Schema.of(fact);
        for (String name : REFERRING.get(fact.getClass())) {
            Object value = schema.value(fact, name);
            Iterable<?> refs = value instanceof SortedSet<?> set ? set : List.of(value);
            for (Object ref : refs) {
                Fact target = given.find((FactRef) ref);
                if (target == null) {
                    return "rests on " + ref + ", which is not in the case.";
                } else if (reasons.containsKey(given.ref(target))) {
                    return "rests on " + target.key() + ", which is set aside.";
                }
            }
        }
        return null;
    }
}
