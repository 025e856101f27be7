package dev.rsp.drools.testing.junit;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The sessions of one test. JUnit closes what its stores hold. */
final class Sessions implements SessionOpener, AutoCloseable {

    private final PolicyEngine engine;
    private final Queue<PolicySession> opened = new ConcurrentLinkedQueue<>();

    Sessions(PolicyEngine engine) {
        this.engine = engine;
    }

    @Override
    public PolicySession open(PolicyCase facts, LocalDate asOf) {
        PolicySession session = engine.open(facts, asOf);
        opened.add(session);
        return session;
    }

    @Override
    public void close() {
        opened.forEach(PolicySession::close);
    }
}
