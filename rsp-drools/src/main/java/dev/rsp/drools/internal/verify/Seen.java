package dev.rsp.drools.internal.verify;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.OpenQuestion;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.cases.ByClause;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to see of a clause at the end of its course.
 *
 * @param clause the clause
 * @param facts the facts now
 * @param decision the decision on them
 * @param changes what the last step made different; empty without one
 * @param met whether facts of the course are what the clause speaks about
 */
public record Seen(
        ClauseUnderTest clause, PolicyCase facts, Decision decision, List<DecisionDiff> changes, boolean met) {

    /** Takes what was concluded for a meeting, too. */
    public Seen {
        changes = List.copyOf(changes);
        met = met || clause.isMet(decision);
    }

    /** What the clause concludes. */
    public List<Record> conclusions() {
        return records(ByClause.of(decision, clause.id()));
    }

    /** What it concluded anew by the last step, on whichever day of it. */
    public List<Record> raised() {
        return records(changes.stream().flatMap(clause::raised));
    }

    /** What it no longer concluded after the last step, or at a day of it. */
    public List<Record> cleared() {
        return records(changes.stream().flatMap(clause::cleared));
    }

    /** The questions that the clause asks. */
    public List<OpenQuestion> questions() {
        return decision.questions().stream()
                .filter(each ->
                        each.clause() != null && each.clause().clause().value().equals(clause.id()))
                .toList();
    }

    /** The ids of the clauses that what it concludes rests on, its own first; none where it concludes nothing. */
    public List<String> cited() {
        return CitedClauses.of(decision, clause.id());
    }

    private static List<Record> records(Stream<Concluded> all) {
        return all.map(each -> (Record) each.conclusion()).distinct().toList();
    }
}
