package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.random.Draw;
import dev.rsp.model.Activity;
import java.util.List;

/** Stories of a model in training beside one that requires ASL-3 Security. */
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

    private Life inTraining() {
        Life next = stage.model("next");
        Activity training = draw.of(Activity.TRAINING, Activity.SAFETY_ENHANCING_TRAINING);
        if (draw.chance(60)) {
            next.underWay(training);
        } else {
            next.planned(training);
        }
        if (draw.chance(60)) {
            scenes.safeguarded(next, List.of(), stage.fresh(), stage.fresh());
        } else {
            scenes.standsWith(next, List.of());
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
