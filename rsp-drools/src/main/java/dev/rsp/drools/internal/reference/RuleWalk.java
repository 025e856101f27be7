package dev.rsp.drools.internal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through a rule condition by condition, and tells of each comparison whether it held. */
public final class RuleWalk {

    private final Reading rule;
    private final Facts facts;
    private final Seen seen;

    private RuleWalk(Reading rule, Facts facts, Seen seen) {
        this.rule = rule;
        this.facts = facts;
        this.seen = seen;
    }

    /** What a walk sees, given that the conditions before matched. */
    public interface Seen {

        /**
         * Whether a condition finds a fact.
         *
         * @param condition which one, from 0
         * @param found whether there is one
         */
        void condition(int condition, boolean found);

        /**
         * Whether a comparison holds for a fact for which those to its left hold.
         *
         * @param condition the condition, from 0
         * @param comparison the comparison among those of the condition, from 0
         * @param holds whether it holds
         */
        void comparison(int condition, int comparison, boolean holds);
    }

    /**
     * Goes through a rule.
     *
     * @param rule the rule
     * @param point everything it may match
     * @param seen told of what is seen
     * @return how often the rule holds
     */
    public static int of(SingleRule rule, FixedPoint point, Seen seen) {
        return new RuleWalk(rule.reading(), point.facts(), seen).walk();
    }

    private int walk() {
        List<Match> matches = List.of(Match.START);
        for (Pattern pattern : rule.patterns()) {
            List<Match> next = new ArrayList<>();
            for (Match match : matches) {
                look(pattern, match.bound());
                next.addAll(rule.extended(pattern, match, facts));
            }
            matches = next;
        }
        return matches.size();
    }

    private void look(Pattern pattern, Map<String, Object> bound) {
        boolean found = false;
        for (Record fact : facts.of(pattern.type())) {
            found |= look(pattern, fact, bound);
        }
        seen.condition(pattern.number() - 1, found);
    }

    private boolean look(Pattern pattern, Record fact, Map<String, Object> bound) {
        for (int i = 0; i < pattern.tests().size(); i++) {
            Comparison test = pattern.tests().get(i);
            boolean holds = test.holds(pattern.type().schema().value(fact, test.component()), bound);
            seen.comparison(pattern.number() - 1, i, holds);
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
