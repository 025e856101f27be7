package dev.rsp.drools.internal.verify;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.RuleTrace;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.internal.cases.Shown;
import dev.rsp.requirement.Justification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passes or fails what was seen of a clause; a failure tells everything it takes to see why. */
public final class Verdicts {

    private final Seen seen;
    private final ClauseUnderTest clause;

    /** Verdicts on what was seen. */
    public Verdicts(Seen seen) {
        this.seen = seen;
        this.clause = seen.clause();
    }

    /**
     * Fails unless what was seen can tell something of the clause.
     *
     * @param message what the author of the test says; may be empty
     * @param vacuous why no fact is what the clause speaks about; empty where one is
     */
    public Verdicts checkMeaning(String message, String vacuous) {
        RulePack pack = clause.pack().pack();
        if (!clause.pack().isInForce(seen.decision().asOf())) {
            throw new AssertionError(said(message)
                    + "The day (%s) must be one on which (%s) is in force, but was not, so nothing was decided.\n  Maybe verify it asIf() it were."
                            .formatted(seen.decision().asOf(), pack));
        }
        if (!seen.met() && vacuous.isEmpty()) {
            throw new AssertionError(said(message)
                    + "The facts (%s) must meet a pattern of clause (%s) to prove something, but met none.\n  Maybe add the fact that the clause speaks about, or say vacuouslyBecause(\"…\").%s"
                            .formatted(seen.facts().facts().size(), clause.id(), section("Given", given())));
        }
        if (seen.met() && !vacuous.isEmpty()) {
            throw new AssertionError(said(message)
                    + "The facts (vacuous because %s) must meet no pattern of clause (%s), but met one.\n  Maybe remove vacuouslyBecause."
                            .formatted(vacuous, clause.id()));
        }
        return this;
    }

    /** Fails unless what was expected is so. */
    public void check(boolean asExpected, Expectation expectation) {
        if (!asExpected) {
            throw new AssertionError(said(expectation.message())
                    + "The clause (%s) of (%s) must %s, but did not."
                            .formatted(clause.id(), clause.pack(), expectation.must())
                    + section("Clause", List.of(clause.info().says()))
                    + section("Expected", expectation.expected())
                    + section("Actual", expectation.actual())
                    + changed()
                    + section("Given as of " + seen.decision().asOf(), given())
                    + section("Rules that fired", fired())
                    + section("Rules of the clause that did not fire", stopped()));
        }
    }

    private static String said(String message) {
        return message.isEmpty() ? "" : message + "\n";
    }

    private static String section(String title, List<String> lines) {
        List<String> some = lines.isEmpty() ? List.of("nothing") : lines;
        return "\n" + title + some.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }

    private List<String> given() {
        return Shown.sorted(seen.facts().facts().stream().map(Record.class::cast));
    }

    private String changed() {
        return seen.changes().isEmpty()
                ? ""
                : section("Raised by the last step", shown(DecisionDiff::raised))
                        + section("Cleared by the last step", shown(DecisionDiff::cleared));
    }

    private List<String> shown(Function<DecisionDiff, List<Concluded>> part) {
        return Shown.sorted(seen.changes().stream()
                .flatMap(each -> part.apply(each).stream())
                .map(each -> (Record) each.conclusion()));
    }

    private List<String> fired() {
        return seen.decision().conclusions().stream()
                .flatMap(each -> each.justifications().stream())
                .map(Justification::rule)
                .distinct()
                .sorted(Comparator.comparing((String rule) -> !clause.rules().contains(rule))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The rules of the clause that came farthest first, each with what stopped it. */
    private List<String> stopped() {
        return clause.rules().stream()
                .map(rule -> clause.pack()
                        .engine()
                        .trace(seen.facts(), seen.decision().asOf(), rule))
                .filter(trace -> !trace.holds())
                .sorted(Comparator.comparingInt((RuleTrace trace) -> trace.conditions() - trace.reached())
                        .thenComparing(RuleTrace::rule))
                .flatMap(Verdicts::lines)
                .toList();
    }

    private static Stream<String> lines(RuleTrace trace) {
        List<String> lines = new ArrayList<>();
        lines.add(trace.rule());
        firstStop(trace).explain().lines().skip(1).forEach(lines::add);
        return lines.stream();
    }

    private static RuleTrace firstStop(RuleTrace trace) {
        List<RuleTrace.Stop> first = trace.stops().stream().limit(1).toList();
        return new RuleTrace(trace.rule(), trace.clause(), 0, trace.conditions(), trace.reached(), first);
    }
}
