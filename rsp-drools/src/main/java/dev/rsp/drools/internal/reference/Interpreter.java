package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies rules by trying in every condition the facts that it may match: slow, and short enough to be read as a whole.
 *
 * <p>It goes through the strata once. One pass is enough, because no rule reads what its own stratum or a later one
 * concludes, and {@code not} never stands over a conclusion; the constructor refuses rules for which that is not so.
 */
public final class Interpreter implements Evaluator {

    /** How many facts one evaluation may try before it fails: some minutes of work. */
    static final long LIMIT = 1_000_000_000L;

    private final List<List<Reading>> strata;
    private final List<Record> constants;
    private final TypeCatalog types;
    private final long limit;

    /**
     * An interpreter of the rules of a pack.
     *
     * @throws IllegalArgumentException if a rule reads what its own or a later stratum concludes, or makes no sense
     */
    public Interpreter(EffectivePack pack) {
        this(pack.strata(), pack.constants(), pack.types(), LIMIT);
    }

    Interpreter(List<List<Rule>> strata, List<Record> constants, TypeCatalog types, long limit) {
        Order.check(strata, types);
        this.strata = strata.stream()
                .map(rules ->
                        rules.stream().map(rule -> Reading.of(rule, types)).toList())
                .toList();
        this.constants = List.copyOf(constants);
        this.types = types;
        this.limit = limit;
    }

    @Override
    public Evaluation evaluate(EvaluationInput input) {
        return evaluate(facts(input));
    }

    /**
     * Tells how far one rule comes.
     *
     * @param input what the rules are applied to
     * @param rule the name of the rule
     * @param most how many stops to tell at most
     * @return its trace, or null when there is no such rule
     */
    public @Nullable Trace trace(EvaluationInput input, String rule, int most) {
        Facts facts = facts(input);
        evaluate(facts);
        return strata.stream()
                .flatMap(List::stream)
                .filter(each -> each.rule().name().equals(rule))
                .findFirst()
                .map(each -> Trace.of(each, facts, most))
                .orElse(null);
    }

    private Facts facts(EvaluationInput input) {
        Facts facts = new Facts(types, limit);
        constants.forEach(facts::add);
        facts.add(new AsOf(input.asOf()));
        input.facts().forEach(facts::add);
        return facts;
    }

    /** Applies every rule, and adds what is concluded to the facts. */
    private Evaluation evaluate(Facts facts) {
        Map<Conclusion, Set<Support>> concluded = new LinkedHashMap<>();
        for (List<Reading> stratum : strata) {
            Map<Conclusion, Set<Support>> drawn = new LinkedHashMap<>();
            stratum.forEach(rule -> apply(rule, facts, drawn));
            drawn.forEach((conclusion, supports) -> {
                if (!concluded.containsKey(conclusion)) {
                    facts.add((Record) conclusion);
                }
                concluded
                        .computeIfAbsent(conclusion, c -> new LinkedHashSet<>())
                        .addAll(supports);
            });
        }
        return new Evaluation(concluded);
    }

    private static void apply(Reading rule, Facts facts, Map<Conclusion, Set<Support>> drawn) {
        try {
            rule.apply(
                    facts,
                    (conclusion, support) -> drawn.computeIfAbsent(conclusion, c -> new LinkedHashSet<>())
                            .add(support));
        } catch (EvaluationFailure failure) {
            throw failure;
        } catch (RuntimeException e) {
            throw rule.failure(e);
        }
    }
}
