package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** Checked rules as text again. */
final class Rendered {

    private static final Place NOWHERE = new Place("", 0);

    private Rendered() {}

    /** A file of rules, set out as the style guide wants it. */
    static String of(List<Rule> rules) {
        return rules.stream().map(Rendered::of).collect(Collectors.joining("\n"));
    }

    private static String of(Rule rule) {
        String conditions = rule.conditions().stream().map(RuleText::of).collect(Collectors.joining("\n    "));
        return """
                rule "%s"
                    @clause( %s )
                    @force( %s )
                when
                    %s
                then
                    %s
                end
                """.formatted(rule.name(), rule.clause(), rule.force(), conditions, RuleText.of(rule.conclusion()));
    }

    /** Rules without the places where they stand. */
    static List<Rule> placeless(List<Rule> rules) {
        return rules.stream()
                .map(rule -> new Rule(
                        rule.name(),
                        rule.clause(),
                        rule.force(),
                        rule.conditions().stream().map(Rendered::placeless).toList(),
                        new Concluding(
                                rule.conclusion().type(), rule.conclusion().arguments(), NOWHERE),
                        NOWHERE))
                .toList();
    }

    private static Condition placeless(Condition condition) {
        return new Condition(
                condition.quantifier(),
                condition.type(),
                condition.constraints().stream().map(Rendered::placeless).toList(),
                NOWHERE);
    }

    private static Constraint placeless(Constraint constraint) {
        if (constraint instanceof Constraint.Bind bind) {
            return new Constraint.Bind(bind.variable(), bind.component(), NOWHERE);
        }
        Constraint.Compare compare = (Constraint.Compare) constraint;
        return new Constraint.Compare(compare.component(), compare.operator(), compare.operand(), NOWHERE);
    }
}
