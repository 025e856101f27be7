package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.PolarityRule;
import dev.rsp.fact.Schema;
import dev.rsp.policy.Answer;
import dev.rsp.policy.QuestionId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * L23: a favourable fact stands only under {@code not}, an adverse one never does, a mixed one is pinned.
 *
 * <p>The one exception is a pair: a rule may match a favourable fact when another rule of the same section of the policy
 * has the same type with the same literals under {@code not} and concludes something at least as strict.
 */
final class PolarityChecks {

    private final List<Rule> rules;
    private final RuleContext context;
    private final Reporter reporter;

    private PolarityChecks(List<Rule> rules, RuleContext context, Reporter reporter) {
        this.rules = rules;
        this.context = context;
        this.reporter = reporter;
    }

    static void check(List<Rule> rules, RuleContext context, Reporter reporter) {
        PolarityChecks checks = new PolarityChecks(rules, context, reporter);
        rules.forEach(rule -> rule.conditions().forEach(condition -> checks.condition(rule, condition)));
    }

    private void condition(Rule rule, Condition condition) {
        RuleType type = context.types().get(condition.type());
        if (!type.isInput()) {
            return;
        }
        Polarity polarity = polarity(type.schema(), condition);
        boolean not = condition.quantifier() == Quantifier.NOT;
        if (polarity == null) {
            reporter.add(
                    "L23",
                    condition.place(),
                    "The pattern (%s) must say by == which %s it asks for, but did not."
                            .formatted(type.name(), type.schema().polarityComponent()),
                    "Maybe write one rule for each adverse value.");
        } else if (polarity == Polarity.ADVERSE && not) {
            reporter.add(
                    "L23",
                    condition.place(),
                    "The adverse pattern (%s) must not stand under not, but did.".formatted(type.name()),
                    "Maybe match it positively and conclude what is wrong.");
        } else if (polarity == Polarity.FAVOURABLE && !not && !isPaired(rule, condition)) {
            reporter.add(
                    "L23",
                    condition.place(),
                    "The favourable pattern (%s) must stand under not, but did not.".formatted(type.name()),
                    "Maybe conclude the shortfall from its absence; a condition needs a pair rule of the same section that is at least as strict.");
        }
    }

    private @Nullable Polarity polarity(Schema schema, Condition condition) {
        if (schema.polarityRule() == PolarityRule.FIXED) {
            return schema.fixedPolarity();
        }
        Operand pinned = operand(
                condition, schema.polarityRule() == PolarityRule.BY_COMPONENT ? schema.polarityComponent() : "answer");
        if (schema.polarityRule() == PolarityRule.BY_COMPONENT) {
            return pinned instanceof Operand.Constant constant ? byConstant(schema, constant) : null;
        }
        return pinned instanceof Operand.Text answer ? byAnswer(answer.value(), operand(condition, "question")) : null;
    }

    private static @Nullable Polarity byConstant(Schema schema, Operand.Constant constant) {
        for (Object each : schema.component(schema.polarityComponent()).type().getEnumConstants()) {
            if (((Enum<?>) each).name().equals(constant.name())) {
                return schema.polarityOf((Enum<?>) each);
            }
        }
        return null;
    }

    private @Nullable Polarity byAnswer(String answer, @Nullable Operand question) {
        Collection<QuestionEntry> asked = context.vocabulary().questions().values();
        if (question instanceof Operand.Text id) {
            QuestionEntry only = context.vocabulary().questions().get(QuestionId.of(id.value()));
            asked = only == null ? List.of() : List.of(only);
        }
        Set<Polarity> found = new HashSet<>();
        for (QuestionEntry entry : asked) {
            if (entry.answers().contains(Answer.of(answer))) {
                found.add(entry.favourable().contains(Answer.of(answer)) ? Polarity.FAVOURABLE : Polarity.ADVERSE);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private boolean isPaired(Rule rule, Condition condition) {
        return rules.stream()
                .filter(other -> section(other).equals(section(rule)) && strictness(other) >= strictness(rule))
                .flatMap(other -> other.conditions().stream())
                .anyMatch(other -> other.quantifier() == Quantifier.NOT
                        && other.type().equals(condition.type())
                        && literals(other).equals(literals(condition)));
    }

    private static String section(Rule rule) {
        String clause = rule.clause().value();
        int bracket = clause.indexOf('(');
        return bracket < 0 ? clause : clause.substring(0, bracket);
    }

    /** How strict a conclusion is: a halt, a hold, a shortfall or duty, a question, a condition. */
    private static int strictness(Rule rule) {
        return switch (rule.conclusion().type()) {
            case "GateLimit" -> rule.conclusion().arguments().toString().contains("HALT") ? 5 : 4;
            case "ActivityCondition" -> 1;
            case "Advisory" -> 0;
            case "NotDetermined" -> 2;
            default -> 3;
        };
    }

    private static Set<String> literals(Condition condition) {
        Set<String> literals = new HashSet<>();
        for (Constraint each : condition.constraints()) {
            if (each instanceof Constraint.Compare compare
                    && !(compare.operand() instanceof Operand.Variable)
                    && !compare.component().equals("role")) {
                literals.add(compare.component() + compare.operator() + compare.operand());
            }
        }
        return literals;
    }

    private static @Nullable Operand operand(Condition condition, String component) {
        for (Constraint each : condition.constraints()) {
            if (each instanceof Constraint.Compare compare
                    && compare.component().equals(component)
                    && compare.operator() == Operator.EQ) {
                return compare.operand();
            }
        }
        return null;
    }
}
