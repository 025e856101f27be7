package dev.rsp.drools.twin;

import dev.rsp.evidence.Notice;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import java.time.LocalDate;
import java.util.List;

/** Cases of caps on training, access to a model, lowered safeguards, cases not told, and training of the model itself. */
final class LimitShapes {

    private final Scenes scenes;
    private final CaseMaker maker;
    private final Draws draws;
    private final Stories stories;
    private final Answers answers;

    LimitShapes(Scenes scenes) {
        this.scenes = scenes;
        this.maker = scenes.maker;
        this.draws = scenes.draws;
        this.stories = scenes.stories;
        this.answers = new Answers(maker);
    }

    void draw() {
        maker.model("next");
        switch (draws.below(14)) {
            case 0, 1, 2, 3 -> capped();
            case 4 -> access();
            case 5, 6, 7, 8, 9 -> lowered();
            case 10 -> ownTraining();
            case 11 -> besideHigher();
            default -> untold();
        }
    }

    private void capped() {
        training();
        boolean stands = draws.chance(60);
        if (stands) {
            scenes.stands();
        } else {
            scenes.assessed("next");
        }
        String capped = stands && draws.chance(75) ? "previous" : "next";
        String about = draws.of("cbrn-3", "ai-rnd-4");
        LocalDate on = draws.ago(maker.day, 0, 20);
        answers.cap(capped, about, draws.chance(45) ? "rso" : draws.of(Damage.ANYBODY), on);
        if (draws.chance(10)) {
            answers.cap("next", about, draws.of(Damage.ANYBODY), on);
        }
        if (draws.chance(65)) {
            answers.training("next", about, draws.chance(80) ? "rso" : draws.of(Damage.ANYBODY), on);
        }
        if (draws.chance(35)) {
            stories.inPlace(draws.chance(85) ? capped : "next", Tables.SECURITY_3);
        }
        if (draws.chance(12)) {
            stories.inPlace(capped, Tables.DEPLOYMENT_3);
        }
    }

    private void training() {
        Activity activity = draws.of(Activity.TRAINING, Activity.TRAINING, Activity.SAFETY_ENHANCING_TRAINING);
        if (draws.chance(60)) {
            maker.underWay("next", activity);
        } else {
            maker.plan("next", activity);
        }
    }

    /** So often "next" stands with its reference, else it is assessed itself; the one of the two whose facts count. */
    private String judgedBy(int standing) {
        if (draws.chance(standing)) {
            scenes.stands();
            return "previous";
        }
        scenes.assessed("next");
        return "next";
    }

    private void access() {
        maker.plan("next", draws.of(Activity.OPEN_WEIGHTS, Activity.FINE_TUNING_ACCESS));
        if (draws.chance(25)) {
            scenes.uses("next");
        }
        String model = judgedBy(35);
        if (draws.chance(85)) {
            stories.past(model, "cbrn-3");
        }
        stories.inPlace(model, Tables.SECURITY_3);
        stories.followedUp(model);
        deployment(model);
        for (int left = draws.of(0, 1, 1, 1, 2); left > 0; left--) {
            answers.access("next", draws.chance(80) ? "ceo-rso" : draws.of(Damage.ANYBODY));
        }
    }

    /** In place, bridged or lowered. */
    private void deployment(String model) {
        switch (draws.below(6)) {
            case 0 -> stories.measured("next", Tables.DEPLOYMENT_3);
            case 1 -> new LoweringMaker(maker).make("next", Tables.DEPLOYMENT_3);
            default -> stories.inPlace(model, Tables.DEPLOYMENT_3);
        }
    }

    private void lowered() {
        scenes.uses("next");
        scenes.assessed("next");
        stories.past("next", "cbrn-3");
        String lacking = draws.chance(80) ? Tables.DEPLOYMENT_3 : Tables.SECURITY_3;
        String other = lacking.equals(Tables.DEPLOYMENT_3) ? Tables.SECURITY_3 : Tables.DEPLOYMENT_3;
        stories.inPlace("next", other);
        if (draws.chance(90)) {
            stories.followedUp("next");
        }
        if (draws.chance(80)) {
            LocalDate on = draws.ago(maker.day, 0, 20);
            maker.judged("next", Tables.DEPLOYMENT_3, Access.OF_WEIGHTS, "passes", "ceo-rso", on);
            maker.judged("next", Tables.DEPLOYMENT_3, Access.OF_FINE_TUNING, "passes", "ceo-rso", on);
        }
        new LoweringMaker(maker).make("next", draws.chance(92) ? lacking : other);
        if (draws.chance(12)) {
            stories.measured("next", lacking);
        }
        if (draws.chance(8)) {
            LocalDate on = draws.ago(maker.day, 0, 9);
            maker.judged("next", lacking, "interim-measures-adequate", "inadequate", draws.of(Damage.ANYBODY), on);
        }
    }

    /** The model itself is past a threshold that asks for ASL-3 Security, and lacks it as a rule. */
    private void ownTraining() {
        training();
        String threshold = draws.of("cbrn-3", "ai-rnd-4");
        boolean stands = draws.chance(30);
        if (stands) {
            scenes.stands();
            stories.followedUp("previous");
            stories.past("previous", threshold);
            maker.ratio("next", "previous", "0.5", "other-evals");
        } else {
            scenes.assessed("next");
            stories.past("next", threshold);
        }
        stories.followedUp("next");
        stories.affirmed("next");
        if (draws.chance(25)) {
            stories.inPlace(stands ? "previous" : "next", Tables.SECURITY_3);
        }
        if (draws.chance(55)) {
            stories.measured("next", Tables.SECURITY_3);
        }
        if (draws.chance(15)) {
            new LoweringMaker(maker).make("next", Tables.SECURITY_3);
        }
    }

    private void besideHigher() {
        training();
        scenes.stands();
        maker.model("strong");
        stories.past("strong", draws.of("cbrn-4", "ai-rnd-5"));
        if (draws.chance(85)) {
            maker.ratio("next", "strong", draws.of("0.99", "1", "1.01"), "internal-evals");
        }
        if (draws.chance(40)) {
            stories.inPlace("strong", Tables.SECURITY_3);
        }
        if (draws.chance(60)) {
            String answer = draws.chance(75) ? "sufficient" : "insufficient";
            maker.judged("next", Tables.SECURITY_3, "security-sufficient-for-training", answer, "ceo-rso", maker.day);
        }
    }

    /** An affirmative case that somebody was perhaps not told of. */
    private void untold() {
        scenes.uses("next");
        String model = judgedBy(40);
        stories.past(model, "ai-rnd-4");
        stories.inPlace(model, Tables.SECURITY_3);
        stories.followedUp(model);
        int before = maker.facts.size();
        stories.affirmed(model);
        List<Fact> told = maker.facts.subList(before, maker.facts.size()).stream()
                .filter(Notice.class::isInstance)
                .toList();
        if (!told.isEmpty() && draws.chance(65)) {
            maker.facts.remove(draws.of(told));
        }
    }
}
