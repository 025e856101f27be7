package dev.rsp.drools.twin;

import dev.rsp.eval.AssessmentCall;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Things that happen to a case: findings, doubts, incidents, and what is said of them. */
final class Damage {

    static final List<String> ANYBODY =
            List.of("ceo", "rso", "ceo-rso", "board", "external-evaluator", "evaluation-lead", "safeguards-lead");

    private final CaseMaker maker;
    private final Draws draws;
    private final Doubts doubts;
    private final Losses losses;
    private final Answers answers;

    Damage(CaseMaker maker) {
        this.maker = maker;
        this.draws = maker.draws;
        this.doubts = new Doubts(maker, this);
        this.losses = new Losses(maker);
        this.answers = new Answers(maker);
    }

    void draw() {
        switch (draws.below(22)) {
            case 0 -> finding();
            case 1, 17 -> verdict();
            case 2 -> element();
            case 3 -> call();
            case 4, 5 -> doubts.incident();
            case 6, 7, 8 -> doubts.redLine();
            case 9, 10 -> doubts.doubtfulResult();
            case 11 -> ratio();
            case 12 -> onMeasures();
            case 13 -> onSecurity();
            case 14 -> fulfilment();
            case 15 -> losses.tellAgain();
            case 16 -> losses.borrow();
            case 20 -> answers.onCap(model(), draws.of(ANYBODY));
            case 21 -> answers.onAccess(model(), draws.of(ANYBODY));
            default -> losses.drop();
        }
    }

    String model() {
        List<String> models = new ArrayList<>(List.of("next", "next"));
        maker.facts.forEach(each -> {
            if (each instanceof ModelSnapshot snapshot) {
                models.add(snapshot.id().value());
            }
        });
        return draws.of(models);
    }

    /** Mostly some days ago; now and then today or tomorrow. */
    LocalDate on() {
        return draws.chance(85) ? draws.ago(maker.day, 0, 30) : maker.day.plusDays(draws.below(2));
    }

    String threshold() {
        return draws.chance(90) ? draws.of(Tables.THRESHOLDS) : Tables.CHECKPOINT;
    }

    String criterion() {
        return draws.of(Tables.CRITERIA.get(
                draws.of(Tables.DEPLOYMENT_2, Tables.SECURITY_2, Tables.DEPLOYMENT_3, Tables.SECURITY_3)));
    }

    private void finding() {
        DeterminationStatus status = draws.of(DeterminationStatus.CROSSED, DeterminationStatus.NOT_RULED_OUT);
        maker.found(model(), threshold(), status, draws.of(ANYBODY), FactId.of("none"), on());
    }

    private void verdict() {
        Verdict verdict = draws.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN);
        List<String> judged = maker.facts.stream()
                .filter(SafeguardAssessment.class::isInstance)
                .map(each -> ((SafeguardAssessment) each).criterion().value())
                .toList();
        String criterion = judged.isEmpty() || draws.chance(20) ? criterion() : draws.of(judged);
        maker.verdict(model(), criterion, verdict, draws.of(ANYBODY), on());
    }

    private void element() {
        String about = draws.chance(90) ? "comprehensive-assessment" : draws.of(Tables.THRESHOLDS);
        String answer = draws.chance(75) ? "inadequate" : "adequate";
        maker.judged(model(), about, draws.of(Tables.ELEMENTS), answer, draws.of(ANYBODY), on());
    }

    private void call() {
        String role = draws.chance(60) ? "rso" : draws.of(ANYBODY);
        maker.add(new AssessmentCall(maker.id("call"), ModelId.of(model()), Role.of(role), on()));
    }

    private void ratio() {
        String reference = model();
        if (!reference.equals("next")) {
            String ratio = draws.of("0.99", "1", "1.01", "3.99", "4", "4.01");
            maker.ratio("next", reference, ratio, draws.of("internal-evals", "other-evals"));
        }
    }

    private void onMeasures() {
        Optional<Fact> measure =
                maker.facts.stream().filter(InterimMeasure.class::isInstance).findFirst();
        String about = draws.of(Tables.DEPLOYMENT_3, Tables.SECURITY_3);
        if (measure.isPresent() && draws.chance(40)) {
            about = ((InterimMeasure) measure.get()).id().value();
        }
        String answer = draws.chance(80) ? "inadequate" : "adequate";
        maker.judged("next", about, "interim-measures-adequate", answer, draws.of(ANYBODY), on());
    }

    private void onSecurity() {
        String answer = draws.chance(60) ? "insufficient" : "sufficient";
        maker.judged("next", Tables.SECURITY_3, "security-sufficient-for-training", answer, draws.of(ANYBODY), on());
    }

    private void fulfilment() {
        maker.add(new Fulfilment(
                maker.id("fulfilment"),
                ModelId.of(model()),
                DutyId.of("annual-reapproval"),
                Topic.of(draws.of(Tables.DEPLOYMENT_3, Tables.SECURITY_3)),
                Role.of("ceo-rso"),
                on()));
    }
}
