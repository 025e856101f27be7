package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.eval.LineReading;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.Incident;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What comes on top of a story: results, findings, incidents, second judges, corrections, and what nobody reads. */
record Asides(Stage stage, Draw draw) {

    /** Each of them now and then. */
    void some() {
        often(30, this::result);
        often(20, this::finding);
        often(35, this::incident);
        often(8, this::checkpoint);
        often(8, this::otherActivity);
        often(6, this::otherBaseline);
        often(15, this::secondJudge);
        often(10, this::withdrawal);
        often(15, this::supersession);
        often(4, this::fulfilment);
    }

    private void often(int percent, Runnable aside) {
        for (int i = 0; i < 3 && draw.chance(percent); i++) {
            aside.run();
        }
    }

    private void result() {
        EvaluationResult result =
                trouble().result(draw.of(LineReading.CLEAR, LineReading.CROSSED, LineReading.UNKNOWN));
        stage.put(result);
        if (result.reading() != LineReading.CLEAR) {
            settled("red-line-accounted-for", result.model(), result.id());
        }
    }

    private void finding() {
        EvaluationFinding finding = trouble().finding();
        stage.put(finding);
        settled("finding-resolved", finding.model(), finding.id());
    }

    private void incident() {
        Incident incident = trouble().incident(draw.of(stage.models()));
        stage.put(incident);
        settled("incident-remediated", incident.model(), incident.id());
    }

    /** Mostly judged well by the role that is asked, now and then otherwise or not at all. */
    private void settled(String question, ModelId model, FactId about) {
        QuestionEntry entry = stage.words.vocabulary().questions().get(QuestionId.of(question));
        for (int i = draw.of(0, 1, 1, 1, 2); i > 0; i--) {
            stage.give(new Judgement(
                    stage.id("judgement"),
                    model,
                    Topic.of(about),
                    entry.id(),
                    draw.of(List.copyOf(draw.chance(80) ? entry.favourable() : entry.answers())),
                    draw.chance(90) ? entry.role() : draw.of(stage.words.roles()),
                    draw.chance(85) ? stage.asOf : stage.ago(draw.below(40))));
        }
    }

    private void checkpoint() {
        Life life = new Life(stage, draw.of(stage.models()));
        life.found(draw.of(stage.words.checkpoints()), life.adverse(), stage.id("none"), stage.fresh());
    }

    private void otherActivity() {
        new Life(stage, draw.of(stage.models())).busy(40);
    }

    /** A model compared with another one that the story knows, or with one that it does not. */
    private void otherBaseline() {
        Life life = new Life(stage, draw.of(stage.models()));
        Life reference = stage.model(draw.of("previous", "older"));
        if (!life.equals(reference)) {
            life.comparedWith(reference, stage.fresh(), draw.of(Twist.RATIOS));
        }
    }

    /** A fact once more, by somebody else or on another day, who may find otherwise. */
    private void secondJudge() {
        Fact fact = draw.of(stage.facts());
        Record record = (Record) fact;
        if (isAct(record)) {
            stage.put(again(record, draw.of("role", Schema.of(record).polarityComponent())));
        }
    }

    /** A fact is withdrawn or superseded, and then perhaps what took its place. */
    void corrections(Fact first) {
        Fact fact = first;
        for (int i = draw.between(1, 3); i > 0; i--) {
            if (draw.chance(50) || !isAct((Record) fact)) {
                withdraw(fact);
            } else {
                fact = supersede(fact);
            }
        }
    }

    private void withdrawal() {
        withdraw(draw.of(stage.facts()));
    }

    private void withdraw(Fact fact) {
        stage.put(new Withdrawal(stage.id("withdrawal"), fact.ref(), corrector(fact), "a mistake", late()));
    }

    private void supersession() {
        Fact fact = draw.of(stage.facts());
        if (isAct((Record) fact)) {
            supersede(fact);
        }
    }

    /** A fact found otherwise later, and a supersession that says so; what was found. */
    private Fact supersede(Fact fact) {
        Record record = (Record) fact;
        Fact by = again(record, draw.of("id", Schema.of(record).polarityComponent()));
        stage.put(by);
        if (!by.ref().equals(fact.ref())) {
            stage.put(new Supersession(stage.id("supersession"), fact.ref(), by.ref(), corrector(fact), stage.asOf));
        }
        return by;
    }

    private static boolean isAct(Record record) {
        Schema schema = Schema.of(record);
        return schema.has("id") && schema.component("id").type() == FactId.class;
    }

    /** The same under another id, with another value of a component where that can be. */
    private Fact again(Record record, String component) {
        Schema schema = Schema.of(record);
        Map<String, Object> values = new LinkedHashMap<>(schema.values(record));
        if (schema.has(component) && !component.equals("id")) {
            values.put(component, stage.twist().other(schema.component(component), values));
        }
        values.put("id", stage.id("again"));
        return (Fact) schema.create(values);
    }

    private Role corrector(Fact fact) {
        Schema schema = Schema.of((Record) fact);
        if (draw.chance(20)) {
            return draw.of(stage.words.roles());
        }
        return schema.has("role") ? (Role) schema.value((Record) fact, "role") : Words.EVALUATION_LEAD;
    }

    private LocalDate late() {
        return stage.ago(draw.below(3));
    }

    private void fulfilment() {
        stage.put(new Fulfilment(
                stage.id("fulfilment"),
                draw.of(stage.models()),
                DutyId.of("annual-reapproval"),
                Topic.of(Words.SECURITY),
                Words.CEO_RSO,
                late()));
    }

    private Trouble trouble() {
        return new Trouble(draw, stage.words, stage.facts(), stage.asOf);
    }
}
