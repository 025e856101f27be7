package dev.rsp.requirement;

import dev.rsp.fact.Require;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.StepId;

/**
 * A step of a chain is not made.
 *
 * @param model the snapshot
 * @param chain the chain
 * @param about what the chain is about
 * @param step the step
 * @since 0.1.0
 */
@ConclusionType(discriminator = "chain", shortfall = true)
public record ApprovalMissing(ModelId model, ChainId chain, Topic about, StepId step) implements Conclusion {

    /** Checks that everything is there. */
    public ApprovalMissing {
        Require.given(ApprovalMissing.class, model, chain, about, step);
    }
}
