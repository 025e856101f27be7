package dev.rsp.drools.twin;

import dev.rsp.model.Activity;

/** Cases of several models: training beside stronger ones, and rows of references. */
final class MoreShapes {

    private final Scenes scenes;
    private final CaseMaker maker;
    private final Draws draws;
    private final Stories stories;

    MoreShapes(Scenes scenes) {
        this.scenes = scenes;
        this.maker = scenes.maker;
        this.draws = scenes.draws;
        this.stories = scenes.stories;
    }

    void inTraining() {
        Activity activity = draws.of(Activity.TRAINING, Activity.TRAINING, Activity.SAFETY_ENHANCING_TRAINING);
        if (draws.chance(70)) {
            maker.underWay("next", activity);
        } else {
            maker.plan("next", activity);
        }
        if (draws.chance(50)) {
            scenes.assessed("next");
        } else {
            scenes.stands();
        }
        beside("strong");
        if (draws.chance(15)) {
            beside("other");
        }
    }

    /** Another model, as a rule one that requires ASL-3 Security. */
    void beside(String other) {
        maker.model(other);
        if (draws.chance(90)) {
            stories.past(other, draws.of(Tables.THRESHOLDS));
        }
        if (draws.chance(80)) {
            maker.ratio("next", other, draws.of("0.9", "0.99", "1", "1", "1.01", "3"), "internal-evals");
        }
        if (draws.chance(45)) {
            stories.inPlace(other, Tables.SECURITY_3);
        }
        if (draws.chance(15)) {
            scenes.uses(other);
            stories.assessed(other);
        }
        if (draws.chance(60)) {
            String answer = draws.chance(75) ? "sufficient" : "insufficient";
            String role = draws.chance(80) ? "ceo-rso" : "rso";
            maker.judged("next", Tables.SECURITY_3, "security-sufficient-for-training", answer, role, maker.day);
        }
    }

    /** Three models in a row, each compared with the one before. */
    void row() {
        scenes.uses("next");
        maker.model("previous");
        maker.model("older");
        stories.compared("next", "previous");
        stories.compared("previous", "older");
        if (draws.chance(75)) {
            scenes.uses("previous");
        }
        stories.verifiedAsl2("previous");
        stories.assessed("older");
        if (draws.chance(60)) {
            stories.assessed("previous");
        }
        if (draws.chance(40)) {
            stories.past(draws.of("older", "previous"), "cbrn-3");
            stories.inPlace(draws.of("older", "previous"), Tables.DEPLOYMENT_3);
            stories.inPlace(draws.of("older", "previous"), Tables.SECURITY_3);
            stories.followedUp(draws.of("older", "previous"));
        }
    }
}
