package dev.rsp.drools.internal.engine;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.evidence.Report;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Prints what a session with many models costs: loading, memory, one update with the reading of its change, one day. */
public final class LiveScale {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int DAYS = 30;
    private static final int TEN = 10;
    private static final int WARM_UP = 6;
    private static final int LATE_DAYS = 30;
    private static final int LATE = LATE_DAYS * TEN;
    private static final List<String> THRESHOLDS = List.of("cbrn-3", "cbrn-4", "ai-rnd-4", "ai-rnd-5");
    private static final List<String> QUESTIONS =
            List.of("threat-model-mapping", "evaluations", "elicitation", "forecasting");
    private static final List<String> LAB = List.of(
            "asl-2-s1-supply-chain",
            "asl-2-s2-offices",
            "asl-2-s3-workforce",
            "asl-2-s4-compartmentalisation",
            "asl-2-s5-infrastructure",
            "asl-2-s6-operations");

    private LiveScale() {}

    /**
     * Measures.
     *
     * @param arguments the numbers of models; 1000, 10000 and 100000 unless given
     */
    public static void main(String[] arguments) throws InterruptedException {
        EffectivePack pack = BenchmarkCases.load();
        PolicyEngine engine = new DecisionMaker(pack, Evaluators.of(pack, false)).asIf();
        List<Integer> sizes = arguments.length == 0
                ? List.of(1_000, 10_000, 100_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        fresh(engine);
        for (int round = 0; round < WARM_UP; round++) {
            measure(engine, 1_000, 6_000, false);
        }
        for (int models : sizes) {
            measure(engine, models, 3_000, true);
        }
    }

    /** The baseline: what one model costs when it is decided afresh, as without a session. */
    private static void fresh(PolicyEngine engine) {
        List<Fact> facts = new ArrayList<>(facts(0, DAY.minusMonths(3)));
        facts.addAll(ofTheLab());
        PolicyCase one = PolicyCase.of(facts);
        long[] times = new long[1_000];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                engine.decide(one, DAY);
                times[i] = System.nanoTime() - start;
            }
        }
        System.out.printf(Locale.ROOT, "a fresh decision on one model     p50 %8.0f us%n", percentile(times, 50));
    }

    private static void measure(PolicyEngine engine, int models, int updates, boolean print)
            throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < models; i++) {
            int late = i - (models - LATE);
            facts.addAll(facts(i, late < 0 ? DAY.minusMonths(3) : DAY.plusDays(2 + DAYS + late / TEN)));
        }
        facts.addAll(ofTheLab());
        PolicyCase all = PolicyCase.of(facts);
        double before = used();
        long start = System.nanoTime();
        try (PolicySession session =
                engine.open(all, DAY, SessionOptions.defaults().trusting())) {
            double load = (System.nanoTime() - start) / 1e9;
            double memory = (used() - before) / models;
            long[] judgements = updates(session, models, updates);
            long[] assessments = stale(session, models, 1);
            long[] ten = stale(session, models, TEN);
            long[] days = days(session, 2, DAYS);
            long[] late = days(session, 2 + DAYS, LATE_DAYS);
            if (print) {
                System.out.printf(
                        Locale.ROOT,
                        "%7d models: load %6.1f s, %6.1f KB a model; p50 and p99 in us:%n",
                        models,
                        load,
                        memory / 1024);
                print("a judgement goes", every(judgements, 0));
                print("a judgement comes", every(judgements, 1));
                print("an assessment becomes stale", every(assessments, 0));
                print("an assessment becomes fresh", every(assessments, 1));
                print("ten assessments become stale at once", every(ten, 0));
                print("a day on which ten become stale", days);
                print("a day on which ten judgements come", late);
            }
        }
    }

    private static void print(String what, long[] times) {
        System.out.printf(
                Locale.ROOT, "        %-40s %6.0f %6.0f%n", what, percentile(times, 50), percentile(times, 99));
    }

    /** The even or the odd ones: there and back are not of one cost, and a percentile of both together says nothing. */
    private static long[] every(long[] times, int first) {
        return IntStream.range(0, times.length / 2)
                .mapToLong(i -> times[2 * i + first])
                .toArray();
    }

    /** Lets days pass, on each of which the gates of ten models move. */
    private static long[] days(PolicySession session, int first, int days) {
        long[] times = new long[days];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            int moved = session.advanceTo(DAY.plusDays(first + i)).stream()
                    .mapToInt(each -> each.gates().size())
                    .sum();
            times[i] = System.nanoTime() - start;
            if (moved != TEN) {
                throw new IllegalStateException("Each day must move ten gates, but moved " + moved);
            }
        }
        return times;
    }

    /**
     * Dates the assessments of some models back over a year and forward again, in turn: what a day does to them. As on such a
     * day, each model is one that was not changed lately.
     */
    private static long[] stale(PolicySession session, int models, int together) {
        long[] times = new long[400 / together];
        LocalDate[] days = {DAY.minusYears(1).minusDays(1), DAY.minusMonths(3)};
        int stride = (models - DAYS * TEN - LATE) / (times.length / 2);
        for (int i = 0; i < times.length; i++) {
            int first = DAYS * TEN + i / 2 * stride;
            List<Assessment> dated = new ArrayList<>();
            for (int each = first; each < first + together; each++) {
                dated.add(assessment(each, days[i % 2]));
            }
            long start = System.nanoTime();
            int moved = session.update(u -> dated.forEach(u::put)).gates().size();
            times[i] = System.nanoTime() - start;
            if (moved != together) {
                throw new IllegalStateException("Each model must move a gate, but moved " + moved);
            }
        }
        return times;
    }

    private static Assessment assessment(int number, LocalDate on) {
        TreeSet<ThresholdId> thresholds = new TreeSet<>();
        THRESHOLDS.forEach(each -> thresholds.add(ThresholdId.of(each)));
        return new Assessment(
                FactId.of("assessment-" + number),
                model(number),
                AssessmentKind.COMPREHENSIVE,
                thresholds,
                Role.of("evaluation-lead"),
                on);
    }

    /** Takes a judgement of some model away and gives it again, in turn: each moves its gate. */
    private static long[] updates(PolicySession session, int models, int updates) {
        SplittableRandom random = new SplittableRandom(1);
        long[] times = new long[updates];
        for (int i = 0; i + 1 < updates; i += 2) {
            Fact fact = judgement(random.nextInt(models - LATE), 2, DAY.minusMonths(3));
            long start = System.nanoTime();
            int moved = session.remove(fact.key()).gates().size();
            times[i] = System.nanoTime() - start;
            start = System.nanoTime();
            moved += session.put(fact).gates().size();
            times[i + 1] = System.nanoTime() - start;
            if (moved != 2) {
                throw new IllegalStateException("Each update must move a gate, but moved " + moved);
            }
        }
        return times;
    }

    /** The criteria of the lab that storing needs, said once for all models. */
    private static List<Fact> ofTheLab() {
        return LAB.stream()
                .<Fact>map(each -> new SafeguardAssessment(
                        FactId.of(each),
                        model(0),
                        CriterionId.of(each),
                        Verdict.MET,
                        Role.of("rso"),
                        DAY.minusMonths(3)))
                .toList();
    }

    /** The facts of a model, its assessment too old on some day if it is one of the first; one judgement counts from a day on. */
    private static List<Fact> facts(int number, LocalDate judged) {
        ModelId model = model(number);
        LocalDate on = number < DAYS * TEN ? DAY.minusYears(1).plusDays(1 + number / TEN) : DAY.minusMonths(3);
        List<Fact> facts = new ArrayList<>();
        facts.add(ModelSnapshot.of(model.value(), "sha256:" + String.format(Locale.ROOT, "%064x", number)));
        facts.add(new PlannedActivity(model, Activity.STORING_WEIGHTS, DAY));
        Assessment assessment = assessment(number, on);
        facts.add(assessment);
        for (String each : THRESHOLDS) {
            facts.add(new Determination(
                    FactId.of(each + "-" + number),
                    model,
                    ThresholdId.of(each),
                    DeterminationStatus.BELOW,
                    Role.of("ceo-rso"),
                    assessment.id(),
                    on));
        }
        for (int i = 0; i < QUESTIONS.size(); i++) {
            facts.add(judgement(number, i, i == 2 ? judged : DAY.minusMonths(3)));
        }
        Report report = new Report(
                FactId.of("report-" + number),
                model,
                ChainId.of("capability-decision"),
                Topic.of("comprehensive-assessment"),
                on);
        facts.add(report);
        Approval ceo = approval(report, "ceo", number);
        Approval rso = approval(report, "rso", number);
        facts.add(ceo);
        facts.add(rso);
        facts.add(new Notice(
                FactId.of("notice-" + number), new TreeSet<>(List.of(ceo.ref(), rso.ref())), Role.of("board"), on));
        return facts;
    }

    private static Approval approval(Report report, String role, int number) {
        return new Approval(
                FactId.of(role + "-" + number),
                report.ref(),
                StepId.of("decide"),
                Person.of("person-" + role),
                Role.of(role),
                report.on());
    }

    private static Judgement judgement(int number, int question, LocalDate on) {
        return new Judgement(
                FactId.of(QUESTIONS.get(question) + "-" + number),
                model(number),
                Topic.of("comprehensive-assessment"),
                QuestionId.of(QUESTIONS.get(question)),
                Answer.of("adequate"),
                Role.of("ceo-rso"),
                on);
    }

    private static ModelId model(int number) {
        return ModelId.of("model-" + number);
    }

    private static double percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * percent / 100] / 1e3;
    }

    private static double used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
