package dev.rsp.drools.internal.decide;

import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.FactRef;
import dev.rsp.policy.ChainId;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.summary.ChainComplete;
import java.util.Set;
import java.util.TreeSet;

/** The escapes that softened something: the subjects of escape chains that conditions rest on. */
final class Escapes {

    private final Set<ChainId> chains;

    Escapes(Vocabulary vocabulary) {
        chains = Set.copyOf(vocabulary.escapes().values());
    }

    /** The subjects of the escapes that a settled case used. */
    Set<FactRef> used(Settled settled) {
        Set<FactRef> used = new TreeSet<>();
        settled.evaluation().supports().forEach((conclusion, supports) -> {
            if (conclusion instanceof ActivityCondition) {
                supports.forEach(support -> collect(support, used));
            }
        });
        return used;
    }

    private void collect(Support support, Set<FactRef> used) {
        for (Record record : support.because()) {
            if (record instanceof ChainComplete complete && chains.contains(complete.chain())) {
                used.add(complete.subject());
            }
        }
    }
}
