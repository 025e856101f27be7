package dev.rsp.drools.internal.reference;

import dev.rsp.requirement.Absence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far a rule has been matched.
 *
 * @param bound the value of each variable
 * @param because the facts of the plain and exists conditions so far
 * @param absent what the not conditions so far looked for
 */
record Match(Map<String, Object> bound, List<Record> because, List<Absence> absent) {

    static final Match START = new Match(Map.of(), List.of(), List.of());

    Match with(Record fact, Map<String, Object> all) {
        return new Match(all, and(because, fact), absent);
    }

    Match with(Record witness) {
        return new Match(bound, and(because, witness), absent);
    }

    Match without(Absence absence) {
        return new Match(bound, because, and(absent, absence));
    }

    private static <T> List<T> and(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
