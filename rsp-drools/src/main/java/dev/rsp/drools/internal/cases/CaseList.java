package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers the cases of a pack and checks that each can be run: complete, of a clause of the pack, under its own name. */
final class CaseList {

    private final EffectivePack pack;
    private final Problems problems;
    private final Map<String, Placed> byName = new LinkedHashMap<>();

    /** A case and the pack that wrote it. */
    private record Placed(PackCase content, PackId pack) {}

    CaseList(EffectivePack pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    List<PackCase> cases() {
        return byName.values().stream().map(Placed::content).toList();
    }

    /** Adds the cases of a folder; those of another pack are of other days, too. */
    void add(ClauseFolder folder, List<PackCase> cases) {
        boolean own = folder.pack().equals(pack.identity().id());
        for (PackCase each : cases) {
            String clause = each.clause();
            PackCase named =
                    each.withClause(clause == null ? null : folder.renumbered().getOrDefault(clause, clause));
            PackCase known = own ? named : named.applyAsIf();
            check(known);
            Placed before = byName.putIfAbsent(known.name(), new Placed(known, folder.pack()));
            if (before != null) {
                String actual = "also at " + before.content().place();
                refuse("case-name", each, "have a name of its own", actual, "Maybe say in it what differs.");
            }
        }
    }

    /** Puts restated cases in the place of inherited ones. */
    void change(EffectivePack.ChangedCases file, List<PackCase> cases) {
        boolean own = file.pack().equals(pack.identity().id());
        for (PackCase restated : cases) {
            PackCase each = own ? restated : restated.applyAsIf();
            check(each);
            Placed before = byName.get(each.name());
            if (before != null && !before.pack().equals(file.pack())) {
                byName.put(each.name(), new Placed(each.insteadOf(before.content()), file.pack()));
            } else if (own) {
                refuseChange(each, before);
            }
        }
    }

    private void refuseChange(PackCase each, @Nullable Placed before) {
        List<String> inherited = byName.entrySet().stream()
                .filter(entry -> !entry.getValue().pack().equals(pack.identity().id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        refuse(
                "case-changed",
                each,
                "be an inherited one to be restated",
                before == null ? "unknown" : "at " + before.content().place(),
                before == null
                        ? Nearest.cure(each.name(), inherited, "Maybe the base renamed it.")
                        : "Maybe change it where it stands.");
    }

    private void check(PackCase each) {
        if (each.clause() == null || each.asOf() == null || each.expect() == null) {
            List<String> lacking = new ArrayList<>();
            Map<String, Boolean> has = new LinkedHashMap<>();
            has.put("clause", each.clause() != null);
            has.put("as-of", each.asOf() != null);
            has.put("expect", each.expect() != null);
            has.forEach((key, there) -> lacking.addAll(there ? List.of() : List.of(key)));
            String cure = "Maybe it is a case to decide, which stands outside of packs.";
            refuse(
                    "case-incomplete",
                    each,
                    "have clause, as-of and expect",
                    "without " + String.join(", ", lacking),
                    cure);
        }
        String clause = each.clause();
        if (clause != null
                && pack.clauses().keySet().stream().noneMatch(id -> id.value().equals(clause))) {
            List<String> known =
                    pack.clauses().keySet().stream().map(ClauseId::value).toList();
            String cure = Nearest.cure(clause, known, "Maybe the clause was renumbered or removed.");
            refuse("case-clause", each, "be of a clause of the pack", clause, cure);
        }
    }

    private void refuse(String id, PackCase each, String must, String actual, String cure) {
        Refusal refusal = Require.refusal("case (" + each.name() + ")", must, actual, cure);
        problems.add(id, each.place(), refusal);
    }
}
