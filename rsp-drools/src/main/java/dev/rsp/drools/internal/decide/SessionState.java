package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.SessionException;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session holds: its facts and its day, which outlive a failure, and the live state, which does not. */
final class SessionState {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rsp.decision");
    private static final String RECOVER =
            "Maybe recover() it; its facts are kept, and until then nothing may proceed on it.";
    private static final String DECIDE = "Maybe decide the case, which says more; nothing may proceed on it.";

    private final LiveEngine engine;
    private final SessionFacts facts;
    private LocalDate asOf;
    private @Nullable LiveState state;
    private @Nullable Throwable failure;
    private boolean opened;
    private int recoveries;

    /**
     * Builds the state of facts that are in order, but for an activity that stands: one may begin, or stand again.
     *
     * @throws SessionException if building fails
     */
    SessionState(LiveEngine engine, PolicyCase facts, LocalDate asOf) {
        this.engine = engine;
        this.facts = new SessionFacts(facts);
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        build();
    }

    LiveEngine engine() {
        return engine;
    }

    SessionFacts facts() {
        return facts;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** From now on somebody holds it, who can let it recover. */
    void opened() {
        opened = true;
    }

    boolean isFailed() {
        return failure != null;
    }

    int recoveries() {
        return recoveries;
    }

    /** The state, while there is one to answer from. */
    LiveState live() {
        LiveState live = state;
        if (failure != null || live == null) {
            throw failed();
        }
        return live;
    }

    private void build() {
        attempt(() -> {
            LiveState built = new LiveState(engine, asOf);
            state = built;
            built.fill(facts.all());
            failure = null;
            return built;
        });
    }

    /** Builds the state anew from the facts and the day. */
    void recover() {
        discard();
        recoveries++;
        build();
    }

    /** Gives up the state. */
    void discard() {
        LiveState old = state;
        state = null;
        if (old != null) {
            old.close();
        }
    }

    /** Takes facts out and puts facts in; after a failure they are changed all the same. */
    DecisionDiff change(Collection<Fact> added, Collection<Fact> removed) {
        return settle(asOf, () -> {
            facts.change(added, removed);
            return live().change(added, removed);
        });
    }

    /** Goes to a later day. */
    DecisionDiff advance(LocalDate to) {
        return settle(to, () -> {
            asOf = to;
            return live().advance(to);
        });
    }

    /** One settling. Where the version has no say before or after, whole decisions are compared. */
    private DecisionDiff settle(LocalDate to, Supplier<DecisionDiff> settling) {
        boolean speaks = engine.speaksOn(asOf) && engine.speaksOn(to);
        Decision before = speaks ? null : decision();
        DecisionDiff diff = settling.get();
        return before == null ? diff : DecisionDiff.between(before, decision());
    }

    /** The whole decision. */
    Decision decision() {
        return engine.speaksOn(asOf) ? live().decision() : live().notInForce();
    }

    /** Whatever is thrown while settling, errors included, leaves nothing to answer from, and nothing is held. */
    <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            failure = e;
            discard();
            LOG.error(
                    "a session under {} as of {} failed: {}",
                    engine.pack().identity().id(),
                    asOf,
                    e.getClass().getName());
            throw failed();
        }
    }

    private SessionException failed() {
        Throwable cause = failure == null ? new IllegalStateException("unknown") : failure;
        return new SessionException(
                "The session (as of %s) must be settled, but has failed (%s).\n  %s"
                        .formatted(asOf, cause.getMessage(), opened ? RECOVER : DECIDE),
                cause);
    }
}
