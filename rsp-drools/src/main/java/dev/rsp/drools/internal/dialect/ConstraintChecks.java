package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** L03, L05, L08, L15, L16: components, and what they are compared with. */
final class ConstraintChecks {

    private final Subject subject;
    private final Bindings bindings;
    private final Typing typing;
    private final ParameterChecks parameters;

    ConstraintChecks(Subject subject, Bindings bindings) {
        this.subject = subject;
        this.bindings = bindings;
        this.typing = new Typing(subject.context(), bindings, subject.reporter());
        this.parameters = new ParameterChecks(subject);
    }

    /** Checks the constraints of one pattern; what it binds counts for later patterns only. */
    void check(Condition condition) {
        RuleType type = subject.type(condition);
        if (type == null) {
            Patterns.bindings(condition).forEach(bind -> bindings.unknown(bind.variable()));
            return;
        }
        Map<Constraint.Bind, Schema.Component> binds = new LinkedHashMap<>();
        for (Constraint constraint : condition.constraints()) {
            if (!isVisible(type, constraint)) {
                unknown(constraint);
                continue;
            }
            Schema.Component component = type.schema().component(constraint.component());
            if (constraint instanceof Constraint.Bind bind) {
                binds.put(bind, component);
            } else if (constraint instanceof Constraint.Compare compare) {
                compare(type, component, compare);
            }
        }
        shape(condition, type);
        binds.forEach((bind, component) -> bind(bind, new Bindings.Bound(component, type)));
    }

    private void unknown(Constraint constraint) {
        if (constraint instanceof Constraint.Bind bind) {
            bindings.unknown(bind.variable());
        } else if (constraint instanceof Constraint.Compare compare) {
            use(compare.operand());
        }
    }

    /** Every binding of a plain pattern is read by a later pattern or by the conclusion. */
    void checkUnused() {
        for (Condition condition : subject.rule().conditions()) {
            for (Constraint.Bind bind :
                    condition.isPlain() ? Patterns.bindings(condition) : List.<Constraint.Bind>of()) {
                if (!bindings.isUsed(bind.variable())) {
                    subject.add(
                            "L15",
                            bind.place(),
                            "The variable (%s) must be used, but was not.".formatted(bind.variable()),
                            "Maybe remove the binding.");
                }
            }
        }
    }

    private boolean isVisible(RuleType type, Constraint constraint) {
        if (!type.schema().has(constraint.component())) {
            List<String> names = type.schema().components().stream()
                    .map(Schema.Component::name)
                    .toList();
            subject.add(
                    "L03",
                    constraint.place(),
                    "The component (%s.%s) must be one of %s, but was not."
                            .formatted(type.name(), constraint.component(), names),
                    Nearest.cure(constraint.component(), names, "Maybe the type was meant to be another one."));
            return false;
        }
        Schema.Component component = type.schema().component(constraint.component());
        if (!component.isRuleVisible()) {
            subject.add(
                    "L03",
                    constraint.place(),
                    "The component (%s) must not be used in rules, but was.".formatted(component.qualifiedName()),
                    "Maybe a summary gives what is needed of it.");
        }
        return component.isRuleVisible();
    }

    private void shape(Condition condition, RuleType type) {
        if (type.origin() == Origin.PARAMETER) {
            parameters.check(condition, type);
        } else if (type.origin() == Origin.CLOCK) {
            List<Constraint.Compare> compares = Patterns.comparisons(condition);
            boolean one = condition.constraints().size() == 1
                    && compares.size() == 1
                    && compares.get(0).operator().isOrdering();
            if (!one) {
                subject.add(
                        "L08",
                        condition.place(),
                        "The day must be compared once by <, <=, > or >= in AsOf, but was (%s)."
                                .formatted(RuleText.of(condition)),
                        "Maybe write AsOf( day >= $on.plus( $period ) ).");
            }
        }
    }

    private void bind(Constraint.Bind bind, Bindings.Bound bound) {
        if (!bindings.bind(bind.variable(), bound)) {
            subject.add(
                    "L15",
                    bind.place(),
                    "The variable (%s) must be bound once, but was twice.".formatted(bind.variable()),
                    "Maybe compare with == instead of binding again.");
        }
    }

    private void compare(RuleType type, Schema.Component component, Constraint.Compare compare) {
        boolean clock = type.origin() == Origin.CLOCK;
        boolean date = component.type() == LocalDate.class || compare.operand() instanceof Operand.Shifted;
        boolean number = component.type() == BigDecimal.class || component.type() == long.class;
        if (date && !clock) {
            use(compare.operand());
            subject.add(
                    "L08",
                    compare.place(),
                    "The date (%s) must be compared in AsOf only, but was in (%s)."
                            .formatted(component.qualifiedName(), type.name()),
                    "Maybe bind it and write AsOf( day >= $on ).");
        } else if (!clock && !number && compare.operator().isOrdering()) {
            use(compare.operand());
            subject.add(
                    "L05",
                    compare.place(),
                    "The component (%s) must be compared by == or !=, but was (%s)."
                            .formatted(component.qualifiedName(), RuleText.of(compare)),
                    "Maybe another component was meant; only numbers and the day have an order.");
        } else if (number && !isParameter(compare.operand())) {
            use(compare.operand());
            subject.add(
                    "L05",
                    compare.place(),
                    "The component (%s) must be compared with a parameter, but was (%s)."
                            .formatted(component.qualifiedName(), RuleText.of(compare)),
                    "Maybe bind the number from a NumberParameter or CountParameter of the clause folder.");
        } else if (isTruth(component, compare)) {
            typing.compared(component, compare.operand(), compare.place());
        }
    }

    private boolean isTruth(Schema.Component component, Constraint.Compare compare) {
        boolean literal = compare.operator() == Operator.EQ && compare.operand() instanceof Operand.Truth;
        boolean right = component.type() != boolean.class || literal;
        if (!right) {
            use(compare.operand());
            subject.add(
                    "L16",
                    compare.place(),
                    "The component (%s) must be compared with == true or == false, but was (%s)."
                            .formatted(component.qualifiedName(), RuleText.of(compare)),
                    "Maybe write %s == true.".formatted(component.name()));
        }
        return right;
    }

    private void use(Operand operand) {
        if (operand instanceof Operand.Variable variable) {
            bindings.use(variable.name());
        } else if (operand instanceof Operand.Shifted shifted) {
            bindings.use(shifted.date());
            bindings.use(shifted.period());
        }
    }

    private boolean isParameter(Operand operand) {
        if (!(operand instanceof Operand.Variable variable)) {
            return false;
        }
        Bindings.Bound bound = bindings.find(variable.name());
        return bound == null || bound.type().origin() == Origin.PARAMETER;
    }
}
