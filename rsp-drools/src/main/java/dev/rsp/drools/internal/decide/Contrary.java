package dev.rsp.drools.internal.decide;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.standing.Favour;
import dev.rsp.drools.internal.standing.StandingView;
import dev.rsp.fact.Fact;
import dev.rsp.fact.PolarityRule;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Absence;

/** Whether a finding is in force that says the contrary of what is lacking: then it is never proposed to find otherwise. */
record Contrary(StandingView facts, Vocabulary vocabulary) {

    /** Whether a standing fact of the absent type, on the same topic, is adverse. */
    boolean finds(Absence absence) {
        return facts.all().stream().anyMatch(fact -> isContrary(fact, absence));
    }

    private boolean isContrary(Fact fact, Absence absence) {
        Schema schema = Schema.of((Record) fact);
        return schema.name().equals(absence.type())
                && schema.polarityRule() != PolarityRule.FIXED
                && !Favour.isFavourable(fact, vocabulary)
                && schema.topic().stream().allMatch(component -> isSame((Record) fact, schema, component, absence));
    }

    private static boolean isSame(Record fact, Schema schema, String component, Absence absence) {
        String wanted = absence.values().get(component);
        return wanted == null || wanted.equals(Schema.text(schema.value(fact, component)));
    }
}
