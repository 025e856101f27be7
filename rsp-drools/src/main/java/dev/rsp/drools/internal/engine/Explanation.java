package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Absence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says a match of a lowered rule in the terms of its author. */
final class Explanation {

    private Explanation() {}

    /**
     * The support that a match gives.
     *
     * @param rule the rule that matched
     * @param facts in the order of the author's conditions, those behind exists too; null for the day and for not
     * @param asOf the day
     */
    static Support of(LoweredRule rule, @Nullable Record[] facts, AsOf asOf) {
        List<Condition> conditions = rule.author().conditions();
        List<Record> because = new ArrayList<>(facts.length);
        for (int i = 0; i < facts.length; i++) {
            if (conditions.get(i).quantifier() != Quantifier.NOT) {
                because.add(rule.scope().isClock(i) ? asOf : Objects.requireNonNull(facts[i], rule.name()));
            }
        }
        List<@Nullable Record> seen = Arrays.asList(facts);
        List<Absence> absent = new ArrayList<>(rule.absences().size());
        for (AbsenceForm form : rule.absences()) {
            absent.add(form.absence(seen));
        }
        return new Support(rule.author().name(), because, absent);
    }

    /** Finds the facts behind the exists conditions of a match, and puts them in their places. */
    static void witness(LoweredRule rule, @Nullable Record[] facts, WitnessSource witnesses) {
        List<@Nullable Record> seen = Arrays.asList(facts);
        for (int i : rule.scope().witnessed()) {
            facts[i] = witnesses.find(rule.author().conditions().get(i), rule.scope(), seen);
        }
    }
}
