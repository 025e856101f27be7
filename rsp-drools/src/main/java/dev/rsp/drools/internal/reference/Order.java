package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.requirement.RuleTypes;
import java.util.List;
import java.util.Optional;

/** Checks that one pass over each stratum is enough: every rule reads what earlier strata conclude, and nothing else. */
final class Order {

    private final TypeCatalog types;

    private Order(TypeCatalog types) {
        this.types = types;
    }

    static void check(List<List<Rule>> strata, TypeCatalog types) {
        Order order = new Order(types);
        for (int i = 0; i < strata.size(); i++) {
            List<Rule> notBefore = strata.subList(i, strata.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            strata.get(i).forEach(reader -> order.check(reader, notBefore));
        }
    }

    private void check(Rule reader, List<Rule> notBefore) {
        for (Condition condition : reader.conditions()) {
            RuleType type = types.get(condition.type());
            if (type.isConclusion() && condition.quantifier() == Quantifier.NOT) {
                throw refused(reader, condition, "never stand under not");
            }
            if (type.isConclusion() && notBefore.stream().anyMatch(rule -> mayMatch(condition, rule.conclusion()))) {
                throw refused(reader, condition, "be concluded by earlier strata only");
            }
        }
    }

    private boolean mayMatch(Condition condition, Concluding conclusion) {
        if (!condition.type().equals(conclusion.type())) {
            return false;
        }
        RuleType type = types.get(condition.type());
        String discriminator = RuleTypes.conclusion(type.schema().type()).discriminator();
        if (discriminator.isEmpty()) {
            return true;
        }
        int index = type.schema().components().indexOf(type.schema().component(discriminator));
        Operand concluded = conclusion.arguments().get(index);
        Optional<Operand> read = literal(condition, discriminator);
        return read.isEmpty() || !isLiteral(concluded) || read.get().equals(concluded);
    }

    private static Optional<Operand> literal(Condition condition, String component) {
        return condition.constraints().stream()
                .filter(Constraint.Compare.class::isInstance)
                .map(Constraint.Compare.class::cast)
                .filter(compare -> compare.operator() == Operator.EQ)
                .filter(compare -> compare.component().equals(component))
                .map(Constraint.Compare::operand)
                .filter(Order::isLiteral)
                .findFirst();
    }

    private static boolean isLiteral(Operand operand) {
        return operand instanceof Operand.Text || operand instanceof Operand.Constant;
    }

    private static IllegalArgumentException refused(Rule reader, Condition condition, String expectation) {
        return new IllegalArgumentException("The type (" + condition.type() + ") that the rule (" + reader.name()
                + ") reads must " + expectation + ".\n  at " + condition.place()
                + "\n  Maybe the rules were not sorted into strata.");
    }
}
