package dev.rsp.examples.service;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Missing;
import dev.rsp.decision.OpenItem;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One session and all that is asked of it. A session takes one caller at a time, so requests wait for each other here; each
 * sees a settled state, and a failed session answers nothing.
 */
final class LiveCase implements AutoCloseable {

    private final RulePack pack;
    private final PolicySession session;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ChangeLog changes = new ChangeLog();

    LiveCase(RulePack pack, PolicySession session) {
        this.pack = pack;
        this.session = session;
        session.onChange(changes::add);
    }

    // tag::turn
    /** Waits for its turn; whoever is interrupted while waiting gets no answer. */
    private <T> T alone(Supplier<T> work) {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(503, "The service must be running, but is shutting down.");
        }
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
    // end::turn

    /** Gives facts: a case in YAML or JSON, of which only the facts count. They settle as one update. */
    Answer facts(Request request) {
        List<CaseInfo> cases = pack.cases("request", request.body());
        return alone(() -> {
            if (cases.size() != 1 || cases.get(0).asIf() || !today(cases.get(0).asOf())) {
                throw new Unanswered(
                        400, "The body must hold one case, without as-if, and as-of only if it is the session's day.");
            }
            DecisionDiff diff =
                    session.update(update -> cases.get(0).facts().facts().forEach(update::put));
            return Answer.json(diff.toJson());
        });
    }

    private boolean today(@Nullable LocalDate day) {
        return day == null || day.equals(session.asOf());
    }

    /** Lets days pass, up to the one in the body. */
    Answer day(Request request) {
        LocalDate day = parsed(request.text().strip());
        return alone(() -> {
            if (day.isBefore(session.asOf())) {
                throw new Unanswered(409, "The day (%s) must not be before %s.".formatted(day, session.asOf()));
            }
            return Answer.lines(
                    session.advanceTo(day).stream().map(DecisionDiff::toJson).toList());
        });
    }

    private static LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unanswered(400, "The body must be a day such as 2026-03-15, but was not.");
        }
    }

    Answer gate(Request request) {
        return alone(() -> {
            GateOutcome gate = session.gate(request.model(), request.activity());
            Map<String, @Nullable Object> tree = about(request);
            tree.put("outcome", gate.outcome() == null ? null : gate.outcome().name());
            tree.put("mayProceed", gate.mayProceed());
            tree.put("conditions", gate.conditions().stream().map(Topic::value).toList());
            tree.put("because", gate.because());
            return Answer.json(tree);
        });
    }

    private Map<String, @Nullable Object> about(Request request) {
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("model", request.model().value());
        tree.put("activity", Schema.text(request.activity()));
        tree.put("asOf", session.asOf().toString());
        tree.put("changes", changes.count());
        return tree;
    }

    Answer decision(Request request) {
        return alone(() -> Answer.json(session.decision().toJson()));
    }

    Answer missing(Request request) {
        return alone(() -> {
            Missing missing = session.missing(request.model(), request.activity());
            Map<String, @Nullable Object> tree = about(request);
            tree.put("complete", missing.complete());
            tree.put(
                    "remaining",
                    missing.remaining() == null ? null : missing.remaining().name());
            tree.put("ways", missing.ways().stream().map(LiveCase::items).toList());
            tree.put("toMeasure", items(missing.toMeasure()));
            return Answer.json(tree);
        });
    }

    private static List<Map<String, @Nullable Object>> items(List<OpenItem> items) {
        return items.stream().map(LiveCase::item).toList();
    }

    private static Map<String, @Nullable Object> item(OpenItem open) {
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("item", open.item());
        tree.put("role", open.role() == null ? null : open.role().value());
        tree.put("clause", open.clause() == null ? null : open.clause().toString());
        return tree;
    }

    /** What became different since the n-th change. */
    Answer changes(Request request) {
        return alone(() -> Answer.lines(changes.since(request.number("since"))));
    }

    /** Builds a failed session anew from its facts. */
    Answer recover(Request request) {
        return alone(() -> {
            session.recover();
            return Answer.json(Map.of("recoveries", session.recoveries()));
        });
    }

    @Override
    public void close() {
        alone(() -> {
            session.close();
            return true;
        });
    }
}
