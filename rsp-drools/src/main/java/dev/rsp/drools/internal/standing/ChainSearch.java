package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.pack.Vocabulary.Act;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.model.ChainSubject;
import dev.rsp.policy.StepId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one act for each seat of a chain, so that all of them fit together.
 *
 * <p>A seat is a step and a role: a joint step has one for each of its members. An act fits when it is not dated before
 * the subject or an act of the step before, when a notice names every act of the step before, when no person sits twice
 * in a joint step, and when steps that must differ have no person in common. An approval names its subject and no act
 * before it, so on one day nothing says which came first: it fits only on a later day than the acts it follows.
 */
final class ChainSearch {

    private static final int LIMIT = 200_000;

    private final ChainActs acts;
    private final ChainSubject subject;
    private final List<ChainSeat> seats;
    private final List<Fact> chosen = new ArrayList<>();
    private int reserved = -1;
    private LocalDate notBefore = LocalDate.MIN;
    private int tried;

    ChainSearch(ChainActs acts, ChainSubject subject, List<ChainSeat> seats) {
        this.acts = acts;
        this.subject = subject;
        this.seats = seats;
    }

    /** One act for each seat, of all choices one whose last act is as late as can be; null when there is none. */
    @Nullable
    List<Fact> latest() {
        List<Fact> best = any();
        for (int seat = 0; best != null && seat < seats.size(); seat++) {
            List<Fact> later = improved(seat, last(best));
            best = later == null ? best : later;
        }
        return best;
    }

    /** One act for each seat, the latest ones tried first; null when there is no such choice. */
    @Nullable
    List<Fact> any() {
        chosen.clear();
        return from(0) ? List.copyOf(chosen) : null;
    }

    /** The day of the last act. */
    static LocalDate last(List<Fact> acts) {
        return acts.stream().map(ChainActs::day).max(LocalDate::compareTo).orElseThrow();
    }

    /** A choice whose act on one seat is later than a day, and as late as can be there; null when there is none. */
    private @Nullable List<Fact> improved(int seat, LocalDate than) {
        reserved = seat;
        notBefore = than.plusDays(1);
        List<Fact> better = null;
        for (List<Fact> next = any(); next != null; next = any()) {
            better = next;
            notBefore = ChainActs.day(next.get(seat)).plusDays(1);
        }
        reserved = -1;
        return better;
    }

    private boolean from(int index) {
        if (index == seats.size()) {
            return true;
        }
        ChainSeat seat = seats.get(index);
        for (Fact act : candidates(seat)) {
            count();
            if ((index != reserved || !ChainActs.day(act).isBefore(notBefore)) && fits(act, seat)) {
                chosen.add(act);
                if (from(index + 1)) {
                    return true;
                }
                chosen.remove(index);
            }
        }
        return false;
    }

    private List<? extends Fact> candidates(ChainSeat seat) {
        FactRef ref = acts.ref(subject);
        if (seat.step().act() == Act.APPROVAL) {
            return acts.approvals(ref, seat.step().id(), seat.role());
        }
        StepId after = seat.step().after();
        if (after == null) {
            return acts.notices(ref, seat.role());
        }
        List<Fact> before = chosenFor(after);
        return before.isEmpty() ? List.of() : acts.notices(acts.ref(before.get(0)), seat.role());
    }

    private boolean fits(Fact act, ChainSeat seat) {
        LocalDate day = ChainActs.day(act);
        if (day.isBefore(subject.on())) {
            return false;
        }
        StepId after = seat.step().after();
        List<Fact> before = after == null ? List.of() : chosenFor(after);
        if (after != null && before.isEmpty()) {
            return false;
        }
        return act instanceof Approval approval
                ? before.stream().allMatch(each -> day.isAfter(ChainActs.day(each))) && personFits(approval, seat)
                : before.stream().noneMatch(each -> day.isBefore(ChainActs.day(each))) && names((Notice) act, before);
    }

    private boolean names(Notice notice, List<Fact> before) {
        return before.stream().allMatch(each -> notice.follows().contains(acts.ref(each)));
    }

    private boolean personFits(Approval approval, ChainSeat seat) {
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i) instanceof Approval other
                    && other.person().equals(approval.person())
                    && mustDiffer(seat, seats.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mustDiffer(ChainSeat one, ChainSeat other) {
        Step a = one.step();
        Step b = other.step();
        return a.id().equals(b.id())
                ? !one.samePerson()
                : b.id().equals(a.distinctFrom()) || a.id().equals(b.distinctFrom());
    }

    private List<Fact> chosenFor(StepId step) {
        List<Fact> found = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (seats.get(i).step().id().equals(step)) {
                found.add(chosen.get(i));
            }
        }
        return found;
    }

    private void count() {
        if (++tried > LIMIT) {
            throw new EvaluationFailure("The acts for " + subject.key() + " must leave few choices, but were ("
                    + "more than " + LIMIT + ").\n  Maybe the same approvals were given many times.");
        }
    }
}
