package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import java.util.List;
import java.util.function.Predicate;

/** L18: an escape stands in the {@code not} of the HOLD it softens, with a pair rule for its condition and one for guards. */
final class EscapeChecks {

    private EscapeChecks() {}

    static void check(List<Rule> rules, RuleContext context, Reporter reporter) {
        context.vocabulary().escapes().forEach((escape, chain) -> {
            for (Rule rule : rules) {
                rule.conditions().stream()
                        .filter(condition ->
                                condition.type().equals("ChainComplete") && names(condition, chain.value()))
                        .forEach(condition -> position(rule, condition, escape, reporter));
            }
            Place place = rules.isEmpty()
                    ? new Place("vocabulary.yaml", 1)
                    : rules.get(0).place();
            boolean held = any(
                    rules,
                    rule -> rule.conclusion().type().equals("GateLimit"),
                    "ChainComplete",
                    chain.value(),
                    Quantifier.NOT);
            boolean pair = any(
                    rules,
                    rule -> rule.conclusion().type().equals("ActivityCondition"),
                    "ChainComplete",
                    chain.value(),
                    Quantifier.PLAIN);
            boolean guards = any(rules, rule -> true, "ChainStepOpen", chain.value(), Quantifier.PLAIN);
            if (!held || !pair || !guards) {
                reporter.add(
                        "L18",
                        place,
                        "The escape (%s) must have a HOLD that it softens, a condition and a rule naming missing guards, but lacked %s."
                                .formatted(escape, !held ? "the HOLD" : !pair ? "the condition" : "the guards"),
                        "Maybe add the rule to the clause folder of the escape.");
            }
        });
    }

    private static void position(Rule rule, Condition condition, String escape, Reporter reporter) {
        boolean not = condition.quantifier() == Quantifier.NOT;
        String wanted = not ? "GateLimit" : "ActivityCondition";
        if (!rule.conclusion().type().equals(wanted)) {
            reporter.add(
                    "L18",
                    condition.place(),
                    "The escape (%s) must stand %s only in a rule that concludes a (%s), but was in one that concludes a (%s)."
                            .formatted(
                                    escape,
                                    not ? "under not" : "without not",
                                    wanted,
                                    rule.conclusion().type()),
                    "Maybe soften the HOLD and nothing before it.");
        }
    }

    private static boolean any(
            List<Rule> rules, Predicate<Rule> concluding, String type, String chain, Quantifier quantifier) {
        return rules.stream()
                .filter(concluding)
                .flatMap(rule -> rule.conditions().stream())
                .anyMatch(condition -> condition.type().equals(type)
                        && condition.quantifier() == quantifier
                        && names(condition, chain));
    }

    private static boolean names(Condition condition, String chain) {
        return condition.constraints().stream()
                .anyMatch(each -> each instanceof Constraint.Compare compare
                        && compare.component().equals("chain")
                        && compare.operand() instanceof Operand.Text text
                        && text.value().equals(chain));
    }
}
