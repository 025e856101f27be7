package dev.rsp.drools.packs.random;

import dev.rsp.decision.SessionUpdate;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.Polarity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What may happen to a live case on one day: facts come, go, are corrected, doubted and settled. */
record Happenings(Draw draw, Words words, List<Kind> kinds, LiveCase live) {

    private static final Map<String, String> ANSWERED_BY = Map.of(
            "evaluation-result", "red-line-accounted-for",
            "evaluation-finding", "finding-resolved",
            "incident", "incident-remediated");

    /** A kind of happening, with how many of a hundred are of it. */
    enum Happening {
        COME(31),
        GO(22),
        CORRECT(6),
        TROUBLE(13),
        SETTLE(18),
        ANOTHER_STORY(10);

        private final int share;

        Happening(int share) {
            this.share = share;
        }

        static Happening of(Draw draw) {
            int left = draw.below(100);
            for (Happening each : values()) {
                left -= each.share;
                if (left < 0) {
                    return each;
                }
            }
            throw new IllegalStateException("the shares are no hundred");
        }
    }

    /** Makes it happen. */
    void happen(Happening happening, LiveCase.Now now, SessionUpdate update) {
        switch (happening) {
            case COME -> live.lacking(now, draw.of(10, 50, 100, 100, 100)).forEach(update::put);
            case GO -> go(now, update);
            case CORRECT -> correct(now, update);
            case TROUBLE -> trouble(now, update);
            case SETTLE -> new Settlement(draw, words, live, now).any(update);
            case ANOTHER_STORY -> another(now, update);
        }
    }

    /**
     * A fact goes with all that points to it, those of a rare type as often as others; now and then two or three. Seldom one
     * is to go alone, whether or not it may.
     */
    private void go(LiveCase.Now now, SessionUpdate update) {
        Map<String, List<Fact>> byType = new TreeMap<>();
        now.facts().stream()
                .filter(each -> !(each instanceof ModelSnapshot) && !live.isAdverse(each))
                .forEach(each -> byType.computeIfAbsent(each.key().type(), type -> new ArrayList<>())
                        .add(each));
        Set<FactKey> going = new HashSet<>();
        for (int i = draw.of(1, 1, 2, 3); i > 0 && !byType.isEmpty(); i--) {
            Fact gone = draw.of(byType.get(draw.of(List.copyOf(byType.keySet()))));
            if (draw.chance(5)) {
                going.add(gone.key());
            } else {
                live.withWhatPointsTo(gone, now).forEach(each -> going.add(each.key()));
            }
        }
        going.forEach(update::remove);
    }

    /** A fact is given otherwise; what points to it goes. */
    private void correct(LiveCase.Now now, SessionUpdate update) {
        List<Fact> facts = now.facts();
        Fact old = draw.of(facts);
        List<ModelId> models = facts.stream()
                .filter(ModelSnapshot.class::isInstance)
                .map(each -> ((ModelSnapshot) each).id())
                .toList();
        Twist twist = new Twist(draw, words, models, now.day());
        live.withWhatPointsTo(old, now).forEach(each -> update.remove(each.key()));
        update.put((Fact) twist.of((Record) old));
    }

    /** Up to four pieces of bad news, now and then about a reference; and of what may be answered, a bad answer. */
    private void trouble(LiveCase.Now now, SessionUpdate update) {
        List<Kind> adverse = kinds.stream()
                .filter(each -> each.polarity() == Polarity.ADVERSE)
                .toList();
        List<Fact> seen = new ArrayList<>(draw.chance(30) ? aboutReferences(now.facts()) : now.facts());
        for (int i = draw.between(1, 4); i > 0; i--) {
            Trouble trouble = new Trouble(draw, words, seen, now.day());
            trouble.of(draw.of(adverse)).ifPresent(bad -> {
                update.put(bad);
                seen.add(bad);
                if (draw.chance(40)) {
                    answeredBadly(bad, now).ifPresent(update::put);
                }
            });
        }
    }

    /** What there is to say about references alone; about all where there is none. */
    static List<Fact> aboutReferences(List<Fact> facts) {
        Set<ModelId> references = new HashSet<>();
        facts.forEach(each -> {
            if (each instanceof Baseline baseline) {
                references.add(baseline.reference());
            }
        });
        List<Fact> about = facts.stream()
                .filter(each -> each instanceof ModelSnapshot model && references.contains(model.id()))
                .toList();
        return about.isEmpty() ? facts : about;
    }

    private Optional<? extends Fact> answeredBadly(Fact bad, LiveCase.Now now) {
        String question = ANSWERED_BY.get(bad.key().type());
        if (question == null) {
            return Optional.empty();
        }
        List<Kind> answers = kinds.stream()
                .filter(each -> each.question().equals(question) && each.polarity() == Polarity.ADVERSE)
                .toList();
        return new Trouble(draw, words, List.of(bad), now.day()).of(draw.of(answers));
    }

    /** What can go goes, what is adverse is withdrawn, and another story begins. */
    private void another(LiveCase.Now now, SessionUpdate update) {
        new Settlement(draw, words, live, now).all(update);
        live.tell(now.day()).forEach(update::put);
    }
}
