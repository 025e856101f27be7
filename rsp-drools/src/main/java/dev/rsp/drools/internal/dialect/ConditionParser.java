package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.dialect.Token.Kind;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Quantifier;
import java.util.ArrayList;
import java.util.List;

/** Reads the conditions up to {@code then}. */
final class ConditionParser {

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
        Token start = cursor.peek();
        checkOwnLine(start);
        Quantifier quantifier =
                cursor.skip("not") ? Quantifier.NOT : cursor.skip("exists") ? Quantifier.EXISTS : Quantifier.PLAIN;
        Token type = cursor.next();
        if (!type.is(Kind.WORD) || Constructs.isReserved(type.text()) || !cursor.skip("(")) {
            throw Constructs.notACondition(type.is(Kind.WORD) && cursor.at(".") ? cursor.peek() : type);
        }
        return new Condition(quantifier, type.text(), list(), findings.place(start.line()));
    }

    private List<Constraint> list() throws DialectException {
        List<Constraint> list = new ArrayList<>();
        if (cursor.skip(")")) {
            return list;
        }
        do {
            list.add(constraints.constraint());
        } while (cursor.skip(","));
        if (!cursor.skip(")")) {
            throw ConstraintParser.goesOn(cursor.peek());
        }
        return list;
    }

    private void checkOwnLine(Token start) {
        Token before = cursor.previous();
        if (before.is(")") && before.line() == start.line()) {
            findings.add(new Finding(
                    "L14",
                    start.line(),
                    "The pattern (%s) must begin on a line of its own.".formatted(start.shown()),
                    "Maybe break the line before it."));
        }
    }
}
