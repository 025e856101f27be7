package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.decide.CaseJudge;
import dev.rsp.drools.internal.decide.CaseJudge.Prepared;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.reference.FixedPoint;
import dev.rsp.drools.internal.standing.StandingView;
import dev.rsp.fact.Fact;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A case as the unedited pack decides it.
 *
 * @param origin the case of the pack
 * @param given its facts
 * @param asOf its day
 * @param prepared what the rules are applied to
 * @param evaluation what they conclude
 * @param byRule the conclusions of each rule that has any
 * @param gates its outcomes
 * @param point everything that rules match
 */
public record SettledCase(
        PackCase origin,
        StandingView given,
        LocalDate asOf,
        Prepared prepared,
        Evaluation evaluation,
        Map<String, Set<Conclusion>> byRule,
        SortedMap<String, String> gates,
        FixedPoint point) {

    /** Settles a case of a pack that has a day. */
    public static SettledCase of(EffectivePack pack, CaseJudge judge, PackCase each) {
        return of(pack, judge, each, each.given());
    }

    /** Settles a case with other facts. */
    static SettledCase of(EffectivePack pack, CaseJudge judge, PackCase each, Collection<? extends Fact> facts) {
        LocalDate asOf = Objects.requireNonNull(each.asOf());
        StandingView given = StandingView.of(facts);
        Prepared prepared = judge.prepare(given, asOf);
        Evaluation evaluation = judge.evaluate(prepared);
        return new SettledCase(
                each,
                given,
                asOf,
                prepared,
                evaluation,
                byRule(evaluation),
                judge.gates(prepared, evaluation),
                point(pack, prepared, evaluation.supports().keySet()));
    }

    /** Everything that rules of a pack match where they conclude no more than that. */
    static FixedPoint point(EffectivePack pack, Prepared prepared, Collection<Conclusion> concluded) {
        Stream<Record> constants = pack.constants().stream();
        Stream<Record> day = Stream.of(new AsOf(prepared.input().asOf()));
        Stream<Record> input = prepared.input().facts().stream();
        return FixedPoint.of(pack.types(), Stream.of(constants, day, input).flatMap(each -> each), concluded);
    }

    private static Map<String, Set<Conclusion>> byRule(Evaluation evaluation) {
        Map<String, Set<Conclusion>> byRule = new HashMap<>();
        evaluation
                .supports()
                .forEach((conclusion, supports) ->
                        supports.forEach(support -> byRule.computeIfAbsent(support.rule(), rule -> new HashSet<>())
                                .add(conclusion)));
        return byRule;
    }

    /** What a rule of the unedited pack concludes. */
    Set<Conclusion> of(String rule) {
        return byRule.getOrDefault(rule, Set.of());
    }

    /** The same facts as another case. */
    SettledCase as(PackCase other) {
        return new SettledCase(other, given, asOf, prepared, evaluation, byRule, gates, point);
    }
}
