package dev.rsp.drools.twin;

import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.fact.FactRef;
import dev.rsp.safeguard.InterimMeasure;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** Section 7.1, footnote 17: safeguards of one standard lowered for one model, with every guard. */
record Lowering(World world, Chains chains) {

    /** Those of which every step is made. */
    Stream<String> all(String model, String standard) {
        return world.all(InterimMeasure.class)
                .filter(each -> each.chain().value().equals("lowered-safeguards"))
                .filter(each -> each.model().value().equals(model))
                .filter(each -> each.about().value().equals(standard))
                .filter(this::complete)
                .map(each -> each.id().value());
    }

    private boolean complete(InterimMeasure lowering) {
        return premises(lowering) && (world.keeps(Reading.LOWERED_BY_THE_BOARD) ? changed(lowering) : told(lowering));
    }

    private boolean premises(InterimMeasure lowering) {
        return !world.keeps(Reading.LOWERED_ON_PREMISES)
                || (by(lowering, "confirm-serious-risk") && by(lowering, "confirm-small-increment"));
    }

    private boolean by(InterimMeasure lowering, String step) {
        return chains.pairs(lowering, step).findAny().isPresent();
    }

    /** A change of the policy: proposed, the Trust told of that, on a later day approved by the Board; then the guards. */
    private boolean changed(InterimMeasure lowering) {
        return chains.pairs(lowering, "propose")
                .anyMatch(pair -> chains.approvals(lowering, "approve", "board").stream()
                        .filter(board -> toldBetween(pair.refs(), pair.on(), board.on()))
                        .anyMatch(this::guarded));
    }

    private boolean toldBetween(Set<FactRef> proposal, LocalDate from, LocalDate until) {
        return world.any(
                Notice.class,
                each -> each.to().value().equals("ltbt")
                        && each.follows().containsAll(proposal)
                        && !each.on().isBefore(from)
                        && each.on().isBefore(until));
    }

    private boolean guarded(Approval board) {
        Set<FactRef> refs = Set.of(world.ref(board));
        return !world.keeps(Reading.LOWERED_AFTER_THE_GUARDS)
                || (told("public", refs, board.on()) && told("us-government", refs, board.on()));
    }

    /** The other way: no board, the public and the government are told of anything. */
    private boolean told(InterimMeasure lowering) {
        return by(lowering, "propose")
                && told("public", Set.of(), lowering.on())
                && told("us-government", Set.of(), lowering.on());
    }

    private boolean told(String role, Set<FactRef> refs, LocalDate since) {
        return world.any(
                Notice.class,
                each -> each.to().value().equals(role)
                        && each.follows().containsAll(refs)
                        && !each.on().isBefore(since));
    }
}
