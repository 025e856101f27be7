package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.model.ModelId;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.event.rule.RuleEventManager;

/**
 * One long-lived session of Drools: records come and go, days pass, and after each change it is known which conclusions
 * changed. Not safe for several threads. After any failure it must be thrown away.
 */
public final class LiveRules implements AutoCloseable {

    private final LiveConclusions conclusions;
    private final LiveDays days;
    private final WorkingFacts working;
    private final Limits limits;
    private final Lifetime lifetime;
    private final KieSession session;
    private final MatchLog log = new MatchLog();
    private final Map<Record, FactHandle> handles = new HashMap<>();
    private final ClassLoader loader;
    private @Nullable FactHandle today;

    /** What an evaluator shares with its live sessions. */
    record Parts(WorkingFacts working, Calendar calendar, Limits limits) {}

    private LiveRules(RuleSet set, Compiled compiled, Parts parts, Lifetime lifetime) {
        this.working = parts.working;
        this.limits = parts.limits;
        this.loader = compiled.loader();
        this.lifetime = lifetime;
        this.session = lifetime.keep(compiled.newSession());
        this.days = new LiveDays(parts.calendar, compiled.rules());
        ((RuleEventManager) session).addEventListener(log);
        this.conclusions = new LiveConclusions(compiled, set, Justifications.of(session));
        working.constants().forEach(this::insert);
    }

    /**
     * Makes them where the engine finds its parts, which it looks for by the context class loader when first used.
     *
     * @throws EvaluationFailure when the engine fails, or the caller is interrupted; nothing is kept then
     */
    static LiveRules of(RuleSet set, Compiled compiled, Parts parts) {
        Lifetime lifetime = new Lifetime();
        try {
            return Watchdog.within(
                    parts.limits.maxTime(),
                    compiled.loader(),
                    () -> lifetime.during(() -> new LiveRules(set, compiled, parts, lifetime)));
        } catch (RuntimeException | Error e) {
            lifetime.close();
            throw e;
        }
    }

    /**
     * Takes records out, puts records in, lets days pass, and settles.
     *
     * @param removed facts and summaries that were given before
     * @param added facts and summaries that were not
     * @param asOf the day, never before the one of the last call
     * @return what changed, in no order
     * @throws EvaluationFailure when rules fail, a limit is met or the time is over
     */
    public List<LiveTouched> apply(
            Collection<? extends Record> removed, Collection<? extends Record> added, LocalDate asOf) {
        return Watchdog.within(limits.maxTime(), loader, () -> lifetime.during(() -> settle(removed, added, asOf)));
    }

    private List<LiveTouched> settle(
            Collection<? extends Record> removed, Collection<? extends Record> added, LocalDate asOf) {
        AsOf before = new AsOf(days.asOf());
        removed.forEach(this::delete);
        added.forEach(this::insert);
        days.advance(asOf).forEach(this::place);
        if (session.fireAllRules(limits.maxFirings()) >= limits.maxFirings()) {
            throw new EvaluationFailure("The evaluation (firings) must stay below %s.".formatted(limits.maxFirings()));
        }
        return conclusions.update(log.drain(), new LiveTouched.Days(before, new AsOf(asOf)));
    }

    /** A day reached, or today in place of yesterday. */
    private void place(Record day) {
        FactHandle handle = session.insert(day);
        if (day instanceof AsOf) {
            if (today != null) {
                session.delete(today);
            }
            today = handle;
        }
    }

    private void insert(Record record) {
        if (record instanceof Conclusion) {
            throw new EvaluationFailure(
                    "The fact (%s) must not be a conclusion, which only rules make.".formatted(record));
        }
        if (working.reads(record.getClass())) {
            if (handles.putIfAbsent(record, session.insert(record)) != null) {
                throw new EvaluationFailure("The fact (%s) must be given once.".formatted(record));
            }
            days.add(record);
            conclusions.given(record, true);
        }
    }

    private void delete(Record record) {
        FactHandle handle = handles.remove(record);
        if (handle != null) {
            session.delete(handle);
            days.remove(record);
            conclusions.given(record, false);
        } else if (working.reads(record.getClass())) {
            throw new EvaluationFailure("The fact (%s) must be one that was given.".formatted(record));
        }
    }

    /** Everything concluded now. */
    public Evaluation evaluation() {
        return conclusions.all(new AsOf(days.asOf()));
    }

    /** The conclusions about some models, in no order. */
    public Stream<Conclusion> about(Set<ModelId> models) {
        return conclusions.about(models);
    }

    /** What supports some conclusions. */
    public Map<Conclusion, Set<Support>> supports(Collection<Conclusion> some) {
        return conclusions.supports(some, new AsOf(days.asOf()));
    }

    /** The conclusions that cite a record. */
    public Set<Conclusion> citing(Record record) {
        return conclusions.citing(record);
    }

    /** The next day on which rules may conclude something else if nothing is given; null when there is none. */
    public @Nullable LocalDate nextDay() {
        return days.next();
    }

    /** Gives up what is held, at once or, where late work still goes on, at its end; later changes are refused. */
    @Override
    public void close() {
        lifetime.close();
    }
}
