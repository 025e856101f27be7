package dev.rsp.drools.packs;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.ParameterId;
import dev.rsp.requirement.Justification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far cases are from where a rule begins to fire: in hundredths of its number, or in days. */
final class Steps {

    private static final BigDecimal STEP = new BigDecimal("0.01");

    /** Below, at and above. */
    private static final int ALL = 3;

    private final Map<Integer, PolicyEngine> moved;
    private final Map<Query, Set<String>> firing = new HashMap<>();

    private record Query(PackCase of, int number, int days) {}

    Steps(Bundled bundled) {
        this.moved = IntStream.rangeClosed(-2, 2)
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(), step -> engine(bundled.pack(), STEP.multiply(new BigDecimal(-step)))));
    }

    /** The distances of cases from the number of a rule: -1 just below, 0 at it, 1 just above. */
    SortedSet<Integer> ofNumbers(Rule rule, List<PackCase> cases) {
        return of(rule, cases, (each, step) -> fires(rule, new Query(each, step, 0)));
    }

    /** The distances of cases from the last day or the first day of a rule: -1 the day before, 0 on it, 1 the day after. */
    SortedSet<Integer> ofDays(Rule rule, List<PackCase> cases) {
        return of(rule, cases, (each, step) -> fires(rule, new Query(each, 0, step)));
    }

    private interface Fires {
        boolean after(PackCase each, int step);
    }

    /** A rule that fires from its edge on, at a step of 0 or, where it says "after", at 1. */
    private static SortedSet<Integer> of(Rule rule, List<PackCase> cases, Fires fires) {
        int from = isStrict(rule) ? 1 : 0;
        SortedSet<Integer> found = new TreeSet<>();
        for (PackCase each : cases) {
            for (int distance = -1; found.size() < ALL && distance <= 1; distance++) {
                int edge = from - distance;
                if (!found.contains(distance) && fires.after(each, edge) && !fires.after(each, edge - 1)) {
                    found.add(distance);
                }
            }
        }
        return found;
    }

    /** Rules that read a breach fire the day after, as the breach does. */
    private static boolean isStrict(Rule rule) {
        return rule.conditions().stream()
                .anyMatch(condition -> condition.type().equals("Breach") || compares(condition, Operator.GT));
    }

    private static boolean compares(Condition condition, Operator operator) {
        return condition.constraints().stream()
                .anyMatch(each -> each instanceof Constraint.Compare compare && compare.operator() == operator);
    }

    private boolean fires(Rule rule, Query query) {
        return firing.computeIfAbsent(query, this::firing).contains(rule.name());
    }

    private Set<String> firing(Query query) {
        LocalDate day = Objects.requireNonNull(query.of().asOf()).plusDays(query.days());
        PolicyEngine engine = Objects.requireNonNull(moved.get(query.number()));
        return engine.asIf().decide(PolicyCase.of(query.of().given()), day).conclusions().stream()
                .flatMap(concluded -> concluded.justifications().stream())
                .map(Justification::rule)
                .collect(Collectors.toSet());
    }

    /** The pack with every number moved. */
    private static PolicyEngine engine(EffectivePack pack, BigDecimal by) {
        SortedMap<ParameterId, Parameter> parameters = new TreeMap<>(pack.parameters());
        parameters.replaceAll((id, each) -> moved(each, by));
        EffectivePack other = new EffectivePack(
                pack.identity(),
                pack.vocabulary(),
                pack.clauses(),
                parameters,
                pack.folders(),
                pack.types(),
                pack.strata(),
                pack.digest(),
                pack.parts(),
                pack.sharedCases());
        Interpreter interpreter = new Interpreter(other);
        return new DecisionMaker(other, () -> interpreter);
    }

    private static Parameter moved(Parameter parameter, BigDecimal by) {
        if (!(parameter.fact() instanceof NumberParameter number)) {
            return parameter;
        }
        return new Parameter(
                parameter.id(),
                parameter.description(),
                parameter.clause(),
                parameter.unit(),
                new NumberParameter(number.id(), number.value().add(by)),
                parameter.lowerIsStricter(),
                parameter.place());
    }
}
