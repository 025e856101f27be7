package dev.rsp.decision;

import dev.rsp.fact.FactRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two decisions part by part. */
final class DecisionComparison {

    private final Decision before;
    private final Decision after;

    DecisionComparison(Decision before, Decision after) {
        this.before = before;
        this.after = after;
        String one = before.policy().id() + "@" + before.policy().version();
        String other = after.policy().id() + "@" + after.policy().version();
        if (!one.equals(other)) {
            throw new IllegalArgumentException(
                    "The decision (%s) must be of the same policy version as the one before, but was (%s).\n  Maybe decide the earlier facts again under the later version."
                            .formatted(other, one));
        }
    }

    DecisionDiff diff() {
        List<Concluded> raised = new ArrayList<>();
        List<Concluded> cleared = new ArrayList<>();
        List<ConclusionChange> changed = new ArrayList<>();
        Map<String, Concluded> old = by(before.conclusions(), Concluded::id);
        Map<String, Concluded> now = by(after.conclusions(), Concluded::id);
        now.forEach((id, each) -> {
            Concluded was = old.get(id);
            if (was == null) {
                raised.add(each);
            } else if (!Timeless.same(was, each)) {
                changed.add(new ConclusionChange(was, each));
            }
        });
        old.forEach((id, each) -> {
            if (!now.containsKey(id)) {
                cleared.add(each);
            }
        });
        return new DecisionDiff(
                before.asOf(),
                after.asOf(),
                less(after.facts(), before.facts()),
                less(before.facts(), after.facts()),
                raised,
                cleared,
                changed,
                gates(),
                thresholds());
    }

    private static List<GivenFact> less(Collection<GivenFact> some, Collection<GivenFact> others) {
        Map<FactRef, GivenFact> left = by(some, GivenFact::id);
        others.forEach(each -> left.remove(each.id()));
        return List.copyOf(left.values());
    }

    private List<GateMove> gates() {
        Map<ModelActivity, GateOutcome> old =
                by(before.gates(), each -> new ModelActivity(each.model(), each.activity()));
        Map<ModelActivity, GateOutcome> now =
                by(after.gates(), each -> new ModelActivity(each.model(), each.activity()));
        TreeSet<ModelActivity> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(each -> GateMove.moved(old.get(each), now.get(each)))
                .map(each -> new GateMove(each.model(), each.activity(), old.get(each), now.get(each)))
                .toList();
    }

    private List<ThresholdMove> thresholds() {
        Map<String, ThresholdStatus> old = by(before.thresholds(), DecisionComparison::name);
        Map<String, ThresholdStatus> now = by(after.thresholds(), DecisionComparison::name);
        TreeMap<String, ThresholdStatus> all = new TreeMap<>(old);
        all.putAll(now);
        List<ThresholdMove> moves = new ArrayList<>();
        all.forEach((name, each) -> {
            ThresholdStatus was = old.get(name);
            ThresholdStatus is = now.get(name);
            ThresholdMove move = new ThresholdMove(
                    each.model(), each.threshold(), was == null ? null : was.status(), is == null ? null : is.status());
            if (move.before() != move.after()) {
                moves.add(move);
            }
        });
        return moves;
    }

    private static String name(ThresholdStatus each) {
        return each.model() + " " + each.threshold();
    }

    private static <K, V> TreeMap<K, V> by(Collection<V> all, Function<V, K> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
