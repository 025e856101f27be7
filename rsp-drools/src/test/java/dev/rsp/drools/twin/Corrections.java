package dev.rsp.drools.twin;

import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Report;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Withdrawals and supersessions of facts in the case, proper and improper ones. */
final class Corrections {

    private static final Map<String, String> OPPOSITE = Map.ofEntries(
            Map.entry("adequate", "inadequate"),
            Map.entry("inadequate", "adequate"),
            Map.entry("sufficient", "insufficient"),
            Map.entry("insufficient", "sufficient"),
            Map.entry("accounted-for", "not-accounted-for"),
            Map.entry("not-accounted-for", "accounted-for"),
            Map.entry("resolved", "unresolved"),
            Map.entry("unresolved", "resolved"),
            Map.entry("remediated", "not-remediated"),
            Map.entry("passes", "fails"),
            Map.entry("fails", "passes"),
            Map.entry("imposed", "lifted"),
            Map.entry("lifted", "imposed"),
            Map.entry("within", "beyond"),
            Map.entry("beyond", "within"),
            Map.entry("not-remediated", "remediated"));
    private static final List<String> ROLES =
            List.of("ceo", "rso", "ceo-rso", "ceo-rso", "external-evaluator", "evaluation-lead");

    private final CaseMaker maker;
    private final Draws draws;

    Corrections(CaseMaker maker) {
        this.maker = maker;
        this.draws = maker.draws;
    }

    /** Facts that others name by id at most, and that may be missing. */
    static boolean isFree(Fact fact) {
        return isCorrectable(fact)
                && !(fact instanceof Report)
                && !(fact instanceof InterimMeasure)
                && !(fact instanceof Approval);
    }

    /** Facts that somebody said, found or did. */
    static boolean isCorrectable(Fact fact) {
        return !(fact instanceof ModelSnapshot)
                && !(fact instanceof PlannedActivity)
                && !(fact instanceof ActivityUnderWay)
                && !(fact instanceof Baseline)
                && !(fact instanceof ComputeRatio)
                && !(fact instanceof Supersession);
    }

    void draw() {
        List<Fact> those =
                maker.facts.stream().filter(Corrections::isCorrectable).toList();
        if (those.isEmpty()) {
            return;
        }
        List<Fact> adverse = those.stream().filter(Corrections::isAdverse).toList();
        Fact of = draws.of(adverse.isEmpty() || draws.chance(35) ? those : adverse);
        if (draws.chance(50)) {
            withdraw(of);
        } else {
            supersede(of);
        }
    }

    private static boolean isAdverse(Fact fact) {
        return fact.getClass().getSimpleName().matches("Incident|EvaluationFinding|AssessmentCall")
                || (fact instanceof Determination determination && determination.status() != DeterminationStatus.BELOW)
                || (fact instanceof SafeguardAssessment verdict && verdict.verdict() != Verdict.MET)
                || (fact instanceof Judgement judgement
                        && judgement.answer().value().matches("in.*|not-.*|un.*|imposed|beyond|fails"));
    }

    private Role role(Fact of) {
        return draws.chance(60) ? Details.author(of) : Role.of(draws.of(ROLES));
    }

    /** From the day of the fact to today, mostly. */
    private LocalDate after(Fact of) {
        LocalDate on = Details.on(of);
        LocalDate first = on == null || on.isAfter(maker.day) ? maker.day : on;
        int days = (int) (maker.day.toEpochDay() - first.toEpochDay());
        return draws.chance(90) ? first.plusDays(draws.below(days + 1)) : maker.day.plusDays(1);
    }

    private void withdraw(Fact of) {
        maker.add(new Withdrawal(maker.id("withdrawal"), of.ref(), role(of), "said in error", after(of)));
    }

    private void supersede(Fact of) {
        LocalDate on = after(of);
        Fact by = replacement(of, on);
        if (!by.equals(of)) {
            maker.add(by);
            maker.add(new Supersession(maker.id("supersession"), of.ref(), by.ref(), role(of), on));
        }
    }

    /** A fact about the same, with another finding where the type has one; the same fact where it has none. */
    private Fact replacement(Fact of, LocalDate on) {
        if (of instanceof Determination old) {
            FactId assessment = maker.facts.stream()
                    .filter(each -> each instanceof Determination other
                            && other.model().equals(old.model())
                            && other.status() == DeterminationStatus.BELOW)
                    .map(each -> ((Determination) each).assessment())
                    .findFirst()
                    .orElse(FactId.of("none"));
            DeterminationStatus status = draws.of(DeterminationStatus.values());
            return new Determination(
                    maker.id("determination"), old.model(), old.threshold(), status, role(of), assessment, on);
        }
        if (of instanceof SafeguardAssessment old) {
            Verdict verdict = draws.of(Verdict.values());
            return new SafeguardAssessment(maker.id("verdict"), old.model(), old.criterion(), verdict, role(of), on);
        }
        if (of instanceof Judgement old) {
            Answer answer = Answer.of(OPPOSITE.get(old.answer().value()));
            return new Judgement(maker.id("judgement"), old.model(), old.about(), old.question(), answer, role(of), on);
        }
        if (of instanceof Notice old) {
            return new Notice(maker.id("notice"), old.follows(), old.to(), on);
        }
        return of;
    }
}
