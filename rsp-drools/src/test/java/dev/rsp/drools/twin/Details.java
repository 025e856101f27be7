package dev.rsp.drools.twin;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.LineReading;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Report;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.Baseline;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.Incident;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What kinds of facts have in common: a day, an author, a topic. */
final class Details {

    private static final Map<Class<?>, Function<Fact, LocalDate>> DAYS = Map.ofEntries(
            on(Assessment.class, Assessment::on),
            on(AssessmentCall.class, AssessmentCall::on),
            on(EvaluationFinding.class, EvaluationFinding::on),
            on(EvaluationResult.class, EvaluationResult::on),
            on(PreliminaryComparison.class, PreliminaryComparison::on),
            on(Approval.class, Approval::on),
            on(Judgement.class, Judgement::on),
            on(Notice.class, Notice::on),
            on(Report.class, Report::on),
            on(Fulfilment.class, Fulfilment::on),
            on(Supersession.class, Supersession::on),
            on(Withdrawal.class, Withdrawal::on),
            on(ActivityUnderWay.class, ActivityUnderWay::since),
            on(Baseline.class, Baseline::on),
            on(Incident.class, Incident::on),
            on(InterimMeasure.class, InterimMeasure::on),
            on(SafeguardAssessment.class, SafeguardAssessment::on),
            on(Determination.class, Determination::on));

    private static final Map<Class<?>, Function<Fact, Role>> AUTHORS = Map.ofEntries(
            by(Assessment.class, Assessment::by),
            by(AssessmentCall.class, AssessmentCall::role),
            by(PreliminaryComparison.class, PreliminaryComparison::role),
            by(Approval.class, Approval::role),
            by(Judgement.class, Judgement::role),
            by(Fulfilment.class, Fulfilment::role),
            by(Supersession.class, Supersession::role),
            by(Withdrawal.class, Withdrawal::role),
            by(SafeguardAssessment.class, SafeguardAssessment::role),
            by(Determination.class, Determination::role));

    private static final Map<Class<?>, Function<Fact, List<Object>>> TOPICS = Map.ofEntries(
            about(Assessment.class, each -> List.of(each.model(), each.kind())),
            about(AssessmentCall.class, each -> List.of(each.model())),
            about(EvaluationFinding.class, each -> List.of(each.result(), each.model(), each.integrity())),
            about(
                    EvaluationResult.class,
                    each -> List.of(each.model(), each.evaluation(), each.threshold(), each.line())),
            about(PreliminaryComparison.class, each -> List.of(each.model(), each.reference())),
            about(Approval.class, each -> List.of(each.subject(), each.step(), each.person(), each.role())),
            about(Judgement.class, each -> List.of(each.model(), each.about(), each.question())),
            about(Notice.class, each -> List.of(each.follows(), each.to())),
            about(Report.class, each -> List.of(each.model(), each.chain(), each.about())),
            about(Fulfilment.class, each -> List.of(each.model(), each.duty(), each.about())),
            about(Incident.class, each -> List.of(each.model(), each.criterion())),
            about(InterimMeasure.class, each -> List.of(each.model(), each.chain(), each.about())),
            about(SafeguardAssessment.class, each -> List.of(each.model(), each.criterion())),
            about(Determination.class, each -> List.of(each.model(), each.threshold())));

    private static final Set<String> GOOD =
            Set.of("adequate", "sufficient", "accounted-for", "resolved", "remediated", "passes", "lifted", "within");
    private static final Set<Class<?>> FAVOURABLE = Set.of(
            Assessment.class,
            PreliminaryComparison.class,
            Report.class,
            Approval.class,
            Notice.class,
            Fulfilment.class,
            InterimMeasure.class);

    private Details() {}

    /** The day from which a fact counts; null where it has none. */
    static @Nullable LocalDate on(Fact fact) {
        Function<Fact, LocalDate> day = DAYS.get(fact.getClass());
        return day == null ? null : day.apply(fact);
    }

    /** The type and the topic. */
    static List<Object> topic(Fact fact) {
        List<Object> topic = new ArrayList<>(List.of(fact.getClass()));
        Function<Fact, List<Object>> more = TOPICS.get(fact.getClass());
        topic.addAll(more == null ? List.of(fact) : more.apply(fact));
        return topic;
    }

    /** Whether a day lies before that of a fact. */
    static boolean isBefore(@Nullable LocalDate one, Fact fact) {
        LocalDate other = on(fact);
        return one != null && other != null && one.isBefore(other);
    }

    /** Good news, by its type or by what it says. */
    static boolean isFavourable(Fact fact) {
        if (fact instanceof Determination determination) {
            return determination.status() == DeterminationStatus.BELOW;
        } else if (fact instanceof SafeguardAssessment assessment) {
            return assessment.verdict() == Verdict.MET;
        } else if (fact instanceof EvaluationResult result) {
            return result.reading() == LineReading.CLEAR;
        } else if (fact instanceof Judgement judgement) {
            return GOOD.contains(judgement.answer().value());
        }
        return FAVOURABLE.contains(fact.getClass());
    }

    /** Who said, found or did it; where a fact names nobody, the role that corrects. */
    static Role author(Fact fact) {
        Function<Fact, Role> author = AUTHORS.get(fact.getClass());
        return author == null ? Role.of("evaluation-lead") : author.apply(fact);
    }

    /** The same or a higher role. */
    static boolean mayCorrect(Role role, Fact fact) {
        String that = author(fact).value();
        return role.value().equals(that)
                || (role.value().equals("ceo-rso") && List.of("ceo", "rso").contains(that));
    }

    private static <T extends Fact> Map.Entry<Class<?>, Function<Fact, LocalDate>> on(
            Class<T> type, Function<T, LocalDate> day) {
        return Map.entry(type, fact -> day.apply(type.cast(fact)));
    }

    private static <T extends Fact> Map.Entry<Class<?>, Function<Fact, Role>> by(
            Class<T> type, Function<T, Role> author) {
        return Map.entry(type, fact -> author.apply(type.cast(fact)));
    }

    private static <T extends Fact> Map.Entry<Class<?>, Function<Fact, List<Object>>> about(
            Class<T> type, Function<T, List<Object>> topic) {
        return Map.entry(type, fact -> topic.apply(type.cast(fact)));
    }
}
