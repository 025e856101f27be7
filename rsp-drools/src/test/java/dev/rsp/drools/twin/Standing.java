package dev.rsp.drools.twin;

import dev.rsp.eval.Assessment;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.model.Baseline;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which facts of a case count on a day. */
final class Standing {

    private final Map<FactRef, Fact> facts = new HashMap<>();
    private final Map<Fact, FactRef> refs;
    private final LocalDate day;
    private final @Nullable Reading dropped;

    private Standing(Map<Fact, FactRef> refs, LocalDate day, @Nullable Reading dropped) {
        this.refs = refs;
        refs.forEach((fact, ref) -> facts.put(ref, fact));
        this.day = day;
        this.dropped = dropped;
    }

    static List<Fact> of(Map<Fact, FactRef> refs, LocalDate day, @Nullable Reading dropped) {
        Standing standing = new Standing(refs, day, dropped);
        return refs.keySet().stream().filter(standing::stands).toList();
    }

    private boolean stands(@Nullable Fact fact) {
        return fact != null && isThere(fact) && !superseded(fact);
    }

    /** In force and not taken back, whether or not something else took its place. */
    private boolean isThere(Fact fact) {
        LocalDate on = Details.on(fact);
        boolean early = on != null && on.isAfter(day);
        boolean ended =
                fact instanceof InterimMeasure measure && measure.until().isBefore(day);
        return !early && !ended && !withdrawn(fact) && rests(fact);
    }

    private boolean withdrawn(Fact fact) {
        return all(Withdrawal.class)
                .filter(each -> each.of().equals(refs.get(fact)) && !each.on().isAfter(day))
                .anyMatch(each -> Details.mayCorrect(each.role(), fact) && !Details.isBefore(each.on(), fact));
    }

    private <T extends Fact> Stream<T> all(Class<T> type) {
        return facts.values().stream().filter(type::isInstance).map(type::cast);
    }

    /** Good news goes as soon as something is to take its place; bad news only for something that stands. */
    private boolean superseded(Fact fact) {
        return supersessions(fact)
                .anyMatch(each -> Details.isFavourable(fact)
                        || leadsToStanding(fact, each.by(), new HashSet<>(Set.of(each.of()))));
    }

    private Stream<Supersession> supersessions(Fact fact) {
        return all(Supersession.class)
                .filter(each -> each.of().equals(refs.get(fact)) && !each.on().isAfter(day))
                .filter(each -> Details.mayCorrect(each.role(), fact) && !Details.isBefore(each.on(), fact))
                .filter(each -> inOrder(each, fact, facts.get(each.by())))
                .filter(each -> ofNoLowerRole(fact, facts.get(each.by())));
    }

    /** Good news gives way to anybody's, bad news to that of the same or a higher role. */
    private boolean ofNoLowerRole(Fact fact, @Nullable Fact by) {
        return by == null
                || dropped == Reading.NO_LOWER_ROLE
                || Details.isFavourable(fact)
                || Details.mayCorrect(Details.author(by), fact);
    }

    /** The fact in its place is about the same, not older, and not later than what is said of it. */
    private static boolean inOrder(Supersession supersession, Fact fact, @Nullable Fact by) {
        return by == null
                || (Details.topic(by).equals(Details.topic(fact))
                        && !Details.isBefore(supersession.on(), by)
                        && !Details.isBefore(Details.on(by), fact));
    }

    /** Bad news gives way to findings of no lower role only, however many steps lead there. */
    private boolean leadsToStanding(Fact bad, FactRef ref, Set<FactRef> seen) {
        Fact fact = facts.get(ref);
        if (fact == null || !isThere(fact) || !seen.add(ref)) {
            return false;
        }
        if (dropped != Reading.NO_LOWER_ROLE && !Details.mayCorrect(Details.author(fact), bad)) {
            return false;
        }
        List<Supersession> next = supersessions(fact).toList();
        return next.isEmpty() || next.stream().anyMatch(each -> leadsToStanding(bad, each.by(), seen));
    }

    /** Good news stands on what it names. */
    private boolean rests(Fact fact) {
        if (fact instanceof Determination determination && determination.status() == DeterminationStatus.BELOW) {
            return all(Assessment.class).anyMatch(each -> isActOf(each, determination) && stands(each));
        }
        if (fact instanceof Judgement judgement && Details.isFavourable(judgement)) {
            return !comesBefore(judgement.on(), judgement.about());
        }
        if (fact instanceof Fulfilment fulfilment) {
            return !comesBefore(fulfilment.on(), fulfilment.about());
        }
        if (fact instanceof Approval approval) {
            return stands(facts.get(approval.subject()));
        }
        return !(fact instanceof Notice notice) || notice.follows().stream().allMatch(each -> stands(facts.get(each)));
    }

    /** Whether some fact that goes by this name, in force or not, is of a later day; a baseline goes by none. */
    private boolean comesBefore(LocalDate on, Topic about) {
        return dropped != Reading.JUDGED_AFTERWARDS
                && facts.values().stream()
                        .filter(each -> !(each instanceof Baseline))
                        .filter(each -> each.key().value().equals(about.value()))
                        .anyMatch(each -> Details.isBefore(on, each));
    }

    /** An assessment of this model, for this threshold, not later than the determination. */
    private static boolean isActOf(Assessment assessment, Determination determination) {
        return assessment.id().equals(determination.assessment())
                && assessment.model().equals(determination.model())
                && assessment.thresholds().contains(determination.threshold())
                && !assessment.on().isAfter(determination.on());
    }
}
