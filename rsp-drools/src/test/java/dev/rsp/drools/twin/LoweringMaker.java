package dev.rsp.drools.twin;

import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.InterimMeasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a lowering of safeguards with its seven steps; often with one thing wrong. */
final class LoweringMaker {

    private enum Wrong {
        RISK_CEO,
        RISK_RSO,
        INCREMENT_CEO,
        INCREMENT_RSO,
        ONE_CONFIRMS,
        PROPOSE_CEO,
        PROPOSE_RSO,
        ONE_PROPOSES,
        TRUST,
        TRUST_TOLD_OF_HALF,
        TRUST_TOLD_EARLY,
        BOARD,
        BOARD_EARLY,
        BOARD_ON_THE_DAY,
        BOARD_IS_NOT_THE_BOARD,
        PUBLIC,
        PUBLIC_TOLD_EARLY,
        GOVERNMENT,
        GOVERNMENT_TOLD_OF_THE_PROPOSAL,
        ENDED
    }

    /** What goes wrong with the premises, with the change of the policy, and with the guards. */
    private static final List<Set<Wrong>> KINDS = List.of(
            EnumSet.range(Wrong.RISK_CEO, Wrong.ONE_CONFIRMS),
            EnumSet.range(Wrong.PROPOSE_CEO, Wrong.BOARD_IS_NOT_THE_BOARD),
            EnumSet.range(Wrong.PUBLIC, Wrong.ENDED));

    private final CaseMaker maker;
    private final Draws draws;

    LoweringMaker(CaseMaker maker) {
        this.maker = maker;
        this.draws = maker.draws;
    }

    void make(String model, String standard) {
        Wrong wrong = draws.chance(70) ? draws.of(List.copyOf(new TreeSet<>(draws.of(KINDS)))) : null;
        LocalDate on = draws.ago(maker.day, 10, 30);
        LocalDate until = maker.day.plusDays(wrong == Wrong.ENDED ? -1 : draws.of(0, 1, 90));
        InterimMeasure lowering = new InterimMeasure(
                maker.id("lowering"),
                ModelId.of(model),
                ChainId.of("lowered-safeguards"),
                Topic.of(standard),
                on,
                until);
        maker.add(lowering);
        confirm(lowering, "confirm-serious-risk", wrong, Wrong.RISK_CEO, Wrong.RISK_RSO);
        confirm(lowering, "confirm-small-increment", wrong, Wrong.INCREMENT_CEO, Wrong.INCREMENT_RSO);
        change(lowering, wrong);
    }

    private void confirm(InterimMeasure lowering, String step, @Nullable Wrong wrong, Wrong ceo, Wrong rso) {
        LocalDate on = lowering.on().plusDays(draws.below(4));
        String person = wrong == Wrong.ONE_CONFIRMS ? "person-a" : "person-b";
        approve(lowering, step, "person-a", "ceo", on, wrong == ceo);
        approve(lowering, step, person, "rso", on, wrong == rso);
    }

    private void change(InterimMeasure lowering, @Nullable Wrong wrong) {
        LocalDate proposed = lowering.on().plusDays(1L + draws.below(3));
        LocalDate consulted =
                wrong == Wrong.TRUST_TOLD_EARLY ? proposed.minusDays(1) : proposed.plusDays(draws.below(3));
        LocalDate approved = consulted.plusDays(
                wrong == Wrong.BOARD_EARLY ? -1 : wrong == Wrong.BOARD_ON_THE_DAY ? 0 : 1L + draws.below(3));
        String person = wrong == Wrong.ONE_PROPOSES ? "person-a" : "person-b";
        String board = wrong == Wrong.BOARD_IS_NOT_THE_BOARD ? draws.of("ltbt", "ceo-rso") : "board";
        List<FactRef> proposal = new ArrayList<>();
        proposal.addAll(approve(lowering, "propose", "person-a", "ceo", proposed, wrong == Wrong.PROPOSE_CEO));
        proposal.addAll(approve(lowering, "propose", person, "rso", proposed, wrong == Wrong.PROPOSE_RSO));
        List<FactRef> approval = approve(lowering, "approve", "person-c", board, approved, wrong == Wrong.BOARD);
        if (wrong != Wrong.TRUST) {
            tell(wrong == Wrong.TRUST_TOLD_OF_HALF ? proposal.subList(0, 1) : proposal, "ltbt", consulted);
        }
        List<FactRef> decided = approval.isEmpty() ? proposal : approval;
        if (wrong != Wrong.PUBLIC) {
            LocalDate told =
                    wrong == Wrong.PUBLIC_TOLD_EARLY ? approved.minusDays(1) : approved.plusDays(draws.below(3));
            tell(decided, "public", told);
        }
        if (wrong != Wrong.GOVERNMENT) {
            List<FactRef> of = wrong == Wrong.GOVERNMENT_TOLD_OF_THE_PROPOSAL ? proposal : decided;
            tell(of, "us-government", approved.plusDays(draws.below(3)));
        }
    }

    /** What was approved; nothing where it is left out. */
    private List<FactRef> approve(
            InterimMeasure lowering, String step, String person, String role, LocalDate on, boolean leftOut) {
        if (leftOut) {
            return List.of();
        }
        Approval approval = new Approval(
                maker.id("approval"), lowering.ref(), StepId.of(step), Person.of(person), Role.of(role), on);
        maker.add(approval);
        return List.of(approval.ref());
    }

    private void tell(List<FactRef> follows, String to, LocalDate on) {
        maker.add(new Notice(maker.id("notice"), new TreeSet<>(follows), Role.of(to), on));
    }
}
