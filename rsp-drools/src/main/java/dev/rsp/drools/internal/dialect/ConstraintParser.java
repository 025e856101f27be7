package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.dialect.Token.Kind;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one binding or comparison. */
final class ConstraintParser {

    private static final Pattern VARIABLE = Pattern.compile("\\$[a-z][A-Za-z0-9]*");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "?", "&", "|", "^");

    private final Cursor cursor;
    private final Findings findings;

    ConstraintParser(Cursor cursor, Findings findings) {
        this.cursor = cursor;
        this.findings = findings;
    }

    Constraint constraint() throws DialectException {
        Token first = cursor.peek();
        if (first.is(Kind.VARIABLE)) {
            return binding();
        }
        if (!first.is(Kind.WORD)) {
            throw notAComponent(first);
        }
        return comparison();
    }

    private Constraint binding() throws DialectException {
        Token variable = cursor.next();
        if (!cursor.at(":")) {
            throw cursor.at(":=") ? Constructs.notAConstraint(cursor.peek()) : notAComponent(variable);
        }
        cursor.next();
        Token component = component();
        if (!cursor.at(",") && !cursor.at(")")) {
            throw goesOn();
        }
        return new Constraint.Bind(variable(variable), component.text(), findings.place(variable.line()));
    }

    private Constraint comparison() throws DialectException {
        Token component = component();
        if (cursor.at(".") || cursor.at("(")) {
            throw isConstant(component) ? notAComponent(cursor.dotted(component)) : Constructs.call(component);
        }
        Token symbol = cursor.next();
        if (symbol.is(",") || symbol.is(")")) {
            throw halfConstraint(component);
        }
        Operator operator = operator(symbol);
        if (operator == null) {
            throw Constructs.notAConstraint(symbol);
        }
        return new Constraint.Compare(component.text(), operator, operand(), findings.place(component.line()));
    }

    /** Whether a constant of an enum stands where the component belongs. */
    private boolean isConstant(Token type) {
        return Character.isUpperCase(type.text().charAt(0))
                && cursor.at(".")
                && cursor.peek(1).is(Kind.WORD)
                && operator(cursor.peek(2)) != null;
    }

    private Token component() throws DialectException {
        Token component = cursor.next();
        boolean plain = component.is(Kind.WORD) && !Constructs.isReserved(component.text());
        if (!plain) {
            throw Constructs.notAConstraint(component);
        }
        return component;
    }

    /** An operand, or a date. */
    Operand operand() throws DialectException {
        Token token = cursor.next();
        return switch (token.kind()) {
            case VARIABLE -> variableOrDate(token);
            case STRING -> new Operand.Text(token.text());
            case WORD -> word(token);
            case NUMBER -> throw Constructs.number(token);
            default ->
                throw token.is("-") && cursor.at(Kind.NUMBER)
                        ? Constructs.number(cursor.joined(token, cursor.peek()))
                        : Constructs.notAConstraint(token);
        };
    }

    private Operand word(Token token) throws DialectException {
        if (token.is("true") || token.is("false")) {
            return new Operand.Truth(token.is("true"));
        } else if (token.is("null")) {
            throw new DialectException(
                    "L03",
                    token.line(),
                    "The operand must be a value, but was (null).",
                    "Maybe say that a fact is absent with not; components are never null.");
        } else if (token.is("new") || cursor.at("(")) {
            throw Constructs.call(token);
        } else if (!cursor.skip(".") || !cursor.at(Kind.WORD)) {
            throw notAnOperand(token);
        }
        Token constant = cursor.next();
        if (cursor.at(".") || cursor.at("(")) {
            throw Constructs.call(cursor.dotted(cursor.joined(token, constant)));
        }
        if (Constructs.isReserved(token.text()) || Constructs.isReserved(constant.text())) {
            throw notAnOperand(cursor.joined(token, constant));
        }
        return new Operand.Constant(token.text(), constant.text());
    }

    private Operand variableOrDate(Token token) throws DialectException {
        if (!cursor.skip(".")) {
            return new Operand.Variable(variable(token));
        }
        Token method = cursor.next();
        boolean forward = method.is("plus");
        if (!(forward || method.is("minus")) || !cursor.skip("(")) {
            throw Constructs.call(method);
        }
        Token period = cursor.next();
        if (!period.is(Kind.VARIABLE)) {
            throw period.is(Kind.NUMBER) ? Constructs.period(period) : Constructs.call(period);
        }
        if (!cursor.skip(")") || cursor.at(".")) {
            throw Constructs.call(method);
        }
        return new Operand.Shifted(variable(token), forward, variable(period));
    }

    private static String variable(Token token) throws DialectException {
        if (!VARIABLE.matcher(token.text()).matches()) {
            throw new DialectException(
                    "L15",
                    token.line(),
                    "The binding (%s) must be a dollar sign and a name in camelCase.".formatted(token.text()),
                    "Maybe write it as $model or $dueDay.");
        }
        return token.text();
    }

    private static @Nullable Operator operator(Token symbol) {
        for (Operator operator : Operator.values()) {
            if (symbol.is(operator.symbol())) {
                return operator;
            }
        }
        return null;
    }

    /** What must not follow a whole constraint. */
    DialectException goesOn() {
        Token token = cursor.peek();
        if (token.is("(") || token.is(".")) {
            return Constructs.call(cursor.previous());
        }
        String advice = ARITHMETIC.contains(token.text())
                ? "Maybe let a summary work it out; rules do not calculate."
                : "Maybe put a comma between two constraints, and write two rules for \"or\".";
        return new DialectException(
                "L03",
                token.line(),
                "The constraint must end with a comma or a bracket, but was (%s).".formatted(token.shown()),
                advice);
    }

    private static DialectException notAComponent(Token token) {
        boolean operand = !token.is(Kind.SYMBOL) && !token.is(Kind.END);
        return operand
                ? new DialectException(
                        "L14",
                        token.line(),
                        "The constraint must have the component on the left, but was (%s).".formatted(token.shown()),
                        "Maybe turn the comparison around.")
                : Constructs.notAConstraint(token);
    }

    private static DialectException halfConstraint(Token component) {
        return new DialectException(
                "L16",
                component.line(),
                "The component (%s) must be compared or bound, but stood alone.".formatted(component.text()),
                "Maybe write %s == true.".formatted(component.text()));
    }

    private static DialectException notAnOperand(Token token) {
        return new DialectException(
                "L03",
                token.line(),
                "The operand must be a binding, an id in quotes, a constant of an enum, true or false, but was (%s)."
                        .formatted(token.shown()),
                "Maybe an id lacks its quotes, or a constant its enum.");
    }
}
