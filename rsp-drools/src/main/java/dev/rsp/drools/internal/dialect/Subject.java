package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import org.jspecify.annotations.Nullable;

/**
 * A rule under check.
 *
 * @param rule the rule
 * @param context what it is checked against
 * @param reporter where findings go
 */
record Subject(Rule rule, RuleContext context, Reporter reporter) {

    /** The type of a condition, or null when rules know none of that name. */
    @Nullable
    RuleType type(Condition condition) {
        return context.types().find(condition.type());
    }

    void add(String lint, Place place, String message, String cure) {
        reporter.add(lint, place, message, cure);
    }
}
