package dev.rsp.drools.twin;

import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.evidence.Judgement;
import dev.rsp.model.Activity;
import dev.rsp.model.ComputeRatio;
import java.util.List;

/** Whole cases that comply, or are meant to be restricted, held or halted. */
final class Shapes {

    private final Scenes scenes;
    private final CaseMaker maker;
    private final Draws draws;
    private final Stories stories;

    Shapes(CaseMaker maker, int flaws) {
        this.scenes = new Scenes(maker, flaws);
        this.maker = maker;
        this.draws = maker.draws;
        this.stories = scenes.stories;
    }

    void draw() {
        maker.model("next");
        switch (draws.below(15)) {
            case 0 -> assessedAndBelow();
            case 1 -> assessedAndPastCbrn3();
            case 2 -> assessedAndPastAiRnd4();
            case 3 -> standsBelow();
            case 4 -> standsPastCbrn3();
            case 5 -> standsPastAiRnd4();
            case 6, 7 -> withinMeasures(draws.of(Tables.DEPLOYMENT_3, Tables.SECURITY_3));
            case 8 -> standsWithinMeasures();
            case 9, 10 -> new MoreShapes(scenes).inTraining();
            case 11 -> asked();
            case 12, 13 -> inadequateMeasures(draws.of(Tables.DEPLOYMENT_3, Tables.SECURITY_3));
            default -> new MoreShapes(scenes).row();
        }
    }

    private void assessedAndBelow() {
        scenes.uses("next");
        scenes.assessed("next");
    }

    private void assessedAndPastCbrn3() {
        scenes.uses("next");
        scenes.assessed("next");
        stories.past("next", "cbrn-3");
        stories.inPlace("next", Tables.DEPLOYMENT_3);
        stories.inPlace("next", Tables.SECURITY_3);
        stories.followedUp("next");
    }

    private void assessedAndPastAiRnd4() {
        scenes.uses("next");
        scenes.assessed("next");
        stories.past("next", "ai-rnd-4");
        stories.inPlace("next", Tables.SECURITY_3);
        stories.affirmed("next");
        stories.followedUp("next");
    }

    private void standsBelow() {
        scenes.uses("next");
        scenes.stands();
    }

    /** Something the RSO, or the CEO and the RSO, have not said yet. */
    private void asked() {
        scenes.uses("next");
        String lacking = draws.of("ratio", "comparison", "question");
        if (lacking.equals("question")) {
            scenes.assessed("next");
            String element = draws.of(Tables.ELEMENTS);
            maker.facts.removeIf(each -> each instanceof Judgement judgement
                    && judgement.question().value().equals(element));
        } else {
            scenes.stands();
            maker.facts.removeIf(each ->
                    lacking.equals("ratio") ? each instanceof ComputeRatio : each instanceof PreliminaryComparison);
        }
    }

    private void standsPastCbrn3() {
        scenes.uses("next");
        scenes.stands();
        stories.past(draws.chance(75) ? "previous" : "next", "cbrn-3");
        stories.inPlace(draws.chance(75) ? "previous" : "next", Tables.DEPLOYMENT_3);
        stories.inPlace(draws.chance(75) ? "previous" : "next", Tables.SECURITY_3);
        if (draws.chance(15)) {
            stories.safeguardsDecided("next", draws.of(Tables.DEPLOYMENT_3, Tables.SECURITY_3));
        }
        stories.followedUp("previous");
        if (draws.chance(25)) {
            stories.followedUp("next");
            stories.assessed("next");
        }
    }

    private void standsPastAiRnd4() {
        scenes.uses("next");
        scenes.stands();
        stories.past("previous", "ai-rnd-4");
        stories.inPlace(draws.chance(75) ? "previous" : "next", Tables.SECURITY_3);
        stories.affirmed(draws.chance(75) ? "previous" : "next");
        stories.followedUp("previous");
    }

    private void withinMeasures(String lacking) {
        scenes.uses("next");
        scenes.assessed("next");
        stories.past("next", "cbrn-3");
        List.of(Tables.DEPLOYMENT_3, Tables.SECURITY_3).stream()
                .filter(standard -> !standard.equals(lacking) || draws.chance(10))
                .forEach(standard -> stories.inPlace("next", standard));
        stories.followedUp("next");
        stories.measured("next", draws.chance(90) ? lacking : Tables.DEPLOYMENT_3);
        if (draws.chance(20)) {
            stories.measured("next", lacking);
        }
    }

    private void standsWithinMeasures() {
        scenes.uses("next");
        scenes.stands();
        stories.past("previous", "cbrn-3");
        stories.inPlace("previous", Tables.SECURITY_3);
        stories.safeguardsDecided("previous", Tables.DEPLOYMENT_3);
        stories.followedUp("previous");
        stories.measured(draws.chance(85) ? "next" : "previous", Tables.DEPLOYMENT_3);
    }

    private void inadequateMeasures(String lacking) {
        withinMeasures(lacking);
        if (draws.chance(60)) {
            maker.underWay("next", lacking.equals(Tables.SECURITY_3) ? Activity.STORING_WEIGHTS : scenes.use());
        }
        if (draws.chance(80)) {
            String answer = draws.chance(85) ? "inadequate" : "adequate";
            String role = draws.of("ceo-rso", "external-evaluator", "rso");
            maker.judged("next", lacking, "interim-measures-adequate", answer, role, draws.ago(maker.day, 0, 9));
        }
    }
}
