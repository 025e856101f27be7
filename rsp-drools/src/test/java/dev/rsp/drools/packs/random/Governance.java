package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.DutyEntry;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.QuestionId;
import java.util.List;

/** What the lab does beside assessing and safeguarding: caps, changes of the policy, noncompliance, what it tells whom. */
record Governance(Stage stage, Draw draw) {

    private static final List<String> QUESTIONS = List.of(
            "policy-wording",
            "noncompliance-report",
            "noncompliance-risk",
            "non-disparagement",
            "distance-to-asl-4",
            "red-teaming-of-released-weights",
            "red-teaming-of-fine-tuning");
    private static final List<String> CHAINS = List.of("policy-change", "lowered-safeguards");
    private static final List<String> TOPICS = List.of(
            "cbrn-3",
            "cbrn-3",
            "asl-3-security",
            "asl-3-deployment",
            "comprehensive-assessment",
            "public-disclosure",
            "rso",
            "rso",
            "d3-red-teaming");

    /** Each of it now and then. */
    void some() {
        QUESTIONS.forEach(each -> often(35, () -> judged(model(), each, topic())));
        CHAINS.forEach(each -> often(40, () -> papers(each)));
        words().duties().values().stream()
                .filter(each -> each.chain() == null)
                .forEach(each -> often(25, () -> fulfilled(each)));
        often(15, this::cap);
    }

    private void often(int percent, Runnable some) {
        for (int i = 0; i < 2 && draw.chance(percent); i++) {
            some.run();
        }
    }

    private void judged(ModelId model, String question, Topic about) {
        QuestionEntry entry = words().questions().get(QuestionId.of(question));
        if (entry != null) {
            stage.give(new Judgement(
                    stage.id("judgement"),
                    model,
                    about,
                    entry.id(),
                    draw.of(List.copyOf(entry.answers())),
                    draw.chance(85) ? entry.role() : draw.of(stage.words.roles()),
                    stage.ago(stage.fresh())));
        }
    }

    /** A cap on the training of a model, and mostly whether its training, or that of one compared with it, stays within. */
    private void cap() {
        List<Baseline> compared = stage.facts().stream()
                .filter(Baseline.class::isInstance)
                .map(Baseline.class::cast)
                .toList();
        Baseline baseline = !compared.isEmpty() && draw.chance(80) ? draw.of(compared) : null;
        ModelId trained = baseline == null ? model() : baseline.model();
        judged(baseline == null ? trained : baseline.reference(), "training-cap", Topic.of("cbrn-3"));
        new Life(stage, trained).planned(Activity.TRAINING);
        if (draw.chance(92)) {
            judged(trained, "within-training-cap", Topic.of("cbrn-3"));
        }
    }

    private void papers(String chain) {
        Chain entry = words().chains().get(ChainId.of(chain));
        if (entry != null) {
            Topic about = draw.chance(70) ? Topic.of(draw.of("asl-3-deployment", "asl-3-security", "cbrn-3")) : topic();
            new Papers(stage, entry).of(model(), about, stage.fresh());
        }
    }

    private void fulfilled(DutyEntry duty) {
        int age = draw.chance(70) ? stage.fresh() : draw.of(360, 364, 365, 366, 367, 400);
        stage.give(new Fulfilment(stage.id("fulfilment"), model(), duty.id(), topic(), duty.owner(), stage.ago(age)));
    }

    private ModelId model() {
        return draw.of(stage.models());
    }

    private Topic topic() {
        return Topic.of(draw.of(draw.of(TOPICS), "cbrn-3"));
    }

    private Vocabulary words() {
        return stage.words.vocabulary();
    }
}
