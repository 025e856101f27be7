package dev.rsp.drools.internal.decide;

import dev.rsp.decision.CaseException;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.standing.LiveFacts;
import dev.rsp.drools.internal.standing.Summaries;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.List;

/** What sessions let go, without a session of the engine. */
public final class Letting {

    private Letting() {}

    /** Whether a session that holds some facts on a day takes one of them out. */
    public static boolean letsGo(EffectivePack pack, List<Fact> facts, LocalDate asOf, Fact gone) {
        LiveFacts live = new LiveFacts(pack.vocabulary(), Summaries.of(pack), asOf);
        live.change(facts, List.of());
        Changes changes = new Changes(live, pack.vocabulary());
        changes.remove(gone.key());
        try {
            changes.require();
            return true;
        } catch (CaseException refused) {
            return false;
        }
    }
}
