package dev.rsp.drools.internal.verify;

import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.ClauseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.internal.cases.Touch;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.fact.Require;
import java.time.LocalDate;
import java.util.List;

/**
 * A pack whose clauses are put to the test.
 *
 * @param pack the pack
 * @param engine decides under it
 * @param touch tells what facts its clauses speak about
 * @param anyDay whether it is applied on days on which it is not in force as well
 */
public record PackUnderTest(RulePack pack, PolicyEngine engine, Touch touch, boolean anyDay) {

    /** A pack on the days on which it is in force. */
    public static PackUnderTest of(RulePack pack) {
        return new PackUnderTest(pack, pack.engine(), new Touch(Opened.of(pack).effective()), false);
    }

    /** The same pack on any day. */
    public PackUnderTest asIf() {
        return new PackUnderTest(pack, engine.asIf(), touch, true);
    }

    /**
     * A clause of it that has rules.
     *
     * @throws dev.rsp.fact.Refusal if there is no such clause
     * @throws AssertionError if the clause has no rules, which could not fail then
     */
    public ClauseUnderTest clause(String id) {
        ClauseInfo info = info(id);
        List<String> rules = rules(id);
        if (rules.isEmpty()) {
            throw new AssertionError(
                    "The clause (%s) of (%s) must have rules to be verified, but was (%s).\n  Maybe verify the clause whose rules say it."
                            .formatted(id, pack, info.reason().isEmpty() ? "without any" : info.reason()));
        }
        return new ClauseUnderTest(this, info, rules);
    }

    /** The clause of an id. */
    ClauseInfo info(String id) {
        return pack.clauses().stream()
                .filter(each -> id(each).equals(id))
                .findFirst()
                .orElseThrow(() -> Require.refusal(
                        "clause",
                        "be one of " + pack,
                        id,
                        Nearest.cure(id, ids(), "Maybe look it up with rsp show " + pack + ".")));
    }

    private List<String> ids() {
        return pack.clauses().stream().map(PackUnderTest::id).toList();
    }

    private List<String> rules(String clause) {
        return Opened.of(pack).effective().rules().stream()
                .filter(rule -> rule.clause().value().equals(clause))
                .map(Rule::name)
                .toList();
    }

    /** Whether a decision on the day says anything of the clauses. */
    boolean isInForce(LocalDate day) {
        LocalDate until = pack.effectiveUntil();
        return anyDay || (!day.isBefore(pack.effectiveFrom()) && (until == null || !day.isAfter(until)));
    }

    static String id(ClauseInfo info) {
        return info.clause().clause().value();
    }

    @Override
    public String toString() {
        return pack.toString();
    }
}
