package dev.rsp.drools.internal.standing;

import dev.rsp.eval.Assessment;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.model.ChainSubject;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.Incident;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reasons for which facts are set aside once more, each asked for by itself, for the types of {@link RandomFacts}. */
final class NaiveStanding {

    /** How reasons begin. */
    static final List<String> WORDS =
            List.of("not yet", "expired", "withdrawn", "superseded", "no act", "made before", "rests on", "no effect");

    private final List<Fact> facts;
    private final LocalDate today;
    private final Map<FactRef, Fact> byRef = new TreeMap<>();
    private final Map<Fact, FactRef> refs = new HashMap<>();

    NaiveStanding(List<Fact> facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
        for (Fact fact : facts) {
            byRef.put(fact.ref(), fact);
            refs.put(fact, fact.ref());
        }
    }

    Map<FactRef, String> setAside() {
        Map<FactRef, String> aside = new TreeMap<>();
        for (Fact fact : facts) {
            String reason = reason(fact);
            if (reason != null) {
                aside.put(fact.ref(), reason);
            }
        }
        return aside;
    }

    private @Nullable String reason(Fact fact) {
        String early = early(fact);
        if (early != null) {
            return early;
        } else if (fact instanceof Withdrawal withdrawal && !isValid(withdrawal)) {
            return "no effect";
        } else if (fact instanceof Supersession supersession) {
            Fact of = find(supersession.of());
            boolean idle = !isValid(supersession)
                    || !isFavourable(of) && early(of) == null && !reachesGround(supersession.by(), of);
            return idle ? "no effect" : null;
        }
        boolean replaced = from(fact).stream().anyMatch(each -> reachesGround(each.by(), fact));
        return replaced ? "superseded" : null;
    }

    /** The reasons that do not depend on whether some other fact takes the place. */
    private @Nullable String early(Fact fact) {
        if (!(fact instanceof PlannedActivity) && day(fact).isAfter(today)) {
            return "not yet";
        } else if (fact instanceof InterimMeasure measure && measure.until().isBefore(today)) {
            return "expired";
        } else if (facts.stream()
                .anyMatch(each -> each instanceof Withdrawal withdrawal
                        && !withdrawal.on().isAfter(today)
                        && withdrawal.of().equals(refs.get(fact))
                        && isValid(withdrawal))) {
            return "withdrawn";
        } else if (!isFavourable(fact)) {
            return null;
        } else if (!from(fact).isEmpty()) {
            return "superseded";
        }
        return ground(fact);
    }

    private @Nullable String ground(Fact fact) {
        if (fact instanceof Determination below) {
            boolean based = facts.stream()
                    .anyMatch(each -> each instanceof Assessment act
                            && act.id().equals(below.assessment())
                            && act.model().equals(below.model())
                            && act.thresholds().contains(below.threshold())
                            && !act.on().isAfter(below.on())
                            && early(act) == null);
            return based ? null : "no act";
        }
        Topic about = fact instanceof Judgement judgement
                ? judgement.about()
                : fact instanceof Fulfilment fulfilment ? fulfilment.about() : null;
        if (about != null) {
            boolean early = facts.stream()
                    .anyMatch(each -> each.key().value().equals(about.value())
                            && day(each).isAfter(day(fact)));
            return early ? "made before" : null;
        }
        List<FactRef> refs = fact instanceof Approval approval
                ? List.of(approval.subject())
                : fact instanceof Notice notice ? List.copyOf(notice.follows()) : List.of();
        return refs.stream().anyMatch(ref -> !isThere(ref) || early(find(ref)) != null) ? "rests on" : null;
    }

    /** Whether supersessions lead from here to a fact that stands, that nothing supersedes, and whose author may correct the first. */
    private boolean reachesGround(FactRef start, Fact first) {
        Set<Fact> reached = new HashSet<>();
        List<Fact> next = new ArrayList<>();
        if (isThere(start)) {
            next.add(find(start));
        }
        while (!next.isEmpty()) {
            Fact fact = next.remove(0);
            String early = early(fact);
            boolean passable = early == null || early.equals("superseded");
            if (passable && !fact.equals(first) && reached.add(fact)) {
                if (from(fact).isEmpty() && mayStandFor(fact, first)) {
                    return true;
                }
                from(fact).stream().map(Supersession::by).filter(this::isThere).forEach(ref -> next.add(find(ref)));
            }
        }
        return false;
    }

    private List<Supersession> from(Fact fact) {
        return facts.stream()
                .filter(Supersession.class::isInstance)
                .map(Supersession.class::cast)
                .filter(each -> each.of().equals(refs.get(fact)) && !each.on().isAfter(today) && isValid(each))
                .toList();
    }

    private boolean isValid(Withdrawal withdrawal) {
        return isThere(withdrawal.of()) && mayCorrect(withdrawal.role(), find(withdrawal.of()), withdrawal.on());
    }

    private boolean isValid(Supersession supersession) {
        if (!isThere(supersession.of())) {
            return false;
        }
        Fact of = find(supersession.of());
        if (!mayCorrect(supersession.role(), of, supersession.on()) || !isThere(supersession.by())) {
            return mayCorrect(supersession.role(), of, supersession.on());
        }
        Fact by = find(supersession.by());
        return mayStandFor(by, of)
                && topic(of).equals(topic(by))
                && !supersession.on().isBefore(day(by))
                && !day(by).isBefore(day(of));
    }

    private boolean mayStandFor(Fact by, Fact of) {
        return isFavourable(of)
                || author(of) == null
                || author(by) == null
                || mayCorrect(author(by), of, LocalDate.MAX);
    }

    private boolean mayCorrect(Role role, Fact of, LocalDate on) {
        if (of instanceof Withdrawal || of instanceof Supersession || of instanceof ModelSnapshot) {
            return false;
        }
        Role author = author(of);
        boolean allowed = author == null
                ? role.value().equals("lead")
                : role.equals(author)
                        || role.value().equals("ceo-rso")
                                && Set.of("ceo", "rso").contains(author.value())
                        || role.value().equals("top")
                                && Set.of("ceo-rso", "ceo", "rso").contains(author.value());
        return allowed && (of instanceof PlannedActivity || !on.isBefore(day(of)));
    }

    private static @Nullable Role author(Fact fact) {
        if (fact instanceof Assessment act) {
            return act.by();
        } else if (fact instanceof Determination determination) {
            return determination.role();
        } else if (fact instanceof Fulfilment fulfilment) {
            return fulfilment.role();
        } else if (fact instanceof Judgement judgement) {
            return judgement.role();
        }
        return fact instanceof Approval approval ? approval.role() : null;
    }

    private static List<Object> topic(Fact fact) {
        if (fact instanceof Assessment act) {
            return List.of("act", act.model(), act.kind());
        } else if (fact instanceof Determination d) {
            return List.of("determination", d.model(), d.threshold());
        } else if (fact instanceof Fulfilment f) {
            return List.of("fulfilment", f.model(), f.duty(), f.about());
        } else if (fact instanceof Judgement j) {
            return List.of("judgement", j.model(), j.about(), j.question());
        } else if (fact instanceof Incident i) {
            return List.of("incident", i.model(), i.criterion());
        } else if (fact instanceof Approval a) {
            return List.of("approval", a.subject(), a.step(), a.person(), a.role());
        } else if (fact instanceof Notice n) {
            return List.of("notice", n.follows(), n.to());
        } else if (fact instanceof ChainSubject s) {
            return List.of(s.getClass(), s.model(), s.chain(), s.about());
        }
        return List.of(fact.key());
    }

    private boolean isFavourable(Fact fact) {
        if (fact instanceof Judgement judgement) {
            return judgement.answer().value().equals("yes");
        }
        return fact instanceof Determination determination
                ? determination.status() == DeterminationStatus.BELOW
                : fact instanceof Assessment
                        || fact instanceof Fulfilment
                        || fact instanceof Approval
                        || fact instanceof Notice
                        || fact instanceof ChainSubject;
    }

    private static LocalDate day(Fact fact) {
        return Schema.of((Record) fact).day((Record) fact).orElse(LocalDate.of(1, 1, 1));
    }

    private boolean isThere(FactRef ref) {
        return byRef.containsKey(ref);
    }

    private Fact find(FactRef ref) {
        return Objects.requireNonNull(byRef.get(ref));
    }
}
