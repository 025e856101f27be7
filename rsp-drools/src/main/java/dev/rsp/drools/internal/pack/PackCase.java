package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case of {@code cases.yaml}, or a case to decide.
 *
 * @param name a sentence
 * @param clause the clause it pins; null for a case to decide
 * @param asOf the day; null when the caller says it
 * @param asIf whether the version is applied outside its days
 * @param given the facts, references resolved
 * @param expect what is expected; null for a case to decide
 * @param place where it starts
 */
public record PackCase(
        String name,
        @Nullable String clause,
        @Nullable LocalDate asOf,
        boolean asIf,
        List<Fact> given,
        @Nullable Expected expect,
        Place place) {

    /**
     * What a case expects.
     *
     * @param conclusions all conclusions justified by the case's clause
     * @param gates the outcome (kebab-case) by {@code model/activity} of every planned or running activity that is named
     */
    public record Expected(List<Record> conclusions, Map<String, String> gates) {}
}
