package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.fact.Schema;
import dev.rsp.policy.Force;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Advisory;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.NotDetermined;
import dev.rsp.requirement.Origin;
import dev.rsp.threshold.ThresholdId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what the grammar cannot see: types, ids, variables, clauses, force and what may stand where. */
public final class RuleChecks {

    private static final int MAX_PATTERNS = 5;
    private static final Set<String> ENDS = Set.of(
            GateLimit.class.getSimpleName(),
            ActivityCondition.class.getSimpleName(),
            Advisory.class.getSimpleName(),
            NotDetermined.class.getSimpleName());
    private static final Set<String> THRESHOLD_TABLES = Set.of("CapabilityThreshold", "Checkpoint");

    private final RuleContext context;
    private final Rule rule;
    private final Reporter reporter;
    private final Bindings bindings = new Bindings();
    private final Typing typing;

    private RuleChecks(RuleContext context, Rule rule, Reporter reporter) {
        this.context = context;
        this.rule = rule;
        this.reporter = reporter;
        this.typing = new Typing(context, bindings, reporter);
    }

    /**
     * Checks all rules of an effective pack.
     *
     * @param rules the rules as read
     * @param context what they are checked against
     * @param problems where findings go
     */
    public static void check(List<Rule> rules, RuleContext context, List<PackProblem> problems) {
        Reporter reporter = new Reporter(problems);
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            if (!names.add(rule.name())) {
                reporter.add(
                        "L02",
                        rule.place(),
                        "The rule name (%s) must be unique in the pack, but was not.".formatted(rule.name()),
                        "Maybe number the rules of the clause with /1, /2.");
            }
            new RuleChecks(context, rule, reporter).check();
        }
        if (problems.isEmpty()) {
            PolarityChecks.check(rules, context, reporter);
            EscapeChecks.check(rules, context, reporter);
        }
    }

    private void check() {
        clause();
        rule.conditions().forEach(this::condition);
        conclusion();
        force();
        unused();
        long patterns = rule.conditions().stream()
                .filter(condition -> !isOrigin(condition, Origin.PARAMETER))
                .count();
        if (patterns > MAX_PATTERNS) {
            add(
                    "L19",
                    rule.place(),
                    "The rule (%s) must have at most 5 patterns beside parameters, but was (%d)."
                            .formatted(rule.name(), patterns),
                    "Maybe conclude something in between and read that.");
        }
    }

    private void clause() {
        ClauseRow row = context.clauses().get(rule.clause());
        if (row == null) {
            add(
                    "L04",
                    rule.place(),
                    "The clause (%s) of rule (%s) must stand in clauses.yaml, but did not."
                            .formatted(rule.clause(), rule.name()),
                    Nearest.cure(
                            rule.clause().value(),
                            context.clauses().keySet().stream()
                                    .map(Object::toString)
                                    .toList(),
                            "Maybe add a row for it."));
            return;
        }
        if (!row.rules().contains(rule.name())) {
            add(
                    "L04",
                    rule.place(),
                    "The rule (%s) must be listed by its clause (%s) in clauses.yaml, but was not."
                            .formatted(rule.name(), rule.clause()),
                    "Maybe add its name to rules: of that row.");
        }
        if (row.force() != rule.force()) {
            add(
                    "L04",
                    rule.place(),
                    "The force of rule (%s) must be that of its clause (%s), but was (%s)."
                            .formatted(rule.name(), row.force(), rule.force()),
                    "Maybe the clause has two sentences of different force; make two rows.");
        }
    }

    private void condition(Condition condition) {
        RuleType type = context.types().find(condition.type());
        if (type == null) {
            add(
                    "L03",
                    condition.place(),
                    "The type (%s) must be one that rules may name, but was not.".formatted(condition.type()),
                    Nearest.cure(
                            condition.type(),
                            context.types().all().stream().map(RuleType::name).toList(),
                            "Maybe register it as an own fact type."));
            return;
        }
        quantifier(condition, type);
        if (type.origin() == Origin.SUMMARY
                && !context.summaries().contains(type.schema().name())) {
            add(
                    "L03",
                    condition.place(),
                    "The summary (%s) must be named in policy.yaml, but was not."
                            .formatted(type.schema().name()),
                    "Maybe add it to summaries:.");
        }
        condition.constraints().forEach(constraint -> constraint(condition, type, constraint));
    }

    private void quantifier(Condition condition, RuleType type) {
        if (ENDS.contains(type.name())) {
            add(
                    "L11",
                    condition.place(),
                    "The type (%s) must not be read by any rule, but was by (%s).".formatted(type.name(), rule.name()),
                    "Maybe read the shortfall that it follows from.");
        }
        if (condition.quantifier() != Quantifier.NOT) {
            return;
        }
        if (!type.isInput()) {
            add(
                    "L12",
                    condition.place(),
                    "The type (%s) must be a fact or a summary to stand under not, but was a %s."
                            .formatted(type.name(), type.origin().name().toLowerCase(java.util.Locale.ROOT)),
                    "Maybe derive the shortfall instead of the fulfilment.");
        }
        boolean joined = condition.constraints().stream()
                .anyMatch(each -> each instanceof Constraint.Compare compare
                        && compare.operator() == Operator.EQ
                        && compare.operand() instanceof Operand.Variable);
        if (!joined) {
            add(
                    "L12",
                    condition.place(),
                    "The pattern (not %s) must be joined by == to something bound outside, but was not."
                            .formatted(type.name()),
                    "Maybe add model == $model.");
        }
    }

    private void constraint(Condition condition, RuleType type, Constraint constraint) {
        Schema schema = type.schema();
        if (!schema.has(constraint.component())) {
            List<String> names =
                    schema.components().stream().map(Schema.Component::name).toList();
            add(
                    "L03",
                    constraint.place(),
                    "The component (%s.%s) must be one of %s, but was not."
                            .formatted(type.name(), constraint.component(), names),
                    Nearest.cure(constraint.component(), names, "Maybe the type was meant to be another one."));
            return;
        }
        Schema.Component component = schema.component(constraint.component());
        if (!component.isRuleVisible()) {
            add(
                    "L03",
                    constraint.place(),
                    "The component (%s) must not be used in rules, but was.".formatted(component.qualifiedName()),
                    "Maybe a summary gives what is needed of it.");
        } else if (constraint instanceof Constraint.Bind bind) {
            bind(condition, type, component, bind);
        } else if (constraint instanceof Constraint.Compare compare) {
            compare(type, component, compare);
        }
    }

    private void bind(Condition condition, RuleType type, Schema.Component component, Constraint.Bind bind) {
        if (!condition.isPlain()) {
            add(
                    "L12",
                    bind.place(),
                    "The variable (%s) must not be bound under %s, but was."
                            .formatted(
                                    bind.variable(),
                                    condition.quantifier().name().toLowerCase(java.util.Locale.ROOT)),
                    "Maybe the pattern should be plain.");
        }
        if (!bindings.bind(bind.variable(), new Bindings.Bound(component, type))) {
            add(
                    "L15",
                    bind.place(),
                    "The variable (%s) must be bound once, but was twice.".formatted(bind.variable()),
                    "Maybe compare with == instead of binding again.");
        }
        boolean fact = type.origin() == Origin.FACT || type.origin() == Origin.SUMMARY;
        if (fact && component.type() == ThresholdId.class && !Bindings.joins(rule, THRESHOLD_TABLES, bind.variable())) {
            add(
                    "L24",
                    bind.place(),
                    "The threshold (%s) must be joined to CapabilityThreshold or Checkpoint, but was not."
                            .formatted(bind.variable()),
                    "Maybe add CapabilityThreshold( id == %s ).".formatted(bind.variable()));
        }
    }

    private void compare(RuleType type, Schema.Component component, Constraint.Compare compare) {
        boolean clock = type.origin() == Origin.CLOCK;
        if (clock != (compare.operand() instanceof Operand.Shifted) && !clock) {
            add(
                    "L08",
                    compare.place(),
                    "The date (%s) must be compared in AsOf only, but was in (%s)."
                            .formatted(component.qualifiedName(), type.name()),
                    "Maybe bind it and write AsOf( day >= $on ).");
            return;
        }
        if (compare.operator().isOrdering() && !clock && !isNumberParameter(compare)) {
            add(
                    "L05",
                    compare.place(),
                    "The component (%s) must be compared with a parameter, but was not."
                            .formatted(component.qualifiedName()),
                    "Maybe bind the number from a NumberParameter of the clause folder.");
            return;
        }
        typing.check(component, compare.operand(), compare.place());
    }

    private boolean isNumberParameter(Constraint.Compare compare) {
        return compare.operand() instanceof Operand.Variable variable
                && bindings.find(variable.name()) != null
                && java.util.Objects.requireNonNull(bindings.find(variable.name()))
                                .type()
                                .origin()
                        == Origin.PARAMETER;
    }

    private void conclusion() {
        RuleType type = context.types().find(rule.conclusion().type());
        if (type == null || !type.isConclusion()) {
            add(
                    "L21",
                    rule.conclusion().place(),
                    "The type (%s) must be a conclusion, but was not."
                            .formatted(rule.conclusion().type()),
                    "Maybe conclude what is wrong or lacking; nothing is ever granted.");
            return;
        }
        List<Schema.Component> components = type.schema().components();
        List<Operand> arguments = rule.conclusion().arguments();
        if (components.size() != arguments.size()) {
            add(
                    "L09",
                    rule.conclusion().place(),
                    "The conclusion (%s) must have %d arguments, but was (%d)."
                            .formatted(type.name(), components.size(), arguments.size()),
                    "Maybe write them in this order: %s."
                            .formatted(components.stream()
                                    .map(Schema.Component::name)
                                    .toList()));
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            typing.check(components.get(i), arguments.get(i), rule.conclusion().place());
        }
    }

    private void force() {
        boolean advisory = rule.conclusion().type().equals(Advisory.class.getSimpleName());
        boolean none = rule.force() == Force.MAY || rule.force() == Force.NONE;
        if (none || advisory == (rule.force() == Force.MUST)) {
            add(
                    "L17",
                    rule.place(),
                    "The rule (%s) of force (%s) must %s, but concluded (%s)."
                            .formatted(
                                    rule.name(),
                                    rule.force(),
                                    none
                                            ? "not exist"
                                            : advisory ? "not conclude an Advisory" : "conclude an Advisory only",
                                    rule.conclusion().type()),
                    "Maybe the force of the clause was misread; see force in clauses.yaml.");
        }
    }

    private void unused() {
        for (Condition condition : rule.conditions()) {
            for (Constraint each : condition.constraints()) {
                if (each instanceof Constraint.Bind bind && !bindings.isUsed(bind.variable())) {
                    add(
                            "L15",
                            bind.place(),
                            "The variable (%s) must be used, but was not.".formatted(bind.variable()),
                            "Maybe remove the binding.");
                }
            }
        }
    }

    private boolean isOrigin(Condition condition, Origin origin) {
        RuleType type = context.types().find(condition.type());
        return type != null && type.origin() == origin;
    }

    private void add(String lint, Place place, String message, String cure) {
        reporter.add(lint, place, message, cure);
    }
}
