package dev.rsp.drools.internal.verify;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is done with a clause: a case, and the steps of a session on it. Immutable: it is gone through anew for each look at
 * its end, so that no session is left open.
 *
 * @param clause the clause
 * @param facts the case it begins with
 * @param asOf the first day
 * @param steps what is done then, each answering with what became different
 */
public record Course(
        ClauseUnderTest clause,
        PolicyCase facts,
        LocalDate asOf,
        List<List<Function<PolicySession, List<DecisionDiff>>>> steps) {

    /** Copies the list. */
    public Course {
        steps = List.copyOf(steps);
    }

    /** A case alone. */
    public static Course of(ClauseUnderTest clause, PolicyCase facts, LocalDate asOf) {
        return new Course(clause, facts, asOf, List.of());
    }

    /** This course and what is done next. */
    public Course then(List<Function<PolicySession, List<DecisionDiff>>> next) {
        return new Course(
                clause,
                facts,
                asOf,
                Stream.concat(steps.stream(), Stream.of(List.copyOf(next))).toList());
    }

    /** What there is to see at its end. */
    public Seen seen() {
        return steps.isEmpty() ? decided() : lived();
    }

    private Seen decided() {
        return new Seen(
                clause, facts, clause.pack().engine().decide(facts, asOf), List.of(), clause.isMet(facts.facts()));
    }

    private Seen lived() {
        SessionOptions always = SessionOptions.defaults().verifyEvery(1);
        try (PolicySession session = clause.pack().engine().open(facts, asOf, always)) {
            boolean met = clause.isMet(facts.facts());
            List<DecisionDiff> changes = List.of();
            for (var step : steps) {
                changes = new ArrayList<>();
                for (var one : step) {
                    changes.addAll(one.apply(session));
                }
                met |= clause.isMet(session.facts().facts()) || isMoved(changes);
            }
            return new Seen(clause, session.facts(), session.decision(), changes, met);
        }
    }

    private boolean isMoved(List<DecisionDiff> changes) {
        return changes.stream()
                .flatMap(each -> Stream.concat(clause.raised(each), clause.cleared(each)))
                .findAny()
                .isPresent();
    }
}
