package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.RuleTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rule reads what which rule concludes.
 *
 * <p>A rule reads another when it has the type that the other concludes and their discriminators can be the same: two
 * literals are compared, a variable stands for every value.
 */
final class RuleGraph {

    private static final String ANY = "*";

    private final List<Rule> rules;
    private final TypeCatalog types;

    RuleGraph(List<Rule> rules, TypeCatalog types) {
        this.rules = rules;
        this.types = types;
    }

    /** For each rule, by its index, the indexes of the rules that it reads. */
    List<Set<Integer>> reads() {
        Map<String, List<Integer>> concluding = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            concluding
                    .computeIfAbsent(rules.get(i).conclusion().type(), type -> new ArrayList<>())
                    .add(i);
        }
        List<Set<Integer>> reads = new ArrayList<>();
        for (Rule rule : rules) {
            Set<Integer> before = new TreeSet<>();
            for (Condition condition : rule.conditions()) {
                for (int other : concluding.getOrDefault(condition.type(), List.of())) {
                    if (meets(rules.get(other).conclusion(), condition)) {
                        before.add(other);
                    }
                }
            }
            reads.add(before);
        }
        return reads;
    }

    private boolean meets(Concluding conclusion, Condition condition) {
        Schema schema = types.get(conclusion.type()).schema();
        String discriminator = RuleTypes.conclusion(schema.type()).discriminator();
        String concluded = literal(argument(conclusion, schema, discriminator));
        String read = literal(Patterns.equality(condition, discriminator));
        return concluded.equals(ANY) || read.equals(ANY) || concluded.equals(read);
    }

    private static @Nullable Operand argument(Concluding conclusion, Schema schema, String component) {
        for (int i = 0; i < conclusion.arguments().size(); i++) {
            if (schema.components().get(i).name().equals(component)) {
                return conclusion.arguments().get(i);
            }
        }
        return null;
    }

    private static String literal(@Nullable Operand operand) {
        return operand != null && Patterns.isLiteral(operand) ? RuleText.of(operand) : ANY;
    }
}
