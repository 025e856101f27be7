package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.PolarityRule;
import dev.rsp.requirement.Origin;
import java.util.List;
import java.util.Optional;

/**
 * L23: a favourable fact stands only under {@code not}, an adverse one never does, a mixed one is pinned by {@code ==}.
 *
 * <p>A Judgement is pinned by its answer and says its question, by a literal or by a variable of the table of questions;
 * with a variable the answer has the same polarity in every question that has it.
 *
 * <p>The one exception are {@linkplain FavourablePairs pairs}.
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
        Optional<Polarity> polarity = polarity(type, condition);
        boolean not = condition.quantifier() == Quantifier.NOT;
        if (polarity.isEmpty()) {
            unpinned(type, condition);
        } else if (polarity.get() == Polarity.ADVERSE && not) {
            reporter.add(
                    "L23",
                    condition.place(),
                    "The adverse pattern (%s) must not stand under not, but did.".formatted(type.name()),
                    "Maybe match it positively and conclude what is wrong.");
        } else if (polarity.get() == Polarity.FAVOURABLE && !not && !isPaired(rule, condition)) {
            reporter.add(
                    "L23",
                    condition.place(),
                    "The favourable pattern (%s) must stand under not, but did not.".formatted(type.name()),
                    "Maybe conclude the shortfall from its absence, or let a rule of the section, alike in everything else, conclude as much without it.");
        } else if (polarity.get() == Polarity.FAVOURABLE && not && type.origin() == Origin.SUMMARY) {
            latest(type, condition);
        }
    }

    /** A summary is the latest of several: were more asked of it than which it is, one fact less could bring it back. */
    private void latest(RuleType type, Condition condition) {
        List<String> key = type.schema().key();
        for (Constraint.Compare compare : Patterns.comparisons(condition)) {
            if (!key.contains(compare.component())) {
                reporter.add(
                        "L23",
                        compare.place(),
                        "The pattern (not %s) must compare only %s, for there may be another before it, but did (%s)."
                                .formatted(type.name(), key, RuleText.of(compare)),
                        "Maybe leave it out; the summary is the latest of its kind, whichever that is.");
            }
        }
    }

    private void unpinned(RuleType type, Condition condition) {
        boolean judgement = type.schema().polarityRule() == PolarityRule.BY_QUESTION;
        reporter.add(
                "L23",
                condition.place(),
                judgement
                        ? "The pattern (%s) must say its question, and by == an answer that is favourable in each or adverse in each, but did not."
                                .formatted(type.name())
                        : "The pattern (%s) must say by == which %s it asks for, but did not."
                                .formatted(type.name(), type.schema().polarityComponent()),
                "Maybe write one rule for each adverse value.");
    }

    private Optional<Polarity> polarity(RuleType type, Condition condition) {
        return switch (type.schema().polarityRule()) {
            case FIXED -> Optional.of(type.schema().fixedPolarity());
            case BY_COMPONENT -> byConstant(type, condition);
            case BY_QUESTION -> new Answers(context.vocabulary()).polarity(condition);
        };
    }

    private static Optional<Polarity> byConstant(RuleType type, Condition condition) {
        String component = type.schema().polarityComponent();
        if (!(Patterns.equality(condition, component) instanceof Operand.Constant pinned)) {
            return Optional.empty();
        }
        for (Object constant : type.schema().component(component).type().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(pinned.name())) {
                return Optional.of(type.schema().polarityOf((Enum<?>) constant));
            }
        }
        return Optional.empty();
    }

    private boolean isPaired(Rule rule, Condition condition) {
        return condition.isPlain() && new FavourablePairs(rules, context.types()).covers(rule, condition);
    }
}
