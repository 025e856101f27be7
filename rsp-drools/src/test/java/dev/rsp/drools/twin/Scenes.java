package dev.rsp.drools.twin;

import dev.rsp.model.Activity;
import java.util.List;

/** The parts that whole cases are put together from. */
final class Scenes {

    private static final List<Activity> USES = List.of(
            Activity.GENERAL_DEPLOYMENT,
            Activity.INTERNAL_USE,
            Activity.LARGE_SCALE_INTERNAL_USE,
            Activity.HIGH_RISK_INTERNAL_USE,
            Activity.LIMITED_RELEASE,
            Activity.LOW_RISK_EXTERNAL_RELEASE,
            Activity.NEW_CUSTOMERS,
            Activity.FINE_TUNING_ACCESS,
            Activity.OPEN_WEIGHTS);

    final CaseMaker maker;
    final Draws draws;
    final Stories stories;

    Scenes(CaseMaker maker, int flaws) {
        this.maker = maker;
        this.draws = maker.draws;
        this.stories = new Stories(maker, flaws);
    }

    Activity use() {
        return draws.of(USES);
    }

    /** A use of the model, planned or under way, and sometimes more. */
    void uses(String model) {
        Activity activity = use();
        if (draws.chance(30)) {
            maker.underWay(model, activity);
        } else {
            maker.plan(model, activity);
        }
        if (draws.chance(25)) {
            maker.plan(model, draws.of(Activity.STORING_WEIGHTS, Activity.TRAINING));
        }
        if (draws.chance(15)) {
            maker.underWay(model, draws.of(Activity.STORING_WEIGHTS, Activity.SAFETY_ENHANCING_TRAINING));
        }
    }

    /** Assessed itself and found below, with ASL-2; sometimes beside a reference. */
    void assessed(String model) {
        stories.assessed(model);
        stories.decidedOn(model);
        stories.verifiedAsl2(model);
        if (draws.chance(25)) {
            maker.model("previous");
            stories.assessed("previous");
            stories.compared(model, "previous");
        }
    }

    /** Compared with a model that was assessed and found below. */
    void stands() {
        maker.model("previous");
        stories.compared("next", "previous");
        stories.assessed("previous");
        stories.verifiedAsl2(draws.chance(85) ? "previous" : "next");
    }
}
