package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Topic;
import dev.rsp.policy.Answer;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Stories of what shows a model below: its own assessment beside its reference's, an old one, one that was faulted. */
record Showings(Stage stage, Draw draw, Scenes scenes) {

    /** Stands with a model that passed something, and was found below itself: lately, or about a year ago. */
    void ownBesideReference() {
        Life next = scenes.subject();
        besideOnePassed(next);
        next.assessed(List.of(), draw.chance(30) ? stage.fresh() : scenes.aYear() - 6);
        if (draw.chance(40)) {
            fault(next);
        }
    }

    /** Assessed, or standing with a model that was, with an assessment that somebody finds fault with. */
    void faulted() {
        Life next = scenes.subject();
        if (draw.chance(40)) {
            scenes.safeguarded(next, scenes.lowerOrNone(), stage.fresh(), stage.fresh());
            fault(next);
        } else {
            scenes.standsWith(next, scenes.lowerOrNone());
            fault(stage.model("previous"));
        }
    }

    /** Found below about a year ago, by itself or as a reference, and assessed since, with hardly a finding on it. */
    void assessedAnew() {
        Life next = scenes.subject();
        Life anew = draw.chance(60) ? next : stage.model("previous");
        List<ThresholdId> passed = scenes.lowerOrNone();
        scenes.safeguarded(anew, anew.equals(next) ? passed : List.of(), scenes.aYear() - 6, stage.fresh());
        if (!anew.equals(next)) {
            next.comparedWith(anew, stage.fresh(), draw.of("1", "2", "3.99"));
        } else if (draw.chance(60)) {
            besideOnePassed(next);
        }
        assessAnew(anew, stage.fresh());
    }

    /** Compared with a model that passed something, and mostly was not followed up. */
    private void besideOnePassed(Life next) {
        Life previous = stage.model("previous");
        Predicate<Fact> followUp = fact -> fact instanceof Assessment act && act.kind() == AssessmentKind.FOLLOW_UP;
        List<ThresholdId> passed = scenes.lower();
        stage.silently(draw.chance(70) ? followUp : fact -> false, () -> {
            scenes.safeguarded(previous, passed, stage.fresh(), stage.fresh());
        });
        next.comparedWith(previous, stage.fresh(), draw.of("0.5", "1", "3.99"));
    }

    /** Assessed comprehensively once more, and followed up; next to nothing is determined on it. */
    private void assessAnew(Life life, int age) {
        FactId act = life.assessment(AssessmentKind.COMPREHENSIVE, stage.words.thresholds(), age);
        if (draw.chance(50)) {
            life.followedUp(stage.words.thresholds(), age);
        }
        if (draw.chance(30)) {
            life.found(draw.of(stage.words.thresholds()), DeterminationStatus.BELOW, act, age - 1);
        }
    }

    /** An element of its assessment is found inadequate, by whomever. */
    private void fault(Life life) {
        List<QuestionEntry> elements = stage.words.vocabulary().questions().values().stream()
                .filter(each -> each.requirement() != null)
                .toList();
        QuestionEntry element = draw.of(elements);
        stage.give(new Judgement(
                stage.id("judgement"),
                life.model(),
                Topic.of(Objects.requireNonNull(element.requirement())),
                element.id(),
                Answer.of("inadequate"),
                draw.chance(60) ? element.role() : draw.of(stage.words.roles()),
                stage.ago(1)));
    }
}
