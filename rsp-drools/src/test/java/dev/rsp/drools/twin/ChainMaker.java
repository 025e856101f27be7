package dev.rsp.drools.twin;

import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.evidence.Report;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.model.ChainSubject;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.InterimMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Makes a report or a measure with its approvals and notices; now and then with one thing wrong. */
final class ChainMaker {

    private static final int WRONGS = 12;

    private final CaseMaker maker;
    private final int flaws;
    private final int chosen;
    private int made;

    /** Makes ones that go wrong so many times in a hundred, and now and then just one that does. */
    ChainMaker(CaseMaker maker, int flaws) {
        this.maker = maker;
        this.flaws = flaws;
        this.chosen = maker.draws.chance(20) ? maker.draws.below(4) : -1;
    }

    /** A report whose last step is made on a day. */
    Report report(String chain, String model, String about, LocalDate done) {
        LocalDate on = done.minusDays(maker.draws.below(6));
        Report report = new Report(maker.id("report"), ModelId.of(model), ChainId.of(chain), Topic.of(about), on);
        steps(report, chain.equals("affirmative-case") ? "accept" : "decide", done);
        return report;
    }

    /** The same report once more on a later day: approved and told again, or told again only. */
    void again(Report report, boolean approved, LocalDate on) {
        List<FactRef> old = maker.facts.stream()
                .filter(each ->
                        each instanceof Approval approval && approval.subject().equals(report.ref()))
                .map(Fact::ref)
                .toList();
        if (old.isEmpty()) {
            return;
        }
        List<FactRef> both = old;
        if (approved) {
            Approval ceo = approval(report, "decide", "person-a", "ceo", on);
            Approval rso = approval(report, "decide", "person-c", "rso", on);
            maker.add(ceo);
            maker.add(rso);
            both = List.of(ceo.ref(), rso.ref());
        }
        tell(both, "board", on);
        if (maker.draws.chance(60)) {
            tell(both, "ltbt", on);
        }
    }

    /** An interim measure whose last step is made on a day. */
    String measure(String model, String about, LocalDate done, LocalDate until) {
        LocalDate on = done.minusDays(maker.draws.below(6));
        LocalDate last = until.isBefore(on) ? on : until;
        InterimMeasure measure = new InterimMeasure(
                maker.id("measure"), ModelId.of(model), ChainId.of("interim-measures"), Topic.of(about), on, last);
        steps(measure, "approve", done);
        return measure.id().value();
    }

    private void steps(ChainSubject subject, String step, LocalDate done) {
        int wrong = made++ == chosen || maker.draws.chance(flaws) ? maker.draws.below(WRONGS) : -1;
        if (wrong == 0) {
            return;
        }
        maker.add(subject);
        LocalDate decided = wrong == 1 ? subject.on().minusDays(1) : between(subject.on(), done);
        Approval ceo = approval(subject, step, "person-a", wrong == 2 ? "ceo-rso" : "ceo", decided);
        Approval rso = approval(subject, step, wrong == 3 ? "person-a" : "person-b", "rso", decided);
        if (wrong != 4) {
            maker.add(ceo);
        }
        if (wrong != 5) {
            maker.add(rso);
        }
        List<FactRef> both = List.of(ceo.ref(), rso.ref());
        if (wrong != 6 && wrong != 4 && wrong != 5) {
            tell(wrong == 7 ? List.of(ceo.ref()) : both, "board", wrong == 8 ? maker.day.plusDays(1) : done);
        }
        if (wrong != 9 && wrong != 4 && wrong != 5) {
            tell(wrong == 10 ? List.of(rso.ref()) : both, "ltbt", wrong == 11 ? decided.minusDays(1) : done);
        }
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(maker.draws.below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    private Approval approval(ChainSubject subject, String step, String person, String role, LocalDate on) {
        return new Approval(maker.id("approval"), subject.ref(), StepId.of(step), Person.of(person), Role.of(role), on);
    }

    private void tell(List<FactRef> follows, String to, LocalDate on) {
        maker.add(new Notice(maker.id("notice"), new TreeSet<>(follows), Role.of(to), on));
    }
}
