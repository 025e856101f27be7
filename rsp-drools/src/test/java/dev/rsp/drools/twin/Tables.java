package dev.rsp.drools.twin;

import dev.rsp.model.Activity;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the policy, typed in by hand. */
final class Tables {

    static final String DEPLOYMENT_2 = "asl-2-deployment";
    static final String SECURITY_2 = "asl-2-security";
    static final String DEPLOYMENT_3 = "asl-3-deployment";
    static final String SECURITY_3 = "asl-3-security";

    static final List<String> THRESHOLDS = List.of("cbrn-3", "cbrn-4", "ai-rnd-4", "ai-rnd-5");
    static final String CHECKPOINT = "autonomy-checkpoint";

    static final Map<String, List<String>> REQUIRED =
            Map.of("cbrn-3", List.of(DEPLOYMENT_3, SECURITY_3), "ai-rnd-4", List.of(SECURITY_3));
    static final Map<String, List<String>> REQUIRED_AS_WELL =
            Map.of("cbrn-4", List.of(DEPLOYMENT_3, SECURITY_3), "ai-rnd-5", List.of(SECURITY_3));
    static final Set<String> UNDESCRIBED = Set.of("cbrn-4", "ai-rnd-5");
    static final Map<String, String> NEXT_UP = Map.of("cbrn-3", "cbrn-4", "ai-rnd-4", "ai-rnd-5");

    static final Map<String, List<String>> CRITERIA = Map.of(
            DEPLOYMENT_2,
            List.of("asl-2-d1-usage-policy", "asl-2-d2-harmlessness", "asl-2-d3-fine-tuning", "asl-2-d4-reporting"),
            SECURITY_2,
            List.of(
                    "asl-2-s1-supply-chain",
                    "asl-2-s2-offices",
                    "asl-2-s3-workforce",
                    "asl-2-s4-compartmentalisation",
                    "asl-2-s5-infrastructure",
                    "asl-2-s6-operations"),
            DEPLOYMENT_3,
            List.of(
                    "d1-threat-modelling",
                    "d2-defence-in-depth",
                    "d3-red-teaming",
                    "d4-rapid-remediation",
                    "d5-monitoring",
                    "d6-trusted-users",
                    "d7-third-party-environments"),
            SECURITY_3,
            List.of(
                    "s1-threat-modelling",
                    "s2-security-frameworks",
                    "s3-audits",
                    "s4-third-party-environments",
                    "s5-basic-insiders"));

    static final List<String> ELEMENTS = List.of("threat-model-mapping", "evaluations", "elicitation", "forecasting");

    static final Set<Activity> TRAINING = EnumSet.of(Activity.TRAINING, Activity.SAFETY_ENHANCING_TRAINING);
    static final Set<Activity> OPEN_ACCESS = EnumSet.of(Activity.OPEN_WEIGHTS, Activity.FINE_TUNING_ACCESS);
    static final Set<Activity> STORING = EnumSet.of(Activity.STORING_WEIGHTS);

    static final Period VALIDITY = Period.ofMonths(12);
    static final Period REASSESSMENT = Period.ofMonths(6);
    static final Period REAPPROVAL = Period.ofYears(1);

    private Tables() {}

    /** ASL-2 is judged by the RSO, ASL-3 by the CEO and the RSO. */
    static String judge(String standard) {
        return standard.startsWith("asl-2") ? "rso" : "ceo-rso";
    }

    /** Deployment is judged for each model, security once for the lab. */
    static boolean ofTheLab(String standard) {
        return standard.endsWith("-security");
    }

    /** Use of the model, inside or outside: neither training nor storing. */
    static boolean isUse(Activity activity) {
        return !TRAINING.contains(activity) && !STORING.contains(activity);
    }

    /** A deployment standard bears on use; a security standard on everything that needs the weights. */
    static boolean bearsOn(String standard, Activity activity) {
        return standard.endsWith("-security") || isUse(activity);
    }
}
