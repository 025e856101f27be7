package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import java.util.Set;

/** Checks that the vocabulary says what to do about each absence that a rule looks for. */
final class RemedyCheck {

    private final PackChecks.Content pack;
    private final Problems problems;

    RemedyCheck(PackChecks.Content pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    void check() {
        for (Rule rule : pack.rules()) {
            for (Condition condition : rule.conditions()) {
                RuleType type = pack.types().find(condition.type());
                if (condition.quantifier() == Quantifier.NOT && type != null && type.isInput()) {
                    check(condition, type.schema().name());
                }
            }
        }
    }

    private void check(Condition condition, String type) {
        Set<String> remedies = pack.reading().vocabulary().remedies().keySet();
        boolean said = remedies.contains(type)
                || condition.constraints().stream()
                        .anyMatch(constraint -> remedies.contains(type + "/" + text(constraint)));
        if (!said) {
            problems.add(
                    "remedy-missing",
                    condition.place(),
                    Require.refusal(
                            "type (" + condition.type() + ") under not",
                            "have a remedy in the vocabulary",
                            "none",
                            "Maybe add " + type + ": {item: ..., role: ..., clause: ...} to remedies."));
        }
    }

    private static String text(Constraint constraint) {
        return constraint instanceof Constraint.Compare compare && compare.operand() instanceof Operand.Text text
                ? text.value()
                : "";
    }
}
