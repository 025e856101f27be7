package dev.rsp.summary;

import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.fact.Summary;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;

/**
 * A step that a chain lacks.
 *
 * @param chain the chain
 * @param model the snapshot
 * @param about what the subject is about
 * @param subject the subject of the chain
 * @param item the id of the subject
 * @param step the step
 * @param role whose act is lacking
 * @since 0.1.0
 */
@FactType(
        key = {"chain", "model", "about", "subject", "step", "role"},
        polarity = Polarity.ADVERSE,
        dated = "")
public record ChainStepOpen(
        ChainId chain, ModelId model, Topic about, FactRef subject, FactId item, StepId step, Role role)
        implements Summary {

    /** Checks that everything is there. */
    public ChainStepOpen {
        Require.given(ChainStepOpen.class, chain, model, about, subject, item, step, role);
    }
}
