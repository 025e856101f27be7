package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.requirement.Absence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rule came.
 *
 * @param matches how often it holds
 * @param reached the condition, from 1, at which every attempt had stopped; 0 when it holds
 * @param stops the attempts that came farthest, the first few
 */
public record Trace(int matches, int reached, List<Stop> stops) {

    /**
     * Where one attempt stopped.
     *
     * @param matched what the conditions before matched
     * @param lookedFor what the condition looked for
     * @param inTheWay what a not condition found, or null
     */
    public record Stop(
            List<Record> matched,
            Absence lookedFor,
            @Nullable Record inTheWay) {}

    /** Tries a rule condition by condition, all attempts side by side. */
    static Trace of(Reading rule, Facts facts, int most) {
        List<Match> all = List.of(Match.START);
        for (Pattern pattern : rule.patterns()) {
            List<Match> next = new ArrayList<>();
            for (Match match : all) {
                next.addAll(rule.extended(pattern, match, facts));
            }
            if (next.isEmpty()) {
                List<Stop> stops = all.stream()
                        .limit(most)
                        .map(match -> stop(rule, pattern, match, facts))
                        .toList();
                return new Trace(0, pattern.number(), stops);
            }
            all = next;
        }
        return new Trace(all.size(), 0, List.of());
    }

    private static Stop stop(Reading rule, Pattern pattern, Match match, Facts facts) {
        Record inTheWay = pattern.quantifier() == Quantifier.NOT
                ? pattern.matching(facts, match.bound()).findFirst().orElse(null)
                : null;
        return new Stop(match.because(), pattern.absence(rule.rule().name(), match.bound()), inTheWay);
    }
}
