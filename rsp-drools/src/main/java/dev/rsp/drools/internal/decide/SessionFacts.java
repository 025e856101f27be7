package dev.rsp.drools.internal.decide;

import dev.rsp.decision.PolicyCase;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that a session was given and not asked to take out, one for each key. They are there also after a failure. */
final class SessionFacts {

    private final Map<FactKey, Fact> byKey = new LinkedHashMap<>();

    /** The facts of a case that is in order. */
    SessionFacts(PolicyCase facts) {
        facts.facts().forEach(each -> byKey.put(each.key(), each));
    }

    /** Takes facts out and puts facts in; a correction is both. */
    void change(Collection<Fact> added, Collection<Fact> removed) {
        removed.forEach(each -> byKey.remove(each.key(), each));
        added.forEach(each -> byKey.put(each.key(), each));
    }

    @Nullable
    Fact find(FactKey key) {
        return byKey.get(key);
    }

    Collection<Fact> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    PolicyCase asCase() {
        return PolicyCase.of(byKey.values());
    }
}
