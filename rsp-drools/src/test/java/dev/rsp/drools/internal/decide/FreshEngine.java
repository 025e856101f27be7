package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Missing;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.RuleTrace;
import dev.rsp.decision.SessionOptions;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** What a session is compared with: a true engine whose decisions are counted and, when a test says so, twisted. */
final class FreshEngine implements PolicyEngine {

    private final PolicyEngine engine;
    private UnaryOperator<Decision> twist = UnaryOperator.identity();
    private int asked;

    FreshEngine(PolicyEngine engine) {
        this.engine = engine;
    }

    void twist(UnaryOperator<Decision> other) {
        twist = other;
    }

    /** How many decisions were asked for since the last call. */
    int asked() {
        int count = asked;
        asked = 0;
        return count;
    }

    @Override
    public Decision decide(PolicyCase facts, LocalDate asOf) {
        asked++;
        return twist.apply(engine.decide(facts, asOf));
    }

    @Override
    public Missing missing(PolicyCase facts, LocalDate asOf, ModelActivity activity) {
        return engine.missing(facts, asOf, activity);
    }

    @Override
    public RuleTrace trace(PolicyCase facts, LocalDate asOf, String rule) {
        return engine.trace(facts, asOf, rule);
    }

    @Override
    public PolicyEngine asIf() {
        return engine.asIf();
    }

    @Override
    public PolicySession open(PolicyCase facts, LocalDate asOf, SessionOptions options) {
        return engine.open(facts, asOf, options);
    }
}
