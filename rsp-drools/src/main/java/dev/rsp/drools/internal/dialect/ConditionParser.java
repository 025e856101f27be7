package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.dialect.Token.Kind;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Quantifier;
import java.util.ArrayList;
import java.util.List;

/** Reads the conditions up to {@code then}. */
final class ConditionParser {

    static final int MAX_CONSTRAINTS = 16;

    private final Cursor cursor;
    private final Findings findings;
    private final ConstraintParser constraints;

    ConditionParser(Cursor cursor, Findings findings) {
        this.cursor = cursor;
        this.findings = findings;
        this.constraints = new ConstraintParser(cursor, findings);
    }

    List<Condition> conditions() throws DialectException {
        List<Condition> conditions = new ArrayList<>();
        while (!cursor.at("then")) {
            conditions.add(condition());
        }
        if (conditions.isEmpty()) {
            throw new DialectException(
                    "L03",
                    cursor.peek().line(),
                    "The rule must have a condition, but had none.",
                    "Maybe begin with the fact it is about, such as Model( role == ModelRole.SUBJECT, $model : id ).");
        }
        return conditions;
    }

    private Condition condition() throws DialectException {
        Token before = cursor.previous();
        Token start = cursor.peek();
        Quantifier quantifier =
                cursor.skip("not") ? Quantifier.NOT : cursor.skip("exists") ? Quantifier.EXISTS : Quantifier.PLAIN;
        Token type = cursor.next();
        boolean named = type.is(Kind.WORD) && !Constructs.isReserved(type.text());
        if (named && cursor.at(".")) {
            throw Constructs.qualified(cursor.dotted(type));
        }
        if (!named || !cursor.skip("(")) {
            throw Constructs.notACondition(type);
        }
        checkOwnLine(before, start, type);
        return new Condition(quantifier, type.text(), list(type), findings.place(start.line()));
    }

    private List<Constraint> list(Token type) throws DialectException {
        List<Constraint> list = new ArrayList<>();
        if (cursor.skip(")")) {
            return list;
        }
        do {
            list.add(constraints.constraint());
            checkSize(list, type);
        } while (cursor.skip(","));
        if (!cursor.skip(")")) {
            throw constraints.goesOn();
        }
        return list;
    }

    private static void checkSize(List<Constraint> list, Token type) throws DialectException {
        if (list.size() > MAX_CONSTRAINTS) {
            throw new DialectException(
                    "L19",
                    type.line(),
                    "The pattern (%s) must have at most 16 constraints, but had more.".formatted(type.text()),
                    "Maybe some of them say the same.");
        }
    }

    private void checkOwnLine(Token before, Token start, Token type) {
        if (before.is(")") && before.line() == start.line()) {
            findings.add(new Finding(
                    "L14",
                    start.line(),
                    "The pattern (%s) must begin on a line of its own.".formatted(type.text()),
                    "Maybe break the line before it."));
        }
    }
}
