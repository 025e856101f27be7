package dev.rsp.drools.twin;

import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Report;
import dev.rsp.fact.FactId;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a lab does with a model, one chapter at a time, with small gaps now and then. */
final class Stories {

    private final CaseMaker maker;
    private final Draws draws;
    private final ChainMaker chains;
    private final int flaws;

    Stories(CaseMaker maker, int flaws) {
        this.maker = maker;
        this.draws = maker.draws;
        this.flaws = flaws;
        this.chains = new ChainMaker(maker, flaws * 2);
    }

    private boolean flaw() {
        return draws.chance(flaws);
    }

    /** A comprehensive assessment and what was determined on it. */
    void assessed(String model) {
        LocalDate on = draws.chance(12) ? draws.edge(maker.day, Tables.VALIDITY) : draws.ago(maker.day, 0, 170);
        List<String> named = new ArrayList<>(Tables.THRESHOLDS);
        if (flaw()) {
            named.remove(draws.below(4));
        }
        FactId assessment = maker.assessment(model, AssessmentKind.COMPREHENSIVE, named, on);
        LocalDate decided = maker.atMostToday(on.plusDays(draws.below(9)));
        for (String threshold : Tables.THRESHOLDS) {
            if (!flaw()) {
                String role = flaw() ? draws.of("rso", "external-evaluator") : "ceo-rso";
                maker.found(model, threshold, DeterminationStatus.BELOW, role, assessment, decided);
            }
        }
    }

    /** The four elements and the Capability Report. */
    void decidedOn(String model) {
        for (String element : Tables.ELEMENTS) {
            if (!flaw()) {
                String role = flaw() ? "rso" : "ceo-rso";
                maker.judged(model, "comprehensive-assessment", element, "adequate", role, draws.ago(maker.day, 0, 20));
            }
        }
        chains.report("capability-decision", model, "comprehensive-assessment", draws.ago(maker.day, 0, 30));
    }

    void verified(String model, String standard) {
        for (String criterion : Tables.CRITERIA.get(standard)) {
            if (!draws.chance(flaws / 3)) {
                String role = draws.chance(flaws / 3) ? draws.of("ceo", "rso", "ceo-rso") : Tables.judge(standard);
                maker.verdict(model, criterion, Verdict.MET, role, draws.ago(maker.day, 0, 60));
            }
        }
    }

    void verifiedAsl2(String model) {
        verified(model, Tables.DEPLOYMENT_2);
        verified(model, Tables.SECURITY_2);
    }

    /** The safeguards decision, sometimes about a year ago. */
    void safeguardsDecided(String model, String standard) {
        boolean old = draws.chance(20);
        LocalDate done = old ? draws.edge(maker.day, Tables.REAPPROVAL) : draws.ago(maker.day, 0, 200);
        Report report = chains.report("safeguards-decision", model, standard, done);
        LocalDate renewed = draws.ago(maker.day, 0, 40);
        if (old && draws.chance(25)) {
            chains.again(report, draws.chance(50), renewed);
        } else if (old && draws.chance(25)) {
            chains.report("safeguards-decision", model, standard, renewed);
        }
    }

    void inPlace(String model, String standard) {
        verified(model, standard);
        safeguardsDecided(model, standard);
    }

    /** A threshold found crossed or not ruled out. */
    void past(String model, String threshold) {
        DeterminationStatus status = draws.of(DeterminationStatus.CROSSED, DeterminationStatus.NOT_RULED_OUT);
        String role = draws.chance(70) ? "ceo-rso" : draws.of("rso", "external-evaluator");
        maker.found(model, threshold, status, role, FactId.of("none"), draws.ago(maker.day, 0, 60));
    }

    void followedUp(String model) {
        if (!flaw()) {
            List<String> named = flaw() ? List.of(draws.of("cbrn-4", "ai-rnd-5")) : List.of("cbrn-4", "ai-rnd-5");
            AssessmentKind kind = flaw() ? AssessmentKind.COMPREHENSIVE : AssessmentKind.FOLLOW_UP;
            LocalDate on = draws.ago(maker.day, 0, 420);
            FactId assessment = maker.assessment(model, kind, named, on);
            if (draws.chance(20)) {
                String upper = draws.of("cbrn-4", "ai-rnd-5");
                maker.found(model, upper, DeterminationStatus.BELOW, "ceo-rso", assessment, on);
            }
        }
    }

    void affirmed(String model) {
        chains.report("affirmative-case", model, "ai-rnd-4", draws.ago(maker.day, 0, 200));
    }

    /** Comparison with a reference; the ratio at the edge now and then. */
    void compared(String model, String reference) {
        LocalDate on = draws.chance(20) ? draws.edge(maker.day, Tables.REASSESSMENT) : draws.ago(maker.day, 0, 170);
        maker.baseline(model, reference, on);
        if (!flaw()) {
            maker.compared(model, reference, flaw() ? draws.of("ceo", "ceo-rso") : "rso", draws.ago(maker.day, 0, 30));
        }
        if (!flaw()) {
            maker.ratio(model, reference, draws.chance(15) ? draws.of("3.99", "4", "4.01") : "2", "internal-evals");
        }
    }

    /** An interim measure that ends some day, now and then about now. */
    String measured(String model, String standard) {
        LocalDate until = maker.day.plusDays(draws.chance(20) ? draws.below(3) - 1L : 10L + draws.below(200));
        return chains.measure(model, standard, draws.ago(maker.day, 0, 20), until);
    }
}
