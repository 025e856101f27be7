package dev.rsp.drools.internal.random;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.dialect.DrlReader;
import dev.rsp.drools.internal.dialect.RuleText;
import dev.rsp.drools.internal.dialect.Strata;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.policy.CountParameter;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.PeriodParameter;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A random pack of three strata and random facts for it, from one seed.
 *
 * <p>It is steered: a rule is taken only if it holds in some of a few random inputs and not in all of them, so that deep
 * rules fire. Its rules pass through their text and the dialect's parser.
 */
final class RandomPack {

    private static final int STRATA = 3;
    private static final int SAMPLES = 12;
    private static final List<List<String>> CONCLUSIONS = List.of(
            List.of("ThresholdNotShownBelow", "StandardRequired", "AssessmentOpen", "Duty", "Requirement/a"),
            List.of("ThresholdCounts", "CriterionOpen", "FollowUpNotShown", "RequirementOpen", "Requirement/b"),
            List.of("GateLimit", "ActivityCondition", "StandardShortfall", "Breach", "NotDetermined"));

    private final TypeCatalog types = TypeCatalog.standard();
    private final Draw draw;
    private final int rulesPerStratum;
    private final List<RuleType> inputs;
    private final List<Record> tables = new ArrayList<>();
    private final List<Record> parameters;
    private final List<List<Rule>> groups = new ArrayList<>();
    private final List<EvaluationInput> samples = new ArrayList<>();

    RandomPack(long seed, int rulesPerStratum) {
        this.draw = new Draw(seed);
        this.rulesPerStratum = rulesPerStratum;
        this.inputs = inputs();
        this.parameters = parameters();
        tables();
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(input());
        }
        for (int stratum = 0; stratum < STRATA; stratum++) {
            groups.add(new ArrayList<>());
            fill(stratum);
        }
    }

    /** The pack, its rules read from their text. */
    EffectivePack pack() {
        List<PackProblem> problems = new ArrayList<>();
        List<Rule> rules = groups.stream()
                .flatMap(group -> DrlReader.read("random/rules.drl", text(group), problems).stream())
                .toList();
        List<List<Rule>> strata = Strata.of(rules, types, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems + "\n" + text());
        }
        return TestPacks.of(tables, parameters, strata, types);
    }

    /** The rules as an author would write them. */
    String text() {
        return groups.stream().map(RandomPack::text).collect(Collectors.joining("\n"));
    }

    /** Random facts and a day. */
    EvaluationInput input() {
        Set<Record> facts = new LinkedHashSet<>();
        for (RuleType type : inputs) {
            for (int i = draw.between(2, 7); i > 0; i--) {
                facts.add(Pools.record(type, draw));
            }
        }
        LocalDate day = draw.of(Pools.DAYS).plusMonths(draw.below(8)).plusDays(draw.between(-1, 1));
        return new EvaluationInput(day, List.copyOf(facts));
    }

    /** The stratum, from 1, that concludes things of a type; Requirement counts as the first. */
    static int stratum(Conclusion conclusion) {
        String name = conclusion.getClass().getSimpleName();
        for (int i = CONCLUSIONS.size() - 1; i > 0; i--) {
            if (CONCLUSIONS.get(i).contains(name)) {
                return i + 1;
            }
        }
        return 1;
    }

    private void fill(int stratum) {
        for (int tries = 0; groups.get(stratum).size() < rulesPerStratum && tries < 4000; tries++) {
            Optional<Rule> rule = candidate(stratum);
            if (rule.isPresent() && isTelling(rule.get(), stratum)) {
                groups.get(stratum).add(rule.get());
            }
        }
    }

    private Optional<Rule> candidate(int stratum) {
        int number = groups.stream().mapToInt(List::size).sum() + 1;
        ConclusionKind first = stratum == 0
                ? ConclusionKind.all(draw.of(inputs))
                : kind(draw.of(CONCLUSIONS.get(draw.chance(75) ? stratum - 1 : draw.below(stratum))));
        List<RuleType> others = Stream.concat(inputs.stream(), tables.stream().map(types::of))
                .distinct()
                .toList();
        return new RuleMaker(draw, types).rule(number, first, others, kind(draw.of(CONCLUSIONS.get(stratum))));
    }

    private ConclusionKind kind(String name) {
        String[] parts = name.split("/", 2);
        return new ConclusionKind(types.get(parts[0]), parts.length == 2 ? parts[1] : "");
    }

    /** Whether a rule holds in some samples, does not hold in others, and does not conclude hundreds of things. */
    private boolean isTelling(Rule rule, int stratum) {
        List<List<Rule>> with = new ArrayList<>();
        groups.subList(0, stratum).forEach(with::add);
        with.add(List.of(rule));
        Interpreter interpreter = new Interpreter(TestPacks.of(tables, parameters, with, types));
        int holds = 0;
        for (EvaluationInput sample : samples) {
            long supports = interpreter.evaluate(sample).supports().values().stream()
                    .flatMap(Set::stream)
                    .filter(support -> support.rule().equals(rule.name()))
                    .count();
            if (supports > 60) {
                return false;
            }
            holds += supports > 0 ? 1 : 0;
        }
        return holds >= 2 && holds < SAMPLES;
    }

    private List<RuleType> inputs() {
        List<RuleType> all = types.all().stream().filter(RuleType::isInput).toList();
        Set<RuleType> some = new LinkedHashSet<>();
        some.add(types.get(draw.of("ComputeRatio", "EvaluationResult")));
        some.add(types.get(draw.of("Baseline", "InterimMeasure", "OwnAssessment", "Cadence", "Determination")));
        while (some.size() < 6) {
            some.add(draw.of(all));
        }
        return List.copyOf(some);
    }

    private List<Record> parameters() {
        return List.of(
                NumberParameter.of("number-parameter1", "1"),
                NumberParameter.of("number-parameter2", "1.50"),
                PeriodParameter.of("period-parameter1", draw.of("P6M", "P1M", "P6M1D")),
                PeriodParameter.of("period-parameter2", draw.of("P1Y", "P30D", "P12M")),
                CountParameter.of("count-parameter1", 1),
                CountParameter.of("count-parameter2", 2));
    }

    private void tables() {
        List<RuleType> all = types.all().stream()
                .filter(type -> type.origin() == Origin.TABLE)
                .toList();
        Set<Record> rows = new LinkedHashSet<>();
        for (int i = 0; i < 2; i++) {
            RuleType type = draw.of(all);
            for (int row = 0; row < 3; row++) {
                rows.add(Pools.record(type, draw));
            }
        }
        tables.addAll(rows);
    }

    private static String text(List<Rule> rules) {
        return rules.stream().map(RandomPack::text).collect(Collectors.joining("\n"));
    }

    private static String text(Rule rule) {
        return "rule \"" + rule.name() + "\"\n    @clause( " + rule.clause() + " )\n    @force( " + rule.force()
                + " )\nwhen\n"
                + rule.conditions().stream().map(RandomPack::line).collect(Collectors.joining())
                + "then\n    " + RuleText.of(rule.conclusion()) + "\nend\n";
    }

    private static String line(Condition condition) {
        return "    " + RuleText.of(condition) + "\n";
    }
}
