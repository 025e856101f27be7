package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.random.Draw;
import dev.rsp.level.StandardId;
import dev.rsp.safeguard.Verdict;
import dev.rsp.threshold.ThresholdId;
import java.util.List;

/** What stories are made of. */
record Scenes(Stage stage, Draw draw) {

    private static final List<List<ThresholdId>> LOWER = List.of(
            List.of(Words.CBRN_3),
            List.of(Words.CBRN_3),
            List.of(Words.AI_RND_4),
            List.of(Words.CBRN_3, Words.AI_RND_4));

    /** Lower thresholds, one or both. */
    List<ThresholdId> lower() {
        return draw.of(LOWER);
    }

    /** Lower thresholds, now and then none. */
    List<ThresholdId> lowerOrNone() {
        return draw.chance(50) ? List.of() : lower();
    }

    /** The model that the case is about. */
    Life subject() {
        Life next = stage.model("next");
        next.busy(40);
        return next;
    }

    /** About a year, now and then clearly more. */
    int aYear() {
        return Ages.about(Ages.A_YEAR, stage.asOf, draw) + (draw.chance(50) ? 30 : 0);
    }

    /** Assessed, and with whatever the thresholds that it passed call for. */
    void safeguarded(Life life, List<ThresholdId> passed, int assessed, int decided) {
        life.assessed(passed, assessed);
        life.meetsDefaults();
        life.safeguarded(passed, decided);
    }

    /** Compared with a model that passed some thresholds. */
    void standsWith(Life next, List<ThresholdId> passed) {
        Life previous = stage.model("previous");
        safeguarded(previous, passed, stage.fresh(), stage.fresh());
        next.comparedWith(previous, stage.fresh(), draw.of("0.5", "1", "2", "3.99"));
    }

    /** All in order but one standard, which is short in one way or another; that standard. */
    StandardId lacking(Life life) {
        List<ThresholdId> passed = lower();
        life.assessed(passed, stage.fresh());
        life.meetsDefaults();
        life.affirmed(passed);
        List<StandardId> required = stage.words.standardsOf(passed);
        StandardId lacking = draw.of(required);
        for (StandardId each : required) {
            if (!each.equals(lacking) || draw.chance(25)) {
                life.inPlace(each, each.equals(lacking) ? aYear() + 2 : stage.fresh());
            } else if (draw.chance(50)) {
                life.meets(each, stage.fresh());
            }
        }
        if (draw.chance(30)) {
            Verdict verdict = draw.of(Verdict.NOT_MET, Verdict.UNKNOWN);
            life.verified(draw.of(stage.words.criteriaOf(lacking)), verdict, stage.fresh());
        }
        return lacking;
    }

    /** Interim measures for a standard, now and then a second one on its way. */
    void measures(Life life, StandardId standard) {
        life.chain(Words.INTERIM_MEASURES, standard, draw.between(1, 20));
        if (draw.chance(25)) {
            stage.sloppily(() -> life.chain(Words.INTERIM_MEASURES, standard, draw.between(1, 20)));
        }
    }
}
