package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rules that are known to be right: one pattern per line, {@code => Type( … )} for the conclusion. */
final class RuleText {

    private static final Place PLACE = new Place("test/rules.drl", 1);
    private static final Pattern PATTERN = Pattern.compile("(?:(not|exists) )?(\\w+)\\((.*)\\)");
    private static final Pattern CONSTRAINT = Pattern.compile("(\\S+) (:|==|!=|<=|>=|<|>) (.+)");
    private static final Pattern SHIFTED = Pattern.compile("(\\$\\w+)\\.(plus|minus)\\( *(\\$\\w+) *\\)");

    private RuleText() {}

    /** A rule of the lines after its name. */
    static Rule rule(String name, String lines) {
        List<Condition> conditions = new ArrayList<>();
        String conclusion = "";
        for (String line : lines.strip().split("\n")) {
            if (line.strip().startsWith("=>")) {
                conclusion = line.strip().substring(2).strip();
            } else {
                conditions.add(condition(line.strip()));
            }
        }
        return new Rule(name, new ClauseId("1"), Force.MUST, conditions, concluding(conclusion), PLACE);
    }

    private static Condition condition(String line) {
        Matcher pattern = match(PATTERN, line);
        Quantifier quantifier = pattern.group(1) == null
                ? Quantifier.PLAIN
                : Quantifier.valueOf(pattern.group(1).toUpperCase());
        List<Constraint> constraints =
                items(pattern.group(3)).stream().map(RuleText::constraint).toList();
        return new Condition(quantifier, pattern.group(2), constraints, PLACE);
    }

    private static Constraint constraint(String text) {
        Matcher constraint = match(CONSTRAINT, text);
        if (constraint.group(2).equals(":")) {
            return new Constraint.Bind(constraint.group(1), constraint.group(3), PLACE);
        }
        Operator operator = Arrays.stream(Operator.values())
                .filter(each -> each.symbol().equals(constraint.group(2)))
                .findAny()
                .orElseThrow();
        return new Constraint.Compare(constraint.group(1), operator, operand(constraint.group(3)), PLACE);
    }

    private static Concluding concluding(String text) {
        Matcher pattern = match(PATTERN, text);
        return new Concluding(
                pattern.group(2),
                items(pattern.group(3)).stream().map(RuleText::operand).toList(),
                PLACE);
    }

    private static Operand operand(String text) {
        Matcher shifted = SHIFTED.matcher(text);
        if (shifted.matches()) {
            return new Operand.Shifted(shifted.group(1), shifted.group(2).equals("plus"), shifted.group(3));
        }
        if (text.startsWith("$")) {
            return new Operand.Variable(text);
        }
        if (text.startsWith("\"")) {
            return new Operand.Text(text.substring(1, text.length() - 1));
        }
        if (text.equals("true") || text.equals("false")) {
            return new Operand.Truth(Boolean.parseBoolean(text));
        }
        String[] constant = text.split("\\.");
        return new Operand.Constant(constant[0], constant[1]);
    }

    private static List<String> items(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher;
    }
}
