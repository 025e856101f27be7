package dev.rsp.drools.internal.standing;

import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What judgements and fulfilments are about, where that is a fact: nobody judges, or does, what has not happened yet. An
 * id may be borne by facts of several types; then the latest of them counts, for each could be meant. Whether they stand
 * does not matter.
 */
final class Judged {

    private final Map<String, Fact> latest = new HashMap<>();

    Judged(StandingView given) {
        for (Fact fact : given.all()) {
            String id = id(fact);
            if (id != null) {
                latest.merge(id, fact, (one, other) -> day(other).isAfter(day(one)) ? other : one);
            }
        }
    }

    /** What a fact may be judged by: its id, where it has one and a day. */
    static @Nullable String id(Fact fact) {
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        return schema.has("id")
                        && schema.value(record, "id") instanceof FactId id
                        && schema.day(record).isPresent()
                ? id.value()
                : null;
    }

    /** What a judgement or a fulfilment is about; null for all others. */
    static @Nullable Topic about(Fact fact) {
        if (fact instanceof Judgement judgement) {
            return judgement.about();
        }
        return fact instanceof Fulfilment fulfilment ? fulfilment.about() : null;
    }

    /** Why a favourable judgement or fulfilment does not count, or null where it is not too early. */
    @Nullable
    String early(Fact fact) {
        Topic about = about(fact);
        Fact judged = about == null ? null : latest.get(about.value());
        if (judged == null || !day(judged).isAfter(day(fact))) {
            return null;
        }
        return "made before what it is about: " + fact.key() + " is dated " + day(fact) + ", " + judged.key() + " "
                + day(judged) + ".";
    }

    private static LocalDate day(Fact fact) {
        Record record = (Record) fact;
        return Schema.of(record).day(record).orElse(LocalDate.MIN);
    }
}
