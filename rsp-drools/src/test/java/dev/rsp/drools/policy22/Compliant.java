package dev.rsp.drools.policy22;

import dev.rsp.eval.AssessmentKind;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.model.PlannedActivity;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cases in which everything is in order; tests take something away from them. */
final class Compliant {

    static final List<String> THRESHOLDS = List.of("cbrn-3", "cbrn-4", "ai-rnd-4", "ai-rnd-5");

    private static final List<String> ASL_2 = List.of(
            "asl-2-d1-usage-policy",
            "asl-2-d2-harmlessness",
            "asl-2-d3-fine-tuning",
            "asl-2-d4-reporting",
            "asl-2-s1-supply-chain",
            "asl-2-s2-offices",
            "asl-2-s3-workforce",
            "asl-2-s4-compartmentalisation",
            "asl-2-s5-infrastructure",
            "asl-2-s6-operations");
    private static final List<String> ASL_3_DEPLOYMENT = List.of(
            "d1-threat-modelling",
            "d2-defence-in-depth",
            "d3-red-teaming",
            "d4-rapid-remediation",
            "d5-monitoring",
            "d6-trusted-users",
            "d7-third-party-environments");
    private static final List<String> ASL_3_SECURITY = List.of(
            "s1-threat-modelling",
            "s2-security-frameworks",
            "s3-audits",
            "s4-third-party-environments",
            "s5-basic-insiders");

    /** A week before the launch. */
    static final Recorded NEXT = Recorded.of("next", LocalDate.of(2025, 5, 15));

    private Compliant() {}

    /** Like Claude Opus 4: CBRN-3 not ruled out, ASL-3 in place, everything decided and told. */
    static Launch opusLike() {
        return planned(NEXT, Activity.GENERAL_DEPLOYMENT)
                .with(assessed(NEXT, "cbrn-3"))
                .with(asl3(NEXT));
    }

    /** Assessed anew and found below every threshold. */
    static Launch below() {
        return planned(NEXT, Activity.GENERAL_DEPLOYMENT).with(assessed(NEXT)).with(asl2(NEXT));
    }

    /** Not notably more capable than a model assessed on a day, which is in order as given. */
    static Launch standingWith(LocalDate day, List<Fact> reference) {
        Recorded next = Recorded.of("next", day);
        return planned(next, Activity.GENERAL_DEPLOYMENT)
                .with(comparedWith(next, "previous", 2))
                .with(Recorded.of("previous", day).snapshot())
                .with(reference);
    }

    static Launch planned(Recorded model, Activity activity) {
        return Launch.of(List.of(model.snapshot(), new PlannedActivity(model.model(), activity, Launch.DAY)));
    }

    static List<Fact> comparedWith(Recorded next, String reference, double ratio) {
        return List.of(
                new Baseline(next.model(), ModelId.of(reference), next.on()),
                next.comparison(reference),
                ComputeRatio.of(next.model(), ModelId.of(reference), ratio, MethodId.of("internal-evals")));
    }

    /** The comprehensive assessment, its findings, the decision on it; and a follow-up where something is not ruled out. */
    static List<Fact> assessed(Recorded model, String... notRuledOut) {
        List<Fact> facts = new ArrayList<>();
        facts.add(model.assessment("assessment", AssessmentKind.COMPREHENSIVE, THRESHOLDS.toArray(String[]::new)));
        for (String threshold : THRESHOLDS) {
            boolean open = List.of(notRuledOut).contains(threshold);
            facts.add(model.found(threshold, open ? DeterminationStatus.NOT_RULED_OUT : DeterminationStatus.BELOW));
        }
        for (String question : List.of("threat-model-mapping", "evaluations", "elicitation", "forecasting")) {
            facts.add(model.judged("comprehensive-assessment", question, "adequate", "ceo-rso"));
        }
        facts.addAll(model.decided("capability-decision", "comprehensive-assessment", "decide"));
        Stream.of(notRuledOut)
                .filter(threshold -> threshold.equals("cbrn-3") || threshold.equals("ai-rnd-4"))
                .map(threshold -> threshold.equals("cbrn-3") ? "cbrn-4" : "ai-rnd-5")
                .forEach(upper -> facts.add(model.assessment("follow-up-" + upper, AssessmentKind.FOLLOW_UP, upper)));
        return facts;
    }

    static List<Fact> asl2(Recorded model) {
        return met(model, ASL_2, "rso");
    }

    /** ASL-2 and ASL-3, with both safeguards decisions. */
    static List<Fact> asl3(Recorded model) {
        List<Fact> facts = new ArrayList<>(asl2(model));
        facts.addAll(asl3Deployment(model));
        facts.addAll(asl3Security(model));
        return facts;
    }

    static List<Fact> asl3Deployment(Recorded model) {
        List<Fact> facts = new ArrayList<>(met(model, ASL_3_DEPLOYMENT, "ceo-rso"));
        facts.addAll(model.decided("safeguards-decision", "asl-3-deployment", "decide"));
        return facts;
    }

    static List<Fact> asl3Security(Recorded model) {
        List<Fact> facts = new ArrayList<>(met(model, ASL_3_SECURITY, "ceo-rso"));
        facts.addAll(model.decided("safeguards-decision", "asl-3-security", "decide"));
        return facts;
    }

    private static List<Fact> met(Recorded model, List<String> criteria, String role) {
        return criteria.stream()
                .<Fact>map(criterion -> model.verdict(criterion, Verdict.MET, role))
                .toList();
    }
}
