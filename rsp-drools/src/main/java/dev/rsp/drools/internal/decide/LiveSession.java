package dev.rsp.drools.internal.decide;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Missing;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionException;
import dev.rsp.decision.SessionOptions;
import dev.rsp.decision.SessionUpdate;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A session as its callers see it: one of them at a time, and those who listen. */
final class LiveSession implements PolicySession {

    private final LiveEngine engine;
    private final SessionState state;
    private final SessionWatch watch;
    private final SessionWalk walk;
    private final OneCaller caller = new OneCaller();
    private final Listeners listeners = new Listeners();

    /**
     * A session on facts that are in order, but for an activity that stands: one may begin, or stand again.
     *
     * @throws SessionException if it cannot be built, or differs from a fresh evaluation; nothing is held then
     */
    LiveSession(LiveEngine engine, PolicyCase facts, LocalDate asOf, SessionOptions options) {
        this.engine = engine;
        this.state = new SessionState(engine, facts, asOf);
        this.watch = new SessionWatch(state, options);
        this.walk = new SessionWalk(state, watch::settled);
        state.attempt(watch::built);
        state.opened();
    }

    @Override
    public LocalDate asOf() {
        return state.asOf();
    }

    @Override
    public PolicyCase facts() {
        return caller.reading(() -> state.facts().asCase());
    }

    @Override
    public @Nullable Fact find(FactKey key) {
        Objects.requireNonNull(key, "key");
        return caller.reading(() -> state.facts().find(key));
    }

    @Override
    public DecisionDiff update(Consumer<SessionUpdate> changes) {
        Objects.requireNonNull(changes, "changes");
        return caller.alone(() -> {
            Changes collected = new Changes(state.live().facts(), engine.pack().vocabulary());
            changes.accept(collected);
            collected.require();
            DecisionDiff diff = state.attempt(() -> {
                DecisionDiff settled = state.change(collected.added(), collected.removed());
                watch.settled(settled);
                return settled;
            });
            listeners.require(listeners.tell(diff));
            return diff;
        });
    }

    @Override
    public List<DecisionDiff> advanceTo(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return caller.alone(() -> {
            state.live();
            if (day.isBefore(state.asOf())) {
                throw new IllegalArgumentException(
                        "The day (%s) must not be before the session's (%s).\n  Maybe open another session for the past."
                                .formatted(day, state.asOf()));
            }
            return walkTo(day);
        });
    }

    private List<DecisionDiff> walkTo(LocalDate day) {
        List<DecisionDiff> diffs = new ArrayList<>();
        List<Throwable> thrown = new ArrayList<>();
        try {
            walk.to(day, diff -> {
                diffs.add(diff);
                thrown.addAll(listeners.tell(diff));
            });
        } catch (RuntimeException | Error e) {
            Listeners.keep(thrown, e);
            throw e;
        }
        listeners.require(thrown);
        return List.copyOf(diffs);
    }

    @Override
    public Decision decision() {
        return caller.reading(() -> {
            state.live();
            List<String> problems = watch.problems();
            if (!problems.isEmpty()) {
                throw new CaseException(problems);
            }
            return state.attempt(state::decision);
        });
    }

    @Override
    public GateOutcome gate(ModelId model, Activity activity) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(activity, "activity");
        return caller.reading(() -> {
            LiveState live = state.live();
            if (!engine.speaksOn(state.asOf())) {
                return live.notInForce().gate(model, activity);
            }
            GateOutcome gate = live.gate(new ModelActivity(model, activity));
            if (gate == null) {
                throw new IllegalArgumentException(
                        "The activity (%s of %s) must be planned or under way in the session, but was not.\n  Maybe put a planned-activity fact for it."
                                .formatted(Schema.text(activity), model));
            }
            return gate;
        });
    }

    @Override
    public Missing missing(ModelId model, Activity activity) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(activity, "activity");
        return caller.reading(() -> {
            state.live();
            return engine.both().missing(state.facts().asCase(), state.asOf(), new ModelActivity(model, activity));
        });
    }

    @Override
    public @Nullable DecisionDiff nextChange() {
        return caller.reading(() -> {
            state.live();
            SessionState scout = new SessionState(engine, state.facts().asCase(), state.asOf());
            try {
                return new SessionWalk(scout, settled -> {}).toFirst();
            } finally {
                scout.discard();
            }
        });
    }

    @Override
    public Runnable onChange(Consumer<DecisionDiff> listener) {
        return listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    @Override
    public boolean verify() {
        return caller.alone(() -> {
            state.live();
            return state.attempt(watch::compare);
        });
    }

    @Override
    public void recover() {
        caller.alone(() -> {
            state.recover();
            return state.attempt(watch::built);
        });
    }

    @Override
    public int recoveries() {
        return state.recoveries();
    }

    @Override
    public boolean isFailed() {
        return state.isFailed();
    }

    @Override
    public void close() {
        caller.close(state::discard);
    }
}
