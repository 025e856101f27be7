package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.ConclusionChange;
import dev.rsp.drools.internal.engine.LiveTouched;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.requirement.Conclusion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The conclusions that one settling touched, each cited as it was and as it is. */
final class LiveDifference {

    private final Citations before;
    private final Citations after;
    private final SortedMap<String, Concluded> raised = new TreeMap<>();
    private final SortedMap<String, Concluded> cleared = new TreeMap<>();
    private final SortedMap<String, ConclusionChange> others = new TreeMap<>();

    LiveDifference(Citations before, Citations after) {
        this.before = before;
        this.after = after;
    }

    /** What is new, gone or rests on something else. */
    void touched(Collection<LiveTouched> all) {
        all.forEach(each -> add(each.conclusion(), each.before(), each.after()));
    }

    /** What rests on the same, while this rests on other facts. */
    void resourced(Map<Conclusion, Set<Support>> all) {
        all.forEach((conclusion, supports) -> add(conclusion, supports, supports));
    }

    private void add(Conclusion conclusion, Set<Support> had, Set<Support> has) {
        String id = after.id(conclusion);
        if (had.isEmpty()) {
            raised.put(id, after.concluded(conclusion, has));
        } else if (has.isEmpty()) {
            cleared.put(id, before.concluded(conclusion, had));
        } else {
            others.put(id, new ConclusionChange(before.concluded(conclusion, had), after.concluded(conclusion, has)));
        }
    }

    /** The new ones, by id. */
    List<Concluded> raised() {
        return List.copyOf(raised.values());
    }

    /** Those that are gone, by id. */
    List<Concluded> cleared() {
        return List.copyOf(cleared.values());
    }

    /** The others, by id. */
    List<ConclusionChange> others() {
        return List.copyOf(others.values());
    }
}
