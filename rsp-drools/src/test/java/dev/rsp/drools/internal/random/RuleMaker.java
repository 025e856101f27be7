package dev.rsp.drools.internal.random;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.rule.Values;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import dev.rsp.requirement.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one random rule of the dialect: joins, literals, dates, parameters, plain, not and exists conditions. */
final class RuleMaker {

    private static final Place PLACE = new Place("random/rules.drl", 1);

    private final Draw draw;
    private final TypeCatalog types;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    RuleMaker(Draw draw, TypeCatalog types) {
        this.draw = draw;
        this.types = types;
    }

    /** A variable, and the component that binds it. */
    private record Variable(String name, Class<?> type, Origin origin) {}

    /**
     * A rule, or nothing when its conclusion could not be filled.
     *
     * @param number tells its name apart
     * @param first what its first condition reads
     * @param others what its other conditions may read
     * @param conclusion what it concludes
     */
    Optional<Rule> rule(int number, ConclusionKind first, List<RuleType> others, ConclusionKind conclusion) {
        for (int i = draw.of(0, 1, 1, 2); i > 0; i--) {
            parameter(draw.of("NumberParameter", "PeriodParameter", "PeriodParameter", "CountParameter"));
        }
        plain(first.type(), first.kind());
        for (int i = draw.below(3); i > 0; i--) {
            plain(draw.of(others), Optional.empty());
        }
        if (draw.chance(75)) {
            clock();
        }
        for (int i = draw.of(0, 1, 1, 2, 2); i > 0; i--) {
            quantified(draw.of(others));
        }
        return concluding(conclusion)
                .map(right -> new Rule(
                        "1/" + number + " A random rule", ClauseId.of("1"), Force.MUST, conditions, right, PLACE));
    }

    private void parameter(String name) {
        RuleType type = types.get(name);
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(new Constraint.Compare(
                "id", Operator.EQ, new Operand.Text(type.schema().name() + draw.between(1, 2)), PLACE));
        constraints.add(bind(type, type.schema().component("value")));
        conditions.add(new Condition(Quantifier.PLAIN, type.name(), constraints, PLACE));
    }

    private void plain(RuleType type, Optional<Constraint> kind) {
        List<Constraint> constraints = new ArrayList<>();
        kind.ifPresent(constraints::add);
        List<Variable> fresh = new ArrayList<>();
        for (Schema.Component component : type.schema().components()) {
            boolean free = component.isRuleVisible()
                    && constraints.stream().noneMatch(each -> each.component().equals(component.name()));
            if (free && draw.chance(joinable(component) ? 50 : 12)) {
                compare(type, component).ifPresent(constraints::add);
            } else if (free && draw.chance(70)) {
                String name = "$v" + (variables.size() + fresh.size());
                fresh.add(new Variable(name, component.type(), type.origin()));
                constraints.add(new Constraint.Bind(name, component.name(), PLACE));
            }
        }
        variables.addAll(fresh);
        conditions.add(new Condition(Quantifier.PLAIN, type.name(), constraints, PLACE));
    }

    private boolean joinable(Schema.Component component) {
        return variables.stream().anyMatch(each -> fits(component.type(), each.type(), true));
    }

    private Constraint bind(RuleType type, Schema.Component component) {
        String name = "$v" + variables.size();
        variables.add(new Variable(name, component.type(), type.origin()));
        return new Constraint.Bind(name, component.name(), PLACE);
    }

    private void quantified(RuleType type) {
        boolean not = type.isInput() && draw.chance(65);
        List<Constraint> constraints = new ArrayList<>();
        boolean joined = false;
        for (Schema.Component component : type.schema().components()) {
            if (component.isRuleVisible() && draw.chance(joined ? 25 : 75)) {
                Optional<Constraint> compare = compare(type, component);
                compare.ifPresent(constraints::add);
                joined |= compare.isPresent();
            }
        }
        boolean byVariable = constraints.stream()
                .anyMatch(each -> each instanceof Constraint.Compare compare
                        && compare.operator() == Operator.EQ
                        && compare.operand() instanceof Operand.Variable);
        if (byVariable) {
            conditions.add(new Condition(not ? Quantifier.NOT : Quantifier.EXISTS, type.name(), constraints, PLACE));
        }
    }

    private void clock() {
        Optional<Operand> date = date();
        if (date.isPresent()) {
            Operator operator = draw.of(Operator.LT, Operator.LE, Operator.GT, Operator.GE, Operator.GE);
            List<Constraint> constraints = new ArrayList<>();
            constraints.add(new Constraint.Compare("day", operator, date.get(), PLACE));
            conditions.add(new Condition(Quantifier.PLAIN, "AsOf", constraints, PLACE));
        }
    }

    private Optional<Operand> date() {
        List<Variable> dates = of(LocalDate.class);
        List<Variable> periods = of(Period.class);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        String name = draw.of(dates).name();
        return Optional.of(
                periods.isEmpty() || draw.chance(15)
                        ? new Operand.Variable(name)
                        : new Operand.Shifted(
                                name, draw.chance(75), draw.of(periods).name()));
    }

    private Optional<Constraint> compare(RuleType type, Schema.Component component) {
        boolean number = component.type() == BigDecimal.class || component.type() == long.class;
        List<Variable> parameters = of(component.type()).stream()
                .filter(each -> each.origin() == Origin.PARAMETER)
                .toList();
        if (number && draw.chance(90) && !parameters.isEmpty() && type.origin() != Origin.PARAMETER) {
            return Optional.of(new Constraint.Compare(
                    component.name(),
                    draw.of(Operator.LT, Operator.LE, Operator.GT, Operator.GE),
                    new Operand.Variable(draw.of(parameters).name()),
                    PLACE));
        }
        Operator operator = draw.chance(85) ? Operator.EQ : Operator.NE;
        return operand(component, true).map(value -> new Constraint.Compare(component.name(), operator, value, PLACE));
    }

    private Optional<Operand> operand(Schema.Component component, boolean widen) {
        List<Variable> fitting = variables.stream()
                .filter(each -> fits(component.type(), each.type(), widen))
                .toList();
        if (!fitting.isEmpty() && draw.chance(widen ? 85 : 92)) {
            return Optional.of(new Operand.Variable(draw.of(fitting).name()));
        }
        return literal(component);
    }

    private Optional<Operand> literal(Schema.Component component) {
        Class<?> type = component.type();
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            Enum<?> one = (Enum<?>) constants[draw.below(Math.min(3, constants.length))];
            return Optional.of(new Operand.Constant(type.getSimpleName(), one.name()));
        } else if (type == boolean.class) {
            return Optional.of(new Operand.Truth(draw.chance(50)));
        }
        return Id.class.isAssignableFrom(type) ? Optional.of(new Operand.Text(draw.of(Pools.IDS))) : Optional.empty();
    }

    private Optional<Concluding> concluding(ConclusionKind kind) {
        List<Operand> arguments = new ArrayList<>();
        for (Schema.Component component : kind.type().schema().components()) {
            Optional<Operand> argument = component.type() == LocalDate.class
                    ? date()
                    : kind.literalOf(component).or(() -> operand(component, false));
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        return Optional.of(new Concluding(kind.type().name(), arguments, PLACE));
    }

    private List<Variable> of(Class<?> type) {
        return variables.stream().filter(each -> each.type() == type).toList();
    }

    /** A wide id takes any id; in a comparison any id takes a wide one too. */
    private static boolean fits(Class<?> component, Class<?> value, boolean widen) {
        return component == value
                || Stream.of(component, value).allMatch(Id.class::isAssignableFrom)
                        && (Values.isWide(component) || widen && Values.isWide(value));
    }
}
