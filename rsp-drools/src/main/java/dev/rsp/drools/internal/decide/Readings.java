package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.Reading;
import dev.rsp.drools.ReadingInfo;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.ReadingRow;
import dev.rsp.model.Activity;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.GateKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** The readings of a pack, and those that a decision rests on. */
public final class Readings {

    private final List<Reading> all;
    private final Map<Activity, Set<ClauseId>> bearing = new EnumMap<>(Activity.class);

    /** The readings of a pack, worked out once. */
    Readings(EffectivePack pack) {
        all = of(pack).stream()
                .map(each -> new Reading(each.id(), each.clause(), each.says()))
                .sorted()
                .toList();
        pack.vocabulary().gates().forEach((kind, activities) -> bear(pack, kind, activities));
    }

    private void bear(EffectivePack pack, GateKind kind, SortedSet<Activity> activities) {
        for (ClauseRow row : pack.clauses().values()) {
            if (row.gates().contains(kind)) {
                activities.forEach(each ->
                        bearing.computeIfAbsent(each, key -> new HashSet<>()).add(row.id()));
            }
        }
    }

    /** The readings of a pack, folder by folder, numbered clause by clause. */
    public static List<ReadingInfo> of(EffectivePack pack) {
        List<ReadingInfo> readings = new ArrayList<>();
        Map<ClauseId, Integer> numbers = new HashMap<>();
        for (ClauseFolder folder : pack.folders()) {
            for (ReadingRow row : folder.readings()) {
                String id = row.clause() + "#" + numbers.merge(row.clause(), 1, Integer::sum);
                readings.add(new ReadingInfo(id, pack.ref(row.clause()), row.says(), row.another(), row.change()));
            }
        }
        return List.copyOf(readings);
    }

    /**
     * The readings that a decision rests on: those of the clauses that its conclusions cite, and where something may
     * proceed, those of every clause that might have held it.
     */
    List<Reading> under(List<Concluded> conclusions, List<GateOutcome> gates) {
        Set<ClauseId> clauses = new HashSet<>();
        conclusions.forEach(each -> each.justifications()
                .forEach(reason -> clauses.add(reason.clause().clause())));
        for (GateOutcome gate : gates) {
            if (gate.outcome() == Outcome.PROCEED || gate.outcome() == Outcome.PROCEED_RESTRICTED) {
                clauses.addAll(bearing.getOrDefault(gate.activity(), Set.of()));
            }
        }
        return all.stream()
                .filter(each -> clauses.contains(each.clause().clause()))
                .toList();
    }
}
