package dev.rsp.drools.internal.dialect;

import java.util.Map;
import java.util.Set;

/** What DRL has and the dialect has not, and what to write instead. */
final class Constructs {

    private static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "no-loop",
            "lock-on-active",
            "agenda-group",
            "activation-group",
            "ruleflow-group",
            "auto-focus",
            "date-effective",
            "date-expires",
            "timer",
            "calendars",
            "enabled",
            "duration",
            "dialect",
            "refract",
            "attributes");
    private static final String FACTS = "Maybe write two rules for \"or\", two conditions for \"and\".";
    private static final Map<String, String> INSTEAD = Map.of(
            "or", FACTS,
            "and", FACTS,
            "eval", "Maybe compare a component; conditions call nothing.",
            "forall", "Maybe conclude what is wrong with one of them.",
            "accumulate", "Maybe use a summary; rules do not count.",
            "acc", "Maybe use a summary; rules do not count.",
            "collect", "Maybe use a summary; rules do not count.",
            "groupby", "Maybe use a summary; rules do not count.",
            "from", "Maybe join a table of the vocabulary.",
            "in", "Maybe write one rule for each value, or a table of facts.");
    /** Words of Java and of DRL that name no type, component or constant, and that the engine's parser takes otherwise. */
    private static final Set<String> RESERVED = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else end enum"
                            + " exists extends false final finally float for goto if implements import instanceof int"
                            + " interface long native new not null package private protected public return short"
                            + " static strictfp super switch synchronized this throw throws transient true try void"
                            + " volatile while")
                    .split(" "));

    private static final String PLAIN = "Maybe write it as Type( component == value ), with not or exists before it.";

    private Constructs() {}

    static DialectException notARule(Token token) {
        return new DialectException(
                "L03",
                token.line(),
                "The rules file must hold only rules, but was (%s).".formatted(token.shown()),
                "Maybe remove it; the loader supplies package and imports, and a rule begins with rule \"NAME\".");
    }

    static DialectException beforeWhen(Token token) {
        if (ATTRIBUTES.contains(token.text())) {
            return new DialectException(
                    "L10",
                    token.line(),
                    "The rule must have no attributes, but was (%s).".formatted(token.shown()),
                    "Maybe remove it; order, timing and switches are not for rules.");
        }
        return new DialectException(
                "L03",
                token.line(),
                "The rule must go on with @clause, @force or when, but was (%s).".formatted(token.shown()),
                "Maybe remove it; a rule extends nothing.");
    }

    static DialectException notACondition(Token token) {
        return new DialectException(
                "L03",
                token.line(),
                "The condition must be one pattern, with not or exists before it or nothing, but was (%s)."
                        .formatted(token.shown()),
                INSTEAD.getOrDefault(token.text(), PLAIN));
    }

    static DialectException qualified(Token type) {
        return new DialectException(
                "L03",
                type.line(),
                "The type (%s) must be written by its simple name.".formatted(type.shown()),
                "Maybe leave its package out; the loader knows where each type is.");
    }

    static DialectException notAConstraint(Token token) {
        return new DialectException(
                "L03",
                token.line(),
                "The constraint must be a binding or one comparison, but was (%s).".formatted(token.shown()),
                INSTEAD.getOrDefault(token.text(), "Maybe write it as component == value, or $name : component."));
    }

    static DialectException number(Token token) {
        return new DialectException(
                "L05",
                token.line(),
                "The operand must be bound from a parameter, but was the number (%s).".formatted(token.shown()),
                "Maybe put it into parameters.yaml and bind it: NumberParameter( id == \"…\", $limit : value ).");
    }

    static DialectException period(Token token) {
        return new DialectException(
                "L05",
                token.line(),
                "The period must be bound from a parameter, but was (%s).".formatted(token.shown()),
                "Maybe put it into parameters.yaml and bind it: PeriodParameter( id == \"…\", $period : value ).");
    }

    static DialectException call(Token token) {
        return new DialectException(
                "L07",
                token.line(),
                "The condition must call nothing but plus and minus on dates, but was (%s).".formatted(token.shown()),
                "Maybe compare a component with a binding, an id or a constant of its enum.");
    }

    static boolean isReserved(String word) {
        return INSTEAD.containsKey(word) || RESERVED.contains(word);
    }
}
