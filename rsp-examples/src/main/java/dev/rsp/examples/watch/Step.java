package dev.rsp.examples.watch;

import dev.rsp.decision.PolicySession;
import dev.rsp.drools.CaseInfo;
import java.time.LocalDate;
import java.util.List;

/** What arrives at once: a day, and the facts that are new on it. */
record Step(CaseInfo given) {

    static List<Step> of(List<CaseInfo> cases) {
        return cases.stream().map(Step::new).toList();
    }

    static LocalDate day(CaseInfo given) {
        LocalDate day = given.asOf();
        if (day == null) {
            throw new IllegalArgumentException(
                    "The case (%s) must say its day, but did not.%n  at %s%n  Maybe add as-of: to it."
                            .formatted(given.name(), given.place()));
        }
        return day;
    }

    void applyTo(PolicySession session) {
        session.advanceTo(day(given));
        session.update(facts -> given.facts().facts().forEach(facts::put));
    }

    @Override
    public String toString() {
        return given.asOf() + " " + given.name();
    }
}
