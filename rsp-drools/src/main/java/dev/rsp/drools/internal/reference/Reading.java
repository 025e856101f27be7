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
        extend(0, Match.START, facts, found);
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
        Pattern pattern = patterns.get(next);
        switch (pattern.quantifier()) {
            case PLAIN ->
                pattern.matching(facts, match.bound())
                        .forEach(fact -> extend(next + 1, match.with(fact, pattern.variables(fact)), facts, found));
            case EXISTS ->
                pattern.matching(facts, match.bound())
                        .min(Comparator.comparing(Canonical::json))
                        .ifPresent(witness -> extend(next + 1, match.with(witness), facts, found));
            case NOT -> {
                if (pattern.matching(facts, match.bound()).findAny().isEmpty()) {
                    extend(next + 1, match.without(pattern.absence(rule.name(), match.bound())), facts, found);
                }
            }
        }
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
