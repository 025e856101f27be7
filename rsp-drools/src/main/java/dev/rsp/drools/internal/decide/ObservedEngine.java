package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Decision;
import dev.rsp.decision.EngineListener;
import dev.rsp.decision.Missing;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.RuleTrace;
import dev.rsp.decision.SessionOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An engine that logs what it answers, by ids and digests and never with evidence, and tells those who listen. */
public final class ObservedEngine implements PolicyEngine {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rsp.decision");

    private final PolicyEngine engine;
    private final String policy;
    private final List<EngineListener> listeners;

    /**
     * Observes an engine.
     *
     * @param engine what answers
     * @param policy its policy version, for the log
     * @param listeners who is told
     */
    public ObservedEngine(PolicyEngine engine, String policy, List<EngineListener> listeners) {
        this.engine = engine;
        this.policy = policy;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public Decision decide(PolicyCase facts, LocalDate asOf) {
        long start = System.nanoTime();
        Decision decision = answered(() -> engine.decide(facts, asOf));
        long nanos = System.nanoTime() - start;
        LOG.info(
                "decided {} as of {}: {} on facts {} under pack {}",
                policy,
                asOf,
                decision.worst(),
                decision.factsDigest(),
                decision.policy().digest());
        tell(each -> each.decided(decision, nanos));
        return decision;
    }

    @Override
    public PolicySession open(PolicyCase facts, LocalDate asOf, SessionOptions options) {
        PolicySession session = answered(() -> engine.open(facts, asOf, options));
        LOG.info("opened a session under {} as of {}", policy, asOf);
        session.onChange(change -> {
            LOG.info("changed under {}: {}", policy, change);
            tell(each -> each.changed(policy, change));
        });
        return session;
    }

    @Override
    public Missing missing(PolicyCase facts, LocalDate asOf, ModelActivity activity) {
        return answered(() -> engine.missing(facts, asOf, activity));
    }

    @Override
    public RuleTrace trace(PolicyCase facts, LocalDate asOf, String rule) {
        return answered(() -> engine.trace(facts, asOf, rule));
    }

    @Override
    public PolicyEngine asIf() {
        return new ObservedEngine(engine.asIf(), policy, listeners);
    }

    private <T> T answered(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.warn("no answer under {}: {}", policy, e.getClass().getSimpleName());
            tell(each -> each.refused(policy, e));
            throw e;
        }
    }

    private void tell(Consumer<EngineListener> event) {
        for (EngineListener each : listeners) {
            try {
                event.accept(each);
            } catch (RuntimeException | Error e) {
                Fatal.rethrow(e);
                LOG.warn("a listener of {} threw and is passed over", policy, e);
            }
        }
    }
}
