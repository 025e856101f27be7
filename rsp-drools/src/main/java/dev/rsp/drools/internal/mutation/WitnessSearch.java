package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.cases.Deadline;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.mutation.Campaign.Survivor;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.standing.CaseChecks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks among the neighbours of cases for one that tells a mutant from the pack. */
final class WitnessSearch {

    private final Original original;
    private final CaseOrder order;
    private final Deadline deadline;
    private final Neighbours neighbours;
    private final Map<Integer, Witness> found = new TreeMap<>();

    WitnessSearch(Original original, CaseOrder order, Deadline deadline) {
        this.original = original;
        this.order = order;
        this.deadline = deadline;
        this.neighbours = new Neighbours(original.pack());
    }

    /**
     * Searches.
     *
     * @param survivors the mutants
     * @param tries how many cases are settled at most for the survivors of one rule
     * @return a witness by the index of its survivor, for those that have one
     */
    Map<Integer, Witness> search(List<Survivor> survivors, int tries) {
        Map<Object, List<Survivor>> groups = survivors.stream()
                .collect(Collectors.groupingBy(WitnessSearch::home, LinkedHashMap::new, Collectors.toList()));
        groups.values()
                .forEach(group ->
                        search(new ArrayList<>(group), order.home(group.get(0).mutant()), tries));
        return found;
    }

    private static Object home(Survivor survivor) {
        Mutant.EditedRule edited = survivor.mutant().edited();
        Rule rule = edited == null ? null : edited.before();
        return rule == null ? survivor.mutant().kind() : rule.name();
    }

    private void search(List<Survivor> open, List<SettledCase> home, int tries) {
        int left = tries;
        List<Iterator<Supplier<PackCase>>> all = new ArrayList<>();
        home.forEach(each -> all.add(neighbours.of(each, home).iterator()));
        while (!all.isEmpty()) {
            for (Iterator<Iterator<Supplier<PackCase>>> each = all.iterator(); each.hasNext(); ) {
                Iterator<Supplier<PackCase>> one = each.next();
                if (open.isEmpty() || left-- <= 0 || isOver()) {
                    return;
                } else if (one.hasNext()) {
                    attempt(one.next(), open);
                } else {
                    each.remove();
                }
            }
        }
    }

    private boolean isOver() {
        return deadline.isOver() || Thread.currentThread().isInterrupted();
    }

    private void attempt(Supplier<PackCase> next, List<Survivor> open) {
        SettledCase settled = settled(next);
        if (settled != null) {
            open.removeIf(each -> !isOver() && isTold(each, settled));
        }
    }

    private @Nullable SettledCase settled(Supplier<PackCase> next) {
        try {
            PackCase each = next.get();
            boolean inOrder = CaseChecks.of(
                            each.given(), original.pack().vocabulary(), Objects.requireNonNull(each.asOf()))
                    .isEmpty();
            return inOrder ? SettledCase.of(original.pack(), original.judge(), each) : null;
        } catch (IllegalArgumentException | EvaluationFailure e) {
            return null; // no case at all: a fact cannot have that value, or the day is out of bounds
        }
    }

    private boolean isTold(Survivor survivor, SettledCase settled) {
        if (!survivor.trial().mayDiffer(settled)) {
            return false;
        }
        Mutant mutant = survivor.mutant();
        String clause = mutant.edited() == null
                ? Objects.requireNonNull(settled.origin().clause())
                : mutant.edited().before().clause().value();
        PackCase witness = Expecting.pinning(original.pack(), settled, clause, "A case that tells " + mutant.id());
        SettledCase pinned = settled.as(witness);
        if (!survivor.trial().isFailing(pinned)) {
            return false;
        }
        found.put(survivor.index(), new Witness(witness, CaseYaml.of(witness)));
        return true;
    }
}
