package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.fact.Canonical;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Chooses what a session holds: the records of the types that rules read, each once, in canonical order. */
final class WorkingFacts {

    private final Set<Class<?>> read = new HashSet<>();
    private final List<Record> constants;

    WorkingFacts(RuleSet set, List<LoweredRule> rules) {
        for (LoweredRule rule : rules) {
            for (Condition condition : rule.author().conditions()) {
                read.add(set.types().get(condition.type()).schema().type());
            }
        }
        constants = ordered(set.constants().stream());
    }

    /**
     * The records to insert: table rows, parameters, the day, and the facts.
     *
     * @throws EvaluationFailure when a conclusion is among the facts
     */
    List<Record> of(EvaluationInput input) {
        for (Record fact : input.facts()) {
            if (fact instanceof Conclusion) {
                throw new EvaluationFailure(
                        "The fact (%s) must not be a conclusion, which only rules make.".formatted(fact));
            }
        }
        Stream<Record> given = Stream.concat(Stream.of(new AsOf(input.asOf())), input.facts().stream());
        return Stream.concat(constants.stream(), ordered(given).stream()).toList();
    }

    /** Table rows and parameters that rules read, in canonical order. */
    List<Record> constants() {
        return constants;
    }

    /** Whether rules read records of a type. */
    boolean reads(Class<?> type) {
        return read.contains(type);
    }

    /** The records of types that rules read, without duplicates, by canonical form. */
    List<Record> ordered(Stream<? extends Record> records) {
        TreeMap<String, Record> sorted = new TreeMap<>();
        records.filter(fact -> read.contains(fact.getClass())).forEach(fact -> sorted.put(Canonical.json(fact), fact));
        return List.copyOf(sorted.values());
    }
}
