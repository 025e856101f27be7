package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.PolarityRule;
import dev.rsp.fact.Schema;
import dev.rsp.policy.QuestionId;
import org.jspecify.annotations.Nullable;

/** Which facts are favourable under a vocabulary. */
public final class Favour {

    private Favour() {}

    /** Whether dropping the fact must not open anything; an answer to a question nobody listed is not favourable. */
    public static boolean isFavourable(Fact fact, Vocabulary vocabulary) {
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        if (schema.polarityRule() != PolarityRule.BY_QUESTION) {
            return schema.polarityOf(record) == Polarity.FAVOURABLE;
        }
        Object answer = schema.value(record, schema.polarityComponent());
        return schema.components().stream()
                .filter(component -> component.type() == QuestionId.class)
                .map(component -> vocabulary.questions().get(schema.value(record, component.name())))
                .anyMatch(entry -> favours(entry, answer));
    }

    /** Whether adding the fact must not open anything; every answer that is not favourable is adverse. */
    public static boolean isAdverse(Fact fact, Vocabulary vocabulary) {
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        return schema.polarityRule() == PolarityRule.BY_QUESTION
                ? !isFavourable(fact, vocabulary)
                : schema.polarityOf(record) == Polarity.ADVERSE;
    }

    private static boolean favours(@Nullable QuestionEntry entry, Object answer) {
        return entry != null && entry.favourable().stream().anyMatch(listed -> listed.equals(answer));
    }
}
