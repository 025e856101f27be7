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
 * @param vacuous why it has no fact that its clause speaks about, as it says itself; empty where it has one
 * @param todo what is left to do before it counts, as it says itself; empty when it is done
 * @param given the facts, references resolved
 * @param expect what is expected; null for a case to decide
 * @param instead the inherited case that it restates, for its answer changed; null for any other
 * @param place where it starts
 */
public record PackCase(
        String name,
        @Nullable String clause,
        @Nullable LocalDate asOf,
        boolean asIf,
        String vacuous,
        String todo,
        List<Fact> given,
        @Nullable Expected expect,
        @Nullable PackCase instead,
        Place place) {

    /** Copies the list. */
    public PackCase {
        given = List.copyOf(given);
    }

    /** This case of a clause that has another number in the effective pack. */
    public PackCase withClause(@Nullable String other) {
        return new PackCase(name, other, asOf, asIf, vacuous, todo, given, expect, instead, place);
    }

    /** This case applied outside of the version's days as well. */
    public PackCase applyAsIf() {
        return new PackCase(name, clause, asOf, true, vacuous, todo, given, expect, instead, place);
    }

    /** This case in the place of an inherited one. */
    public PackCase insteadOf(PackCase inherited) {
        return new PackCase(name, clause, asOf, asIf, vacuous, todo, given, expect, inherited, place);
    }

    /**
     * What a case expects.
     *
     * @param conclusions all conclusions justified by the case's clause
     * @param gates the outcome (kebab-case) by {@code model/activity} of every planned or running activity that is named
     */
    public record Expected(List<Record> conclusions, Map<String, String> gates) {}
}
