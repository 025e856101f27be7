package dev.rsp.drools.twin;

import dev.rsp.eval.EvaluationFamily;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationId;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.Integrity;
import dev.rsp.eval.Line;
import dev.rsp.eval.LineReading;
import dev.rsp.fact.FactId;
import dev.rsp.model.ModelId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.Incident;
import dev.rsp.threshold.ThresholdId;
import java.math.BigDecimal;

/** Results, doubts about them and incidents, and what is said of them. */
final class Doubts {

    private final CaseMaker maker;
    private final Draws draws;
    private final Damage damage;

    Doubts(CaseMaker maker, Damage damage) {
        this.maker = maker;
        this.draws = maker.draws;
        this.damage = damage;
    }

    void incident() {
        String model = damage.model();
        FactId id = maker.id("incident");
        maker.add(new Incident(id, ModelId.of(model), CriterionId.of(damage.criterion()), damage.on()));
        judge(model, id, "incident-remediated", "remediated", "not-remediated", "safeguards-lead");
    }

    void redLine() {
        String model = damage.model();
        FactId id = result(model, draws.of(LineReading.CROSSED, LineReading.UNKNOWN, LineReading.CLEAR));
        judge(model, id, "red-line-accounted-for", "accounted-for", "not-accounted-for", "evaluation-lead");
    }

    private FactId result(String model, LineReading reading) {
        FactId id = maker.id("result");
        maker.add(new EvaluationResult(
                id,
                ModelId.of(model),
                EvaluationId.of("trial"),
                EvaluationFamily.CBRN,
                ThresholdId.of(damage.threshold()),
                draws.chance(75) ? Line.RED : Line.YELLOW,
                reading,
                BigDecimal.ONE,
                BigDecimal.TEN,
                12,
                damage.on()));
        return id;
    }

    void doubtfulResult() {
        String model = damage.model();
        FactId result = draws.chance(75)
                ? result(
                        draws.chance(90) ? model : damage.model(),
                        draws.of(LineReading.CLEAR, LineReading.values()[draws.below(3)]))
                : FactId.of("lost");
        FactId id = maker.id("finding");
        maker.add(new EvaluationFinding(id, result, ModelId.of(model), draws.of(Integrity.values()), damage.on()));
        judge(model, id, "finding-resolved", "resolved", "unresolved", "evaluation-lead");
    }

    /** Nobody, the right role, another role, or two who differ; a doubt also in the name of another model. */
    private void judge(String model, FactId about, String question, String good, String bad, String role) {
        if (draws.chance(60)) {
            maker.judged(
                    model,
                    about.value(),
                    question,
                    good,
                    draws.chance(85) ? role : draws.of(Damage.ANYBODY),
                    damage.on());
        }
        if (draws.chance(12)) {
            String name = draws.chance(20) ? damage.model() : model;
            maker.judged(name, about.value(), question, bad, draws.of(Damage.ANYBODY), damage.on());
        }
    }
}
