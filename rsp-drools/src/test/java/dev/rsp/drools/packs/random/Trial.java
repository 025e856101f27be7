package dev.rsp.drools.packs.random;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.GateOutcome;
import dev.rsp.drools.internal.decide.GateOutcomes;
import dev.rsp.fact.Canonical;
import dev.rsp.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One change of one case, decided by an engine.
 *
 * @param engine the engine
 * @param random the case
 * @param probe the kind of the change
 * @param variant the change
 */
record Trial(GateOutcomes engine, RandomCase random, Probe probe, Variant variant) {

    /**
     * What came of a change.
     *
     * @param moved how many gates were moved for the worse
     * @param nearer how many were moved nearer to PROCEED
     * @param refused whether the changed case is none
     * @param broken whether a gate is not in order after it
     */
    record Result(int moved, int nearer, boolean refused, boolean broken) {}

    /** The gates of the case as it is. */
    List<GateOutcome> before() {
        return decide(random.facts()).orElseThrow();
    }

    /** Decides the changed case; before are the gates of the case as it was. */
    Result result(List<GateOutcome> before) {
        List<Fact> changed = variant.change().of(random.facts());
        List<GateOutcome> after = decide(changed).orElse(List.of());
        int moved = 0;
        int nearer = 0;
        for (int i = 0; i < after.size(); i++) {
            moved += after.get(i).outcome().compareTo(before.get(i).outcome()) > 0 ? 1 : 0;
            nearer += Bound.isNearer(before.get(i), after.get(i)) ? 1 : 0;
        }
        return new Result(
                moved, nearer, after.isEmpty(), broken(changed, before, after).isPresent());
    }

    /** The smallest part of the case with which a gate is still not in order, and which. */
    String counterexample() {
        List<Fact> facts = Shrinking.of(random.facts(), some -> broken(some).isPresent());
        List<Fact> changed = variant.change().of(facts);
        return "%s: %s%n%s, %d of its %d facts are enough:%n%s%nwithout%n%s%nand with%n%s"
                .formatted(
                        probe,
                        broken(facts).orElseThrow(),
                        random,
                        facts.size(),
                        random.facts().size(),
                        lines(facts),
                        lines(less(facts, changed)),
                        lines(less(changed, facts)));
    }

    /** The outcomes of the gates, always in one order; none where the case is refused. */
    private Optional<List<GateOutcome>> decide(List<Fact> facts) {
        try {
            return Optional.of(engine.of(facts, random.asOf()));
        } catch (CaseException refused) {
            return Optional.empty();
        }
    }

    private Optional<String> broken(List<Fact> facts) {
        List<Fact> changed = variant.change().of(facts);
        return decide(facts)
                .flatMap(before -> broken(changed, before, decide(changed).orElse(List.of())));
    }

    /** The first gate that is not in order; none where all are, and where the changed case is refused. */
    private Optional<String> broken(List<Fact> changed, List<GateOutcome> before, List<GateOutcome> after) {
        for (int i = 0; i < after.size(); i++) {
            if (!variant.bound().holds(changed, before.get(i), after.get(i))) {
                return Optional.of("%s, and after it %s".formatted(before.get(i), after.get(i)));
            }
        }
        return Optional.empty();
    }

    private static List<Fact> less(List<Fact> facts, List<Fact> others) {
        List<Fact> rest = new ArrayList<>(facts);
        rest.removeAll(others);
        return rest;
    }

    private static String lines(List<Fact> facts) {
        return facts.stream()
                .map(fact -> "  " + fact.key().type() + " " + Canonical.json((Record) fact))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
