package dev.rsp.drools.internal.standing;

import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The standing approvals and notices, found by what they refer to. */
final class ChainActs {

    private final Map<FactRef, List<Approval>> approvals = new HashMap<>();
    private final Map<FactRef, List<Notice>> notices = new HashMap<>();
    private final StandingView facts;

    ChainActs(StandingView facts) {
        this.facts = facts;
        for (Approval each : facts.of(Approval.class)) {
            approvals.computeIfAbsent(each.subject(), ref -> new ArrayList<>()).add(each);
        }
        for (Notice each : facts.of(Notice.class)) {
            for (FactRef followed : each.follows()) {
                notices.computeIfAbsent(followed, ref -> new ArrayList<>()).add(each);
            }
        }
    }

    /** The approvals of a step by a role, the latest first, then by reference. */
    List<Approval> approvals(FactRef subject, StepId step, Role role) {
        return approvals.getOrDefault(subject, List.of()).stream()
                .filter(each -> each.step().equals(step) && each.role().equals(role))
                .sorted(Comparator.comparing(Approval::on).reversed())
                .toList();
    }

    /** The notices to a role that follow a fact, the latest first, then by reference. */
    List<Notice> notices(FactRef followed, Role to) {
        return notices.getOrDefault(followed, List.of()).stream()
                .filter(each -> each.to().equals(to))
                .sorted(Comparator.comparing(Notice::on).reversed())
                .toList();
    }

    FactRef ref(Fact fact) {
        return facts.ref(fact);
    }

    /** The day of an approval or a notice. */
    static LocalDate day(Fact act) {
        return act instanceof Approval approval ? approval.on() : ((Notice) act).on();
    }
}
