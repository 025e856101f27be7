package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Summary;
import dev.rsp.policy.AsOf;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A match as it is kept while records come and go: what it cites, without what the engine holds. Two are equal when they
 * cite the same, whatever the day.
 */
final class LiveMatch {

    private final LoweredRule rule;
    private final @Nullable Object[] matched;
    private final Record[] witnesses;

    /**
     * Keeps a match.
     *
     * @param rule its rule
     * @param matched the facts of its plain patterns; the engine's own are left out
     * @param witnesses the facts behind its exists conditions, in order
     */
    LiveMatch(LoweredRule rule, List<?> matched, List<Record> witnesses) {
        this.rule = rule;
        this.matched = matched.toArray();
        this.witnesses = witnesses.toArray(Record[]::new);
        for (int i = 0; i < this.matched.length; i++) {
            if (rule.slots().get(i) < 0) {
                this.matched[i] = null;
            }
        }
    }

    LoweredRule rule() {
        return rule;
    }

    /** The facts of the plain patterns; null for the engine's own. */
    List<@Nullable Object> matched() {
        return Arrays.asList(matched);
    }

    /** The summaries it cites. */
    List<Record> summaries() {
        return Stream.concat(Arrays.stream(matched), Arrays.stream(witnesses))
                .filter(Summary.class::isInstance)
                .map(Record.class::cast)
                .toList();
    }

    /** What the match says on a day. */
    Support support(AsOf asOf, TypeCatalog types) {
        int[] next = {0};
        WitnessSource kept = (condition, scope, facts) -> {
            if (next[0] == witnesses.length) {
                throw new EvaluationFailure(
                        "The match (%s) must keep a witness for each exists.".formatted(rule.name()));
            }
            return witnesses[next[0]++];
        };
        return Explanation.of(rule, matched(), new Explanation.Told(asOf, types, kept));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LiveMatch that
                && rule.name().equals(that.rule.name())
                && Arrays.equals(matched, that.matched)
                && Arrays.equals(witnesses, that.witnesses);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(matched) + Arrays.hashCode(witnesses);
    }
}
