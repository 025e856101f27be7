package dev.rsp.drools.internal.decide;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.SessionUpdate;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.standing.Favour;
import dev.rsp.drools.internal.standing.LiveFacts;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.FactType;
import dev.rsp.fact.PolarityRule;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes of one update: what is to stand under each key when it is settled. */
final class Changes implements SessionUpdate {

    private final LiveFacts live;
    private final Vocabulary vocabulary;
    private final Map<FactKey, Optional<Fact>> after = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Changes(LiveFacts live, Vocabulary vocabulary) {
        this.live = live;
        this.vocabulary = vocabulary;
    }

    @Override
    public SessionUpdate put(Fact fact) {
        after.put(Objects.requireNonNull(fact, "fact").key(), Optional.of(fact));
        return this;
    }

    @Override
    public SessionUpdate remove(FactKey key) {
        Optional<Fact> pending = after.get(Objects.requireNonNull(key, "key"));
        boolean known = pending == null ? live.find(key) != null : pending.isPresent();
        if (!known) {
            refuse(key, "belong to a fact of the case", "no fact", "Maybe it was removed before; find(key) tells.");
        }
        after.put(key, Optional.empty());
        return this;
    }

    /** The facts to come. */
    List<Fact> added() {
        List<Fact> added = new ArrayList<>();
        after.forEach(
                (key, fact) -> fact.filter(each -> !each.equals(live.find(key))).ifPresent(added::add));
        return added;
    }

    /** The facts to go. */
    List<Fact> removed() {
        List<Fact> removed = new ArrayList<>();
        after.forEach((key, fact) -> {
            Fact old = live.find(key);
            if (old != null && !fact.equals(Optional.of(old))) {
                removed.add(old);
            }
        });
        return removed;
    }

    /** Checks everything; nothing has changed when it throws. */
    void require() {
        after.forEach((key, fact) -> keepsWhatHasToStay(key, live.find(key), fact));
        if (problems.isEmpty()) {
            problems.addAll(live.problems(added(), removed()));
        }
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
    }

    private void keepsWhatHasToStay(FactKey key, @Nullable Fact old, Optional<Fact> fact) {
        if (old == null || fact.equals(Optional.of(old))) {
            return;
        }
        FactRef of = corrected(old);
        if (of != null) {
            keepsCorrection(key, of, fact);
        } else if (Favour.isAdverse(old, vocabulary)) {
            keepsAdverse(key, (Record) old, fact);
        }
    }

    private void keepsAdverse(FactKey key, Record old, Optional<Fact> fact) {
        String cure = "Maybe give a supersession or a withdrawal by a role that may correct it.";
        if (fact.isEmpty()) {
            refuse(key, "stay, for it is adverse", "removed", cure);
        } else if (!isWorse(old, (Record) fact.get())) {
            refuse(key, "stay as adverse as it is, and otherwise the same", "replaced", cure);
        }
    }

    private void keepsCorrection(FactKey key, FactRef of, Optional<Fact> fact) {
        if (mayHelp(of)) {
            String actual = fact.isEmpty() ? "removed" : "replaced";
            String cure = "Maybe give what it takes back anew, under another id.";
            refuse(key, "stay as it is, for without it more would count in favour", actual, cure);
        }
    }

    /**
     * Whether more could count in favour if a fact stood again: itself, or others that rest on it or that it takes the place
     * of. Whether the correction has an effect does not matter; what is unknown may help.
     */
    private boolean mayHelp(FactRef of) {
        Fact fact = live.find(of);
        return fact == null
                || Favour.isFavourable(fact, vocabulary)
                || live.referring(of).anyMatch(each -> !of.equals(corrected(each)));
    }

    private static @Nullable FactRef corrected(Fact fact) {
        if (fact instanceof Withdrawal withdrawal) {
            return withdrawal.of();
        }
        return fact instanceof Supersession supersession ? supersession.of() : null;
    }

    /** Whether a correction differs in nothing but being worse. */
    private boolean isWorse(Record old, Record fact) {
        Schema schema = Schema.of(old);
        if (schema.polarityRule() != PolarityRule.BY_COMPONENT || !Favour.isAdverse((Fact) fact, vocabulary)) {
            return false;
        }
        Map<String, Object> was = schema.values(old);
        Map<String, Object> is = schema.values(fact);
        Object before = schema.value(old, schema.polarityComponent());
        Object now = schema.value(fact, schema.polarityComponent());
        was.remove(schema.polarityComponent());
        is.remove(schema.polarityComponent());
        return was.equals(is) && rank(schema, now) <= rank(schema, before);
    }

    /** The place among the adverse values of the type, the most adverse first. */
    private static int rank(Schema schema, Object value) {
        FactType type = Objects.requireNonNull(schema.type().getAnnotation(FactType.class));
        return Arrays.asList(type.adverse()).indexOf(Schema.text(value));
    }

    private void refuse(FactKey key, String must, String actual, String cure) {
        problems.add(Require.refusal("fact (" + key + ")", must, actual, cure).getMessage());
    }
}
