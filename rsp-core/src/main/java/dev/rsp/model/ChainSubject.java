package dev.rsp.model;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.policy.ChainId;
import java.time.LocalDate;

/**
 * A fact that a chain of approvals and notices is about.
 *
 * @since 0.1.0
 */
public interface ChainSubject extends Fact {

    /**
     * Its id.
     *
     * @return the id, unique for the type
     */
    FactId id();

    /**
     * The snapshot it concerns.
     *
     * @return the model
     */
    ModelId model();

    /**
     * The chain it needs.
     *
     * @return the chain
     */
    ChainId chain();

    /**
     * What it is about.
     *
     * @return the topic
     */
    Topic about();

    /**
     * The day from which it counts.
     *
     * @return the day
     */
    LocalDate on();
}
