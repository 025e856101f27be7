package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The conclusions that a change touched, with what supported them before and what does now. */
public final class LiveTouched {

    private final TypeCatalog types;
    private final AsOf before;
    private final AsOf after;
    private final Map<Conclusion, Entry> entries = new LinkedHashMap<>();

    private record Entry(List<LiveMatch> had, List<LiveMatch> has) {}

    LiveTouched(TypeCatalog types, AsOf before, AsOf after) {
        this.types = types;
        this.before = before;
        this.after = after;
    }

    void add(Conclusion conclusion, List<LiveMatch> had, List<LiveMatch> has) {
        entries.put(conclusion, new Entry(had, has));
    }

    /** The conclusions: new ones, those that are gone, and those that rest on something else now. */
    public Set<Conclusion> conclusions() {
        return entries.keySet();
    }

    /** What supported a touched conclusion before; empty for a new one. */
    public Set<Support> before(Conclusion conclusion) {
        return supports(entry(conclusion).had, before);
    }

    /** What supports a touched conclusion now; empty for one that is gone. */
    public Set<Support> after(Conclusion conclusion) {
        return supports(entry(conclusion).has, after);
    }

    private Entry entry(Conclusion conclusion) {
        return Objects.requireNonNull(entries.get(conclusion), conclusion::toString);
    }

    private Set<Support> supports(List<LiveMatch> matches, AsOf asOf) {
        Set<Support> supports = new LinkedHashSet<>();
        matches.forEach(match -> supports.add(match.support(asOf, types)));
        return supports;
    }
}
