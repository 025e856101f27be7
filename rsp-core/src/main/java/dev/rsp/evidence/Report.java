package dev.rsp.evidence;

import dev.rsp.fact.FactId;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Require;
import dev.rsp.fact.Topic;
import dev.rsp.model.ChainSubject;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import java.time.LocalDate;

/**
 * A report that a chain of approvals is about.
 *
 * @param id its id, unique for the type
 * @param model the snapshot
 * @param chain the chain of approvals it needs
 * @param about what it reports on
 * @param on the day from which it counts
 * @since 0.1.0
 */
@FactType(
        key = "id",
        topic = {"model", "chain", "about"},
        polarity = Polarity.FAVOURABLE)
public record Report(FactId id, ModelId model, ChainId chain, Topic about, LocalDate on) implements ChainSubject {

    /** Checks that everything is there. */
    public Report {
        Require.given(Report.class, id, model, chain, about, on);
    }
}
