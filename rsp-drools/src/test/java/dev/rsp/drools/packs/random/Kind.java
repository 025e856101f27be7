package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Schema;
import dev.rsp.policy.Answer;
import dev.rsp.requirement.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Facts of one polarity: those of a type, or those that have one value, or give one answer to one question.
 *
 * @param type the type
 * @param value the value of the component that decides the polarity; empty where the type does
 * @param question the question, for judgements; else empty
 * @param polarity which way they count
 */
record Kind(String type, String value, String question, Polarity polarity) {

    /** All kinds of facts that a pack may be given, in order. */
    static List<Kind> of(EffectivePack pack) {
        List<Kind> kinds = new ArrayList<>();
        pack.types().all().stream()
                .filter(type -> type.origin() == Origin.FACT)
                .forEach(type -> kinds.addAll(of(type.schema(), pack)));
        return kinds;
    }

    private static List<Kind> of(Schema schema, EffectivePack pack) {
        List<Kind> kinds = new ArrayList<>();
        switch (schema.polarityRule()) {
            case FIXED -> kinds.add(new Kind(schema.name(), "", "", schema.fixedPolarity()));
            case BY_COMPONENT -> {
                Class<?> type = schema.component(schema.polarityComponent()).type();
                for (Object each : type.getEnumConstants()) {
                    Enum<?> constant = (Enum<?>) each;
                    kinds.add(new Kind(schema.name(), Schema.text(constant), "", schema.polarityOf(constant)));
                }
            }
            case BY_QUESTION -> pack.vocabulary().questions().values().forEach(question -> kinds.addAll(of(question)));
        }
        return kinds;
    }

    private static List<Kind> of(QuestionEntry question) {
        List<Kind> kinds = new ArrayList<>();
        for (Answer answer : question.answers()) {
            Polarity polarity = question.favourable().contains(answer) ? Polarity.FAVOURABLE : Polarity.ADVERSE;
            kinds.add(new Kind("judgement", answer.value(), question.id().value(), polarity));
        }
        return kinds;
    }

    /** Whether a fact is one of these. */
    boolean holds(Fact fact) {
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        if (!schema.name().equals(type)) {
            return false;
        } else if (fact instanceof Judgement judgement) {
            return judgement.question().value().equals(question)
                    && judgement.answer().value().equals(value);
        }
        return value.isEmpty()
                || Schema.text(schema.value(record, schema.polarityComponent())).equals(value);
    }

    @Override
    public String toString() {
        return type + (question.isEmpty() ? "" : "/" + question) + (value.isEmpty() ? "" : "/" + value);
    }
}
