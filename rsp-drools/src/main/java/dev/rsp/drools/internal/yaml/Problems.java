package dev.rsp.drools.internal.yaml;

import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Problems found so far; reading goes on after each. One thread at a time. */
public final class Problems implements Consumer<PackProblem> {

    private final List<PackProblem> found = new ArrayList<>();

    @Override
    public void accept(PackProblem problem) {
        found.add(problem);
    }

    /**
     * Records a refused value.
     *
     * @param id the id of the check
     * @param place where the value stands
     * @param refusal what is wrong with it, and a cure
     */
    public void add(String id, Place place, Refusal refusal) {
        accept(new PackProblem(id, place.file(), Math.max(place.line(), 1), refusal.sentence(), refusal.cure()));
    }

    /** What was found, sorted, each once. */
    public List<PackProblem> list() {
        return found.stream().distinct().sorted().toList();
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Stops when anything was found.
     *
     * @throws PackException with everything that was found
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new PackException(list());
        }
    }
}
