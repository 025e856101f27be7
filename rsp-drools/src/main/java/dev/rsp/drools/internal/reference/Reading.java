package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.rule.Values;
import dev.rsp.fact.Canonical;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Conclusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A rule, ready to be applied.
 *
 * @param rule as its author wrote it
 * @param patterns its conditions, in order
 * @param concludes the schema of what it concludes
 * @param arguments what it is built from, one for each component
 */
record Reading(Rule rule, List<Pattern> patterns, Schema concludes, List<Term> arguments) {

    static Reading of(Rule rule, TypeCatalog types) {
        Variables.check(rule);
        List<Pattern> patterns = new ArrayList<>();
        rule.conditions().forEach(condition -> patterns.add(Pattern.of(patterns.size() + 1, condition, types)));
        Concluding conclusion = rule.conclusion();
        Schema schema = types.get(conclusion.type()).schema();
        List<Term> arguments = new ArrayList<>();
        for (Schema.Component component : schema.components()) {
            arguments.add(Term.of(conclusion.arguments().get(arguments.size()), component, types));
        }
        return new Reading(rule, patterns, schema, arguments);
    }

    /** Finds every match, and says what it concludes. */
    void apply(Facts facts, BiConsumer<Conclusion, Support> found) {
        if (patterns.stream().allMatch(pattern -> pattern.mayBeMet(facts))) {
            extend(0, Match.START, facts, found);
        }
    }

    /** Says which rule failed. */
    EvaluationFailure failure(RuntimeException cause) {
        return new EvaluationFailure(
                "The rule (" + rule.name() + ") must be evaluated without an error, but was refused: "
                        + cause.getMessage() + "\n  at " + rule.place()
                        + "\n  Maybe a day or a number of the case is out of bounds.",
                cause);
    }

    private void extend(int next, Match match, Facts facts, BiConsumer<Conclusion, Support> found) {
        if (next == patterns.size()) {
            found.accept(conclusion(match.bound()), new Support(rule.name(), match.because(), match.absent()));
            return;
        }
        extended(patterns.get(next), match, facts).forEach(each -> extend(next + 1, each, facts, found));
    }

    /** A match with one more condition met, in every way in which it can be; none when it is not. */
    List<Match> extended(Pattern pattern, Match match, Facts facts) {
        Stream<Record> matching = pattern.matching(facts, match.bound());
        return switch (pattern.quantifier()) {
            case PLAIN ->
                matching.map(fact -> match.with(fact, pattern.bound(fact, match.bound())))
                        .toList();
            case EXISTS ->
                matching.min(Comparator.comparing(Canonical::json)).stream()
                        .map(match::with)
                        .toList();
            case NOT ->
                matching.findAny().isPresent()
                        ? List.of()
                        : List.of(match.without(pattern.absence(rule.name(), match.bound())));
        };
    }

    private Conclusion conclusion(Map<String, Object> bound) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Schema.Component component : concludes.components()) {
            Object value = arguments.get(values.size()).value(bound);
            values.put(component.name(), Values.fit(component, value));
        }
        return (Conclusion) concludes.create(values);
    }
}
