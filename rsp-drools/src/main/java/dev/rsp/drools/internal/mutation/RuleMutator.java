package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.dialect.RuleText;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.testing.MutantKind;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Edits one rule in every way, one at a time. */
final class RuleMutator {

    private static final Map<Operator, List<Operator>> INSTEAD = Map.of(
            Operator.EQ, List.of(Operator.NE),
            Operator.NE, List.of(Operator.EQ),
            Operator.LT, List.of(Operator.LE, Operator.GE),
            Operator.LE, List.of(Operator.LT, Operator.GT),
            Operator.GT, List.of(Operator.GE, Operator.LE),
            Operator.GE, List.of(Operator.GT, Operator.LT));

    private final EffectivePack pack;
    private final Rule rule;
    private final String label;
    private final Literals literals;
    private final BoundVariables variables;
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleMutator(EffectivePack pack, Rule rule) {
        this.pack = pack;
        this.rule = rule;
        this.label = label(rule);
        this.literals = new Literals(pack);
        this.variables = new BoundVariables(rule, pack.types());
    }

    static List<Mutant> mutants(EffectivePack pack, Rule rule) {
        return new RuleMutator(pack, rule).all();
    }

    /** The number of a rule, with the prefix of its pack where it is not the policy's own. */
    static String label(Rule rule) {
        String clause = rule.clause().value();
        int colon = clause.indexOf(':');
        String first = rule.name().split(" ", 2)[0];
        return colon < 0 || first.startsWith(clause) ? first : clause.substring(0, colon + 1) + first;
    }

    private List<Mutant> all() {
        add(MutantKind.DELETE_RULE, "", rule.place(), "the rule may be deleted", null);
        for (int i = 0; i < rule.conditions().size(); i++) {
            condition(i, rule.conditions().get(i));
        }
        conclusion();
        return mutants;
    }

    private void condition(int index, Condition condition) {
        String at = String.valueOf(index + 1);
        String text = '"' + RuleText.of(condition) + '"';
        if (!variables.isNeeded(condition)) {
            if (rule.conditions().size() > 1) {
                Rule without = RuleEdits.condition(rule, index, null);
                add(MutantKind.DROP_PATTERN, at, condition.place(), text + " may be dropped", without);
            }
            Quantifier other = condition.quantifier() == Quantifier.NOT ? Quantifier.EXISTS : Quantifier.NOT;
            String change = text + " may become \"" + (other == Quantifier.NOT ? "not" : "exists") + "\"";
            Rule unbound = RuleEdits.condition(rule, index, BoundVariables.unbound(condition, other));
            add(MutantKind.NEGATE_PATTERN, at, condition.place(), change, unbound);
        }
        for (int j = 0; j < condition.constraints().size(); j++) {
            if (condition.constraints().get(j) instanceof Constraint.Compare compare) {
                compare(new At(index, j, at + "." + (j + 1)), compare);
            }
        }
    }

    /** Where a constraint stands. */
    private record At(int condition, int constraint, String text) {}

    private void compare(At at, Constraint.Compare compare) {
        String text = '"' + RuleText.of(compare) + '"';
        Rule without = RuleEdits.constraint(rule, at.condition(), at.constraint(), null);
        add(MutantKind.DROP_CONSTRAINT, at.text(), compare.place(), text + " may be dropped", without);
        for (Operator other : INSTEAD.getOrDefault(compare.operator(), List.of())) {
            Constraint changed = new Constraint.Compare(compare.component(), other, compare.operand(), compare.place());
            String change = "\"%s\" of %s may become \"%s\""
                    .formatted(compare.operator().symbol(), text, other.symbol());
            Rule edited = RuleEdits.constraint(rule, at.condition(), at.constraint(), changed);
            add(MutantKind.RELATION, at.text() + other.symbol(), compare.place(), change, edited);
        }
        Schema.Component component = component(at.condition(), compare.component());
        for (Instead each : operands(component, compare.operand(), at.condition())) {
            Constraint changed =
                    new Constraint.Compare(compare.component(), compare.operator(), each.operand(), compare.place());
            Rule edited = RuleEdits.constraint(rule, at.condition(), at.constraint(), changed);
            String change = "%s of %s may become %s".formatted(quoted(compare.operand()), text, quoted(each.operand()));
            String name = at.text() + "=" + RuleText.of(each.operand());
            add(each.kind(), name, compare.place(), change, edited);
        }
    }

    private void conclusion() {
        List<Schema.Component> components =
                pack.types().get(rule.conclusion().type()).schema().components();
        Place place = rule.conclusion().place();
        for (int i = 0; i < components.size(); i++) {
            Operand argument = rule.conclusion().arguments().get(i);
            for (Instead each :
                    operands(components.get(i), argument, rule.conditions().size())) {
                String change = "%s (%s) of the conclusion may become %s"
                        .formatted(quoted(argument), components.get(i).name(), quoted(each.operand()));
                String at = "then." + components.get(i).name() + "=" + RuleText.of(each.operand());
                add(each.kind(), at, place, change, RuleEdits.argument(rule, i, each.operand()));
            }
        }
    }

    /** An operand in the place of another. */
    private record Instead(MutantKind kind, Operand operand) {}

    private List<Instead> operands(Schema.Component component, Operand operand, int before) {
        if (operand instanceof Operand.Variable variable) {
            return variables.instead(variable.name(), before).stream()
                    .map(each -> new Instead(MutantKind.VARIABLE, new Operand.Variable(each)))
                    .toList();
        }
        if (operand instanceof Operand.Shifted shifted) {
            return List.of(
                    new Instead(
                            MutantKind.DEADLINE,
                            new Operand.Shifted(shifted.date(), !shifted.forward(), shifted.period())),
                    new Instead(MutantKind.DEADLINE, new Operand.Variable(shifted.date())));
        }
        return literals.instead(component, operand).stream()
                .map(each -> new Instead(MutantKind.LITERAL, each))
                .toList();
    }

    private Schema.Component component(int condition, String name) {
        return pack.types()
                .get(rule.conditions().get(condition).type())
                .schema()
                .component(name);
    }

    private static String quoted(Operand operand) {
        String text = RuleText.of(operand);
        return text.startsWith("\"") ? text : '"' + text + '"';
    }

    private void add(MutantKind kind, String at, Place place, String change, @Nullable Rule edited) {
        String id = label + "/" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        mutants.add(new Mutant(
                at.isEmpty() ? id : id + "/" + at,
                kind,
                "rule \"" + label + '"',
                place,
                change,
                new Mutant.EditedRule(rule, edited),
                () -> PackEdits.rule(pack, rule, edited)));
    }
}
