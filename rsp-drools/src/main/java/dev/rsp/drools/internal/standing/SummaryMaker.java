package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Canonical;
import java.time.LocalDate;
import java.util.List;

/**
 * Works out the summaries of one name: a pure function of standing facts, vocabulary and day.
 *
 * @since 0.1.0
 */
public interface SummaryMaker {

    /**
     * The name that packs list.
     *
     * @return the type of the summaries in kebab-case
     */
    String name();

    /**
     * The version of the computation.
     *
     * @return a text that changes when the same facts may give other summaries
     */
    default String version() {
        return "1";
    }

    /**
     * Whether a summary of one model is made of facts of the model that it is compared with; of no others in any case.
     *
     * @return true where it reads Baselines and the facts of their references
     */
    default boolean readsReferences() {
        return false;
    }

    /**
     * What decisions say of the computation.
     *
     * @return {@code sha256:} and the digest of name and version
     */
    default String digest() {
        return "sha256:" + Canonical.sha256(name() + "/" + version());
    }

    /**
     * Makes the summaries.
     *
     * @param facts the standing facts
     * @param vocabulary the vocabulary of the policy
     * @param asOf the day of the decision
     * @return the summaries, at most one for each key, in an order that does not depend on that of the facts
     */
    List<Traced> make(StandingView facts, Vocabulary vocabulary, LocalDate asOf);
}
