package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.random.Draw;
import dev.rsp.model.Activity;
import java.util.List;

/** Stories of a model in training: beside one that requires ASL-3 Security, or under a cap. */
record Training(Stage stage, Draw draw, Scenes scenes) {

    /** Comparable or not, secured or not, found sufficient or not. */
    void any() {
        Life next = inTraining();
        Life strong = strong(next, draw.of(Twist.RATIOS));
        if (draw.chance(60)) {
            strong.inPlace(Words.SECURITY, stage.fresh());
        }
        if (draw.chance(60)) {
            String answer = draw.chance(60) ? "sufficient" : "insufficient";
            next.answered("security-sufficient-for-training", Words.SECURITY, answer);
        }
    }

    /** Comparable to a model that requires ASL-3 Security and has it, found sufficient. */
    void sufficient() {
        Life next = inTraining();
        strong(next, draw.of("1", "1.01", "2")).inPlace(Words.SECURITY, stage.fresh());
        next.answered("security-sufficient-for-training", Words.SECURITY, "sufficient");
    }

    /** Capped, or going on from a model that is; found within the cap or beyond it, or by nobody; some caps are lifted. */
    void capped() {
        Life next = trained();
        next.planned(Activity.TRAINING);
        if (draw.chance(40)) {
            scenes.safeguarded(next, List.of(), stage.fresh(), stage.fresh());
            cap(next, next);
        } else {
            scenes.standsWith(next, List.of());
            cap(stage.model("previous"), next);
        }
    }

    private void cap(Life capped, Life next) {
        boolean lifted = draw.chance(40);
        if (lifted) {
            capped.answeredAgain("training-cap", Words.CBRN_3, "imposed", "lifted");
        } else {
            capped.answered("training-cap", Words.CBRN_3, "imposed");
        }
        if (draw.chance(lifted ? 30 : 80)) {
            String answer = !lifted && draw.chance(50) ? "within" : "beyond";
            next.answered("within-training-cap", Words.CBRN_3, answer);
        }
    }

    private Life inTraining() {
        Life next = trained();
        if (draw.chance(60)) {
            scenes.safeguarded(next, List.of(), stage.fresh(), stage.fresh());
        } else {
            scenes.standsWith(next, List.of());
        }
        return next;
    }

    private Life trained() {
        Life next = stage.model("next");
        Activity training = draw.of(Activity.TRAINING, Activity.SAFETY_ENHANCING_TRAINING);
        if (draw.chance(60)) {
            next.underWay(training);
        } else {
            next.planned(training);
        }
        return next;
    }

    private Life strong(Life next, String ratio) {
        Life strong = stage.model("strong");
        strong.found(Words.CBRN_3, strong.adverse(), stage.id("none"), stage.fresh());
        if (draw.chance(90)) {
            next.measuredAgainst(strong, ratio);
        }
        return strong;
    }
}
