package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.GateTable;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What no gate bears on may not proceed, and could once a gate does. So a tighten-only pack gives no activity of its base the
 * first one, neither by a rule of its own nor by an id that a rule of the base takes for a gate. Rows for activities that the
 * base has none for are refused while merging.
 */
final class FirstGates {

    private final PolicyFile file;
    private final EffectivePack base;
    private final EffectivePack pack;
    private final Problems problems;

    /**
     * A check.
     *
     * @param file what the pack says of itself
     * @param base what it lies over, loaded by itself
     * @param pack both together
     * @param problems where problems go
     */
    FirstGates(PolicyFile file, EffectivePack base, EffectivePack pack, Problems problems) {
        this.file = file;
        this.base = base;
        this.pack = pack;
        this.problems = problems;
    }

    void check() {
        GateTable under = new GateTable(base);
        GateTable over = new GateTable(pack);
        base.vocabulary().gates().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .filter(activity -> over.isGated(activity) && !under.isGated(activity))
                .forEach(activity -> refuse(activity, over.gating(activity)));
    }

    private void refuse(Activity activity, List<Rule> gating) {
        Optional<Rule> own = gating.stream().filter(this::isOwn).findFirst();
        Place place = own.map(Rule::place).orElse(file.place());
        problems.add(
                "tighten-only",
                place,
                Require.refusal(
                        "activity (" + Schema.text(activity) + ")",
                        "have no gate, as in the base",
                        "gated by " + own.orElse(gating.get(0)).name(),
                        "Maybe let it read another gate; what no gate bears on never counts as allowed."));
    }

    private boolean isOwn(Rule rule) {
        return pack.folders().stream()
                .filter(folder -> folder.pack().equals(file.identity().id()))
                .anyMatch(folder -> folder.rules().contains(rule));
    }
}
