package dev.rsp.drools.packs.random;

import static dev.rsp.drools.packs.random.Words.AI_RND_4;
import static dev.rsp.drools.packs.random.Words.AI_RND_5;
import static dev.rsp.drools.packs.random.Words.CBRN_4;

import dev.rsp.drools.internal.random.Draw;
import dev.rsp.eval.AssessmentCall;
import dev.rsp.eval.PreliminaryComparison;
import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Fact;
import dev.rsp.level.StandardId;
import dev.rsp.model.Activity;
import dev.rsp.model.ComputeRatio;
import dev.rsp.policy.Role;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What random cases start from: each story is in order, or lacks just what it is about. */
record Stories(Stage stage, Draw draw, Scenes scenes) {

    /** A model in training under a cap, or that goes on from a capped one. */
    static final String CAPPED = "training under a cap";

    /** A safeguarded model whose weights are released, or that others may fine-tune. */
    static final String OPENED = "opened to others";

    /** A model whose interim measures somebody finds inadequate, for good or for a while. */
    static final String INADEQUATE = "inadequate measures";

    private static final Map<String, Consumer<Stories>> ALL = new LinkedHashMap<>();
    private static final List<String> TOLD = new ArrayList<>();

    static {
        story(2, "below", Stories::below);
        story(2, "safeguarded", Stories::safeguarded);
        story(3, "interim measures", Stories::interim);
        story(4, "interim measures, with a reference", Stories::interimWithReference);
        story(2, "stands with another", Stories::standsWith);
        story(2, "grown or called", Stories::grown);
        story(3, "training", Stories::training);
        story(2, "training, all the better", Stories::trainingGoesOn);
        story(2, CAPPED, Stories::capped);
        story(2, OPENED, Stories::opened);
        story(5, "waits for an answer", Stories::waits);
        story(2, "finding on a clear result", Stories::finding);
        story(4, INADEQUATE, Stories::inadequate);
        story(3, "approved a year ago", Stories::approvedLongAgo);
        story(2, "assessed a year ago", Stories::assessedLongAgo);
        story(2, "own assessment beside a reference", Stories::ownBesideReference);
        story(1, "assessment faulted", Stories::assessmentFaulted);
        story(3, "assessed anew", Stories::assessedAnew);
        story(1, "far up", Stories::farUp);
        story(1, "thin", Stories::thin);
    }

    private static void story(int times, String name, Consumer<Stories> story) {
        ALL.put(name, story);
        TOLD.addAll(Collections.nCopies(times, name));
    }

    /** The names of the stories, each as often as it is to be told. */
    static List<String> names() {
        return TOLD;
    }

    static void tell(String name, Stage stage) {
        ALL.get(name).accept(new Stories(stage, stage.draw, new Scenes(stage, stage.draw)));
        if (stage.draw.chance(85)) {
            stage.bearOut();
        }
    }

    private void below() {
        scenes.safeguarded(scenes.subject(), List.of(), stage.fresh(), stage.fresh());
    }

    private void safeguarded() {
        scenes.safeguarded(scenes.subject(), scenes.lower(), stage.fresh(), stage.fresh());
    }

    private void interim() {
        Life next = scenes.subject();
        scenes.measures(next, scenes.lacking(next));
    }

    private void interimWithReference() {
        Life next = scenes.subject();
        Life previous = stage.model("previous");
        StandardId lacking = scenes.lacking(previous);
        next.comparedWith(previous, stage.fresh(), draw.of("0.5", "2", "3.99"));
        scenes.measures(next, lacking);
    }

    private void standsWith() {
        scenes.standsWith(scenes.subject(), draw.chance(30) ? List.of() : scenes.lower());
    }

    private void grown() {
        Life next = scenes.subject();
        Life previous = stage.model("previous");
        int age = draw.chance(60) ? Ages.about(Ages.HALF_A_YEAR, stage.asOf, draw) : stage.fresh();
        scenes.safeguarded(previous, scenes.lowerOrNone(), age, stage.fresh());
        next.comparedWith(previous, age, draw.of(Twist.RATIOS));
        if (draw.chance(40)) {
            Role role = draw.of(Words.RSO, Words.CEO_RSO);
            stage.give(new AssessmentCall(stage.id("call"), next.model(), role, stage.ago(draw.below(9))));
        }
        if (draw.chance(50)) {
            scenes.safeguarded(next, scenes.lowerOrNone(), stage.fresh(), stage.fresh());
        }
    }

    private void training() {
        new Training(stage, draw, scenes).any();
    }

    private void trainingGoesOn() {
        new Training(stage, draw, scenes).sufficient();
    }

    private void capped() {
        new Training(stage, draw, scenes).capped();
    }

    private void opened() {
        Life next = stage.model("next");
        if (draw.chance(70)) {
            next.planned(Activity.OPEN_WEIGHTS);
        }
        next.planned(Activity.FINE_TUNING_ACCESS);
        scenes.safeguarded(next, List.of(Words.CBRN_3), stage.fresh(), stage.fresh());
    }

    /** In order, but for something that somebody is asked for. */
    private void waits() {
        Life next = scenes.subject();
        Predicate<Fact> answer = draw.of(
                PreliminaryComparison.class::isInstance,
                ComputeRatio.class::isInstance,
                fact -> fact instanceof Judgement && draw.chance(30));
        stage.silently(answer, () -> {
            if (draw.chance(60)) {
                scenes.standsWith(next, scenes.lowerOrNone());
            } else {
                scenes.safeguarded(next, scenes.lowerOrNone(), stage.fresh(), stage.fresh());
            }
        });
    }

    /** Nobody resolved it, so that the threshold of the result counts, as it did anyway; or of a checkpoint: then all do. */
    private void finding() {
        Life next = scenes.subject();
        List<ThresholdId> passed = scenes.lower();
        scenes.safeguarded(next, passed, stage.fresh(), stage.fresh());
        next.doubted(draw.chance(55) ? draw.of(passed) : draw.of(stage.words.checkpoints()));
    }

    private void inadequate() {
        Life next = stage.model("next");
        next.busy(70);
        StandardId lacking = scenes.lacking(next);
        if (draw.chance(50)) {
            scenes.measures(next, lacking);
        }
        if (draw.chance(30)) {
            next.answeredAgain("interim-measures-adequate", lacking, "inadequate", "adequate");
        } else {
            next.answered("interim-measures-adequate", lacking, draw.chance(90) ? "inadequate" : "adequate");
        }
    }

    private void approvedLongAgo() {
        Life next = scenes.subject();
        List<ThresholdId> passed = scenes.lower();
        if (draw.chance(40)) {
            scenes.safeguarded(next, passed, stage.fresh(), scenes.aYear());
            return;
        }
        Life previous = stage.model("previous");
        scenes.safeguarded(previous, draw.chance(75) ? passed : List.of(), stage.fresh(), scenes.aYear());
        next.comparedWith(previous, stage.fresh(), draw.of("1", "2", "3.99"));
        if (draw.chance(60)) {
            next.found(draw.of(passed), next.adverse(), stage.id("none"), stage.fresh());
            next.safeguarded(passed, scenes.aYear());
        }
    }

    private void assessedLongAgo() {
        Life next = scenes.subject();
        Life assessed = draw.chance(50) ? next : stage.model("previous");
        scenes.safeguarded(assessed, scenes.lowerOrNone(), scenes.aYear() - 6, stage.fresh());
        if (!assessed.equals(next)) {
            next.comparedWith(assessed, stage.fresh(), draw.of("1", "2", "3.99"));
        }
    }

    private void ownBesideReference() {
        new Showings(stage, draw, scenes).ownBesideReference();
    }

    private void assessmentFaulted() {
        new Showings(stage, draw, scenes).faulted();
    }

    private void assessedAnew() {
        new Showings(stage, draw, scenes).assessedAnew();
    }

    private void farUp() {
        List<ThresholdId> passed = List.of(draw.of(Stream.of(CBRN_4, AI_RND_5, AI_RND_4)
                .filter(stage.words.thresholds()::contains)
                .toList()));
        scenes.safeguarded(scenes.subject(), passed, stage.fresh(), stage.fresh());
    }

    private void thin() {
        Life next = scenes.subject();
        if (draw.chance(50)) {
            next.meetsDefaults();
        }
        if (draw.chance(70)) {
            next.comparedWith(stage.model("previous"), stage.fresh(), draw.of(Twist.RATIOS));
        }
    }
}
