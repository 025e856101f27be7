package dev.rsp.drools.host;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.RulePack;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** Loads a pack, decides with both evaluators and leads a session; public so that a host can make one by its name. */
public final class Work implements Function<Path, String> {

    /** The decision of the session at its end, and the same made afresh. */
    @Override
    public String apply(Path root) {
        try {
            RulePack pack = CanaryPack.load(root, Application.canary(root));
            PolicyCase facts = CanaryPack.facts(pack, root);
            PolicyEngine engine = pack.engine();
            try (PolicySession session = engine.open(facts, CanaryPack.DAY)) {
                ModelSnapshot other = ModelSnapshot.of("other");
                session.update(u -> u.put(other).put(PlannedActivity.of(other, Activity.TRAINING, CanaryPack.DAY)));
                session.advanceTo(CanaryPack.DAY.plusDays(30));
                session.verify();
                String live = session.decision().toJson();
                String fresh = engine.decide(session.facts(), session.asOf()).toJson();
                return live.equals(fresh) ? live : "live " + live + "\nfresh " + fresh;
            }
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
