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
import dev.rsp.drools.internal.standing.CaseChecks;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session on one long-lived state, which is void after the first failure and can be built anew from the facts. */
final class LiveSession implements PolicySession {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rsp.decision");

    private final LiveEngine engine;
    private final SessionOptions options;
    private final OneCaller caller = new OneCaller();
    private final Listeners listeners = new Listeners();
    private final Map<FactRef, Fact> facts = new LinkedHashMap<>();
    private LocalDate asOf;
    private @Nullable LiveState state;
    private @Nullable Throwable failure;
    private int unverified;
    private int recoveries;

    /** A session on facts that are in order, but for an activity that stands: one may begin, or stand again. */
    LiveSession(LiveEngine engine, PolicyCase facts, LocalDate asOf, SessionOptions options) {
        this.engine = engine;
        this.options = options;
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        facts.facts().forEach(each -> this.facts.put(each.ref(), each));
        build();
        if (failure != null) {
            throw failed();
        }
    }

    private void build() {
        attempt(() -> {
            LiveState built = new LiveState(engine, asOf);
            built.fill(facts.values());
            state = built;
            failure = null;
            return built;
        });
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public PolicyCase facts() {
        return caller.reading(() -> PolicyCase.of(facts.values()));
    }

    @Override
    public @Nullable Fact find(FactKey key) {
        Objects.requireNonNull(key, "key");
        return caller.reading(() -> facts.values().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(null));
    }

    @Override
    public DecisionDiff update(Consumer<SessionUpdate> changes) {
        Objects.requireNonNull(changes, "changes");
        return caller.alone(() -> {
            LiveState live = live();
            Changes collected = new Changes(live.facts(), engine.pack().vocabulary());
            changes.accept(collected);
            collected.require();
            DecisionDiff diff = step(live, asOf, () -> {
                collected.removed().forEach(each -> facts.remove(each.ref()));
                collected.added().forEach(each -> facts.put(each.ref(), each));
                return live.change(collected.added(), collected.removed());
            });
            listeners.require(listeners.tell(diff));
            return diff;
        });
    }

    @Override
    public List<DecisionDiff> advanceTo(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return caller.alone(() -> {
            LiveState live = live();
            if (day.isBefore(asOf)) {
                throw new IllegalArgumentException(
                        "The day (%s) must not be before the session's (%s).\n  Maybe open another session for the past."
                                .formatted(day, asOf));
            }
            List<DecisionDiff> diffs = new ArrayList<>();
            List<RuntimeException> thrown = new ArrayList<>();
            for (LocalDate next = next(live, day); next != null; next = next(live, day)) {
                DecisionDiff diff = advance(live, next);
                if (!diff.isEmpty()) {
                    diffs.add(diff);
                    thrown.addAll(listeners.tell(diff));
                }
            }
            listeners.require(thrown);
            return List.copyOf(diffs);
        });
    }

    private DecisionDiff advance(LiveState live, LocalDate next) {
        return step(live, next, () -> {
            asOf = next;
            return live.advance(next);
        });
    }

    /** The next day to settle on the way to a day, that day itself at last; null when it is settled. */
    private @Nullable LocalDate next(LiveState live, LocalDate to) {
        if (asOf.equals(to)) {
            return null;
        }
        LocalDate turn = turn(live);
        return turn == null || turn.isAfter(to) ? to : turn;
    }

    /** The next day on which something may become different: in the case, or in whether the version speaks at all. */
    private @Nullable LocalDate turn(LiveState live) {
        LocalDate turn = live.nextDay();
        for (LocalDate edge : engine.edges()) {
            if (edge.isAfter(asOf) && (turn == null || edge.isBefore(turn))) {
                turn = edge;
            }
        }
        return turn;
    }

    /** One settling. Where the version has no say before or after, whole decisions are compared. */
    private DecisionDiff step(LiveState live, LocalDate to, Supplier<DecisionDiff> settling) {
        return attempt(() -> {
            boolean speaks = engine.speaksOn(asOf) && engine.speaksOn(to);
            Decision before = speaks ? null : decide(live);
            DecisionDiff diff = settling.get();
            if (before != null) {
                diff = DecisionDiff.between(before, decide(live));
            }
            watch(live, diff);
            return diff;
        });
    }

    private void watch(LiveState live, DecisionDiff diff) {
        unverified++;
        boolean due = options.verifyEvery() > 0 && unverified >= options.verifyEvery();
        if (due || (options.verifyOpening() && diff.opens())) {
            compare(live);
        }
    }

    private void compare(LiveState live) {
        if (!problems().isEmpty()) {
            return;
        }
        String fresh = engine.both().decide(PolicyCase.of(facts.values()), asOf).toJson();
        String own = decide(live).toJson();
        if (!own.equals(fresh)) {
            throw new SessionException(
                    "The session (as of %s) must decide as a fresh evaluation does, but did not.\n  Maybe report it with the facts; until then decide afresh."
                            .formatted(asOf));
        }
        unverified = 0;
    }

    @Override
    public Decision decision() {
        return caller.reading(() -> {
            LiveState live = live();
            List<String> problems = problems();
            if (!problems.isEmpty()) {
                throw new CaseException(problems);
            }
            return attempt(() -> decide(live));
        });
    }

    /** What keeps these facts from being decided: nothing, or that no activity stands on this day. */
    private List<String> problems() {
        return CaseChecks.of(facts.values(), engine.pack().vocabulary(), asOf);
    }

    private Decision decide(LiveState live) {
        return engine.speaksOn(asOf) ? live.decision() : live.notInForce();
    }

    @Override
    public GateOutcome gate(ModelId model, Activity activity) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(activity, "activity");
        return caller.reading(() -> {
            LiveState live = live();
            if (!engine.speaksOn(asOf)) {
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
            live();
            return engine.both().missing(PolicyCase.of(facts.values()), asOf, new ModelActivity(model, activity));
        });
    }

    @Override
    public @Nullable DecisionDiff nextChange() {
        return caller.reading(() -> {
            live();
            try (LiveSession scout = new LiveSession(
                    engine,
                    PolicyCase.of(facts.values()),
                    asOf,
                    SessionOptions.defaults().trusting())) {
                return scout.firstChange();
            }
        });
    }

    private @Nullable DecisionDiff firstChange() {
        LiveState live = live();
        for (LocalDate day = turn(live); day != null; day = turn(live)) {
            DecisionDiff diff = advance(live, day);
            if (!diff.isEmpty()) {
                return diff;
            }
        }
        return null;
    }

    @Override
    public Runnable onChange(Consumer<DecisionDiff> listener) {
        return listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    @Override
    public void verify() {
        caller.alone(() -> {
            LiveState live = live();
            return attempt(() -> {
                compare(live);
                return true;
            });
        });
    }

    @Override
    public void recover() {
        caller.alone(() -> {
            discard();
            recoveries++;
            build();
            return true;
        });
        if (failure != null) {
            throw failed();
        }
    }

    @Override
    public int recoveries() {
        return recoveries;
    }

    @Override
    public boolean isFailed() {
        return failure != null;
    }

    @Override
    public void close() {
        caller.close(this::discard);
    }

    private void discard() {
        LiveState old = state;
        state = null;
        if (old != null && failure == null) {
            old.close();
        }
    }

    private LiveState live() {
        LiveState live = state;
        if (failure != null || live == null) {
            throw failed();
        }
        return live;
    }

    private SessionException failed() {
        Throwable cause = failure == null ? new IllegalStateException("unknown") : failure;
        return new SessionException(
                "The session (as of %s) must be settled, but has failed (%s).\n  Maybe recover() it; its facts are kept, and until then nothing may proceed on it."
                        .formatted(asOf, cause.getMessage()),
                cause);
    }

    /** Whatever is thrown while settling leaves nothing to answer from. */
    private <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failure = e;
            LOG.error(
                    "a session under {} as of {} failed: {}",
                    engine.pack().identity().id(),
                    asOf,
                    e.getClass().getName());
            throw failed();
        }
    }
}
