package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.OpenItem;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Vocabulary.Remedy;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Origin;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is lacking behind a limit: the absences on the way from it down to the facts, each with its remedy. */
final class Remedies {

    private final EffectivePack pack;
    private final Map<String, Concluded> byId;
    private final Contrary contrary;

    Remedies(EffectivePack pack, List<Concluded> conclusions, Contrary contrary) {
        this.pack = pack;
        this.contrary = contrary;
        this.byId = conclusions.stream().collect(Collectors.toMap(Concluded::id, Function.identity()));
    }

    /** The open items of one gate, without duplicates: those behind its limits, then those the engine misses. */
    List<OpenItem> of(GateOutcome gate, Collection<Absence> engine) {
        Set<Absence> absences = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(gate.because());
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            String id = next.removeFirst();
            Concluded each = byId.get(id);
            if (each != null && seen.add(id)) {
                each.justifications().forEach(justification -> collect(justification, absences, next));
            }
        }
        absences.addAll(engine);
        return items(gate.model(), gate.activity(), absences);
    }

    /** The remedy for an absence, the most specific one; null when it is never proposed. */
    @Nullable
    Remedy remedy(Absence absence) {
        for (String value : new TreeSet<>(absence.values().values())) {
            Remedy specific = pack.vocabulary().remedies().get(absence.type() + "/" + value);
            if (specific != null) {
                return specific;
            }
        }
        return pack.vocabulary().remedies().get(absence.type());
    }

    private static void collect(Justification justification, Set<Absence> absences, Deque<String> next) {
        absences.addAll(justification.absent());
        for (Cited cited : justification.because()) {
            if (cited.origin() == Origin.CONCLUSION) {
                next.add(cited.id());
            }
        }
    }

    private List<OpenItem> items(ModelId model, Activity activity, Set<Absence> absences) {
        return absences.stream()
                .flatMap(absence -> item(model, activity, absence).stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(OpenItem::item)
                        .thenComparing(each -> String.valueOf(each.role()))
                        .thenComparing(each -> each.absence().toString()))
                .toList();
    }

    private List<OpenItem> item(ModelId model, Activity activity, Absence absence) {
        Remedy remedy = remedy(absence);
        if (remedy == null || remedy.item() == null || contrary.finds(absence)) {
            return List.of();
        }
        String role = absence.values().get("role");
        return List.of(new OpenItem(
                model,
                activity,
                remedy.item(),
                role == null ? remedy.role() : Role.of(role),
                pack.ref(remedy.clause()),
                absence));
    }
}
