package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.fact.Summary;
import dev.rsp.policy.AsOf;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A match as it is kept while records come and go: what it cites, without what the engine holds. Two are equal when they
 * cite the same, whatever the day.
 */
final class LiveMatch {

    private final LoweredRule rule;
    private final @Nullable Record[] facts;

    /**
     * Keeps a match.
     *
     * @param rule its rule
     * @param facts in the order of the author's conditions, those behind exists too; null for the day and for not
     */
    LiveMatch(LoweredRule rule, @Nullable Record[] facts) {
        this.rule = rule;
        this.facts = facts;
    }

    LoweredRule rule() {
        return rule;
    }

    /** The facts, in the order of the author's conditions. */
    List<@Nullable Record> facts() {
        return Arrays.asList(facts);
    }

    /** Goes through the summaries it cites. */
    void forEachSummary(Consumer<Record> action) {
        for (Record each : facts) {
            if (each instanceof Summary) {
                action.accept(each);
            }
        }
    }

    /** What some matches say on a day; matches may say the same. */
    static Set<Support> supports(List<LiveMatch> matches, AsOf asOf) {
        if (matches.size() < 2) {
            return matches.isEmpty() ? Set.of() : Set.of(matches.get(0).support(asOf));
        }
        Set<Support> supports = new LinkedHashSet<>();
        matches.forEach(match -> supports.add(match.support(asOf)));
        return supports;
    }

    private Support support(AsOf asOf) {
        return Explanation.of(rule, facts, asOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LiveMatch that
                && rule.name().equals(that.rule.name())
                && Arrays.equals(facts, that.facts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(facts);
    }
}
