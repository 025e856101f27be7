package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.dialect.Token.Kind;
import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Operand;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code then insertLogical( new Type( … ) );}. */
final class ConclusionParser {

    private static final int MAX_ARGUMENTS = 16;
    private static final List<String> OPENING = List.of("then", "insertLogical", "(", "new");
    private static final List<String> CLOSING = List.of(")", ";");

    private final Cursor cursor;
    private final Findings findings;

    ConclusionParser(Cursor cursor, Findings findings) {
        this.cursor = cursor;
        this.findings = findings;
    }

    Concluding conclusion() throws DialectException {
        expect(OPENING);
        Token type = cursor.next();
        if (!type.is(Kind.WORD) || Constructs.isReserved(type.text()) || !cursor.skip("(")) {
            throw refuse(type);
        }
        List<Operand> arguments = arguments();
        expect(CLOSING);
        return new Concluding(type.text(), arguments, findings.place(type.line()));
    }

    private List<Operand> arguments() throws DialectException {
        List<Operand> arguments = new ArrayList<>();
        if (cursor.skip(")")) {
            return arguments;
        }
        do {
            arguments.add(argument());
            checkSize(arguments);
        } while (cursor.skip(","));
        if (!cursor.skip(")")) {
            throw refuse(cursor.peek());
        }
        return arguments;
    }

    private void checkSize(List<Operand> arguments) throws DialectException {
        if (arguments.size() > MAX_ARGUMENTS) {
            throw new DialectException(
                    "L19",
                    cursor.previous().line(),
                    "The conclusion must have at most 16 arguments, but had more.",
                    "Maybe a bracket or a semicolon is missing.");
        }
    }

    private Operand argument() throws DialectException {
        Token token = cursor.peek();
        try {
            return new ConstraintParser(cursor, findings).operand();
        } catch (DialectException e) {
            String lint = e.finding().lint();
            throw lint.equals("L05") || lint.equals("L15") ? e : refuse(token);
        }
    }

    private void expect(List<String> words) throws DialectException {
        for (String word : words) {
            Token token = cursor.next();
            if (!token.is(word)) {
                throw refuse(token);
            }
        }
    }

    static DialectException refuse(Token token) {
        return new DialectException(
                "L09",
                token.line(),
                "The right side must be exactly one insertLogical( new Type( … ) );, but was (%s)."
                        .formatted(token.shown()),
                "Maybe move what decides into conditions, and what else follows into a rule of its own.");
    }
}
