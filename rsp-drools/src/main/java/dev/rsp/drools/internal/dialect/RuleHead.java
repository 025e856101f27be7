package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.dialect.Token.Kind;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between {@code rule} and {@code when}.
 *
 * @param clause the clause it cites
 * @param force the force it claims
 */
record RuleHead(ClauseId clause, Force force) {

    private static final Pattern NAME =
            Pattern.compile("(?<clause>[^/ ]+)(?:/[1-9][0-9]{0,2})? (?<sentence>[A-Z0-9].*)");
    private static final Pattern CLAUSE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.():-]{0,127}");

    static RuleHead parse(Token name, Cursor cursor, Findings findings) throws DialectException {
        Map<String, Token> annotations = new LinkedHashMap<>();
        while (cursor.at("@")) {
            annotation(cursor, annotations);
        }
        if (!cursor.at("when")) {
            throw Constructs.beforeWhen(cursor.hyphenated());
        }
        RuleHead head = new RuleHead(clause(name, annotations), force(name, annotations));
        head.checkName(name, findings);
        return head;
    }

    private static void annotation(Cursor cursor, Map<String, Token> annotations) throws DialectException {
        Token at = cursor.next();
        Token name = cursor.next();
        boolean known = name.is("clause") || name.is("force");
        if (!known || !cursor.skip("(")) {
            throw new DialectException(
                    "L04",
                    at.line(),
                    "The annotation (@%s) must be @clause( ID ) or @force( FORCE ).".formatted(name.shown()),
                    "Maybe remove it; a rule carries these two and nothing else.");
        }
        Token value = value(cursor, name);
        if (annotations.put(name.text(), value) != null) {
            throw new DialectException(
                    "L04",
                    at.line(),
                    "The annotation (@%s) must stand once in a rule, but stood twice.".formatted(name.text()),
                    "Maybe the second belongs to a rule of its own.");
        }
    }

    private static Token value(Cursor cursor, Token name) throws DialectException {
        Token first = cursor.peek();
        int depth = 1;
        while (!cursor.at(Kind.END)) {
            Token token = cursor.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                String text = cursor.text(first.start(), token.start()).strip();
                return new Token(Kind.STRING, text, name.line(), first.start(), token.start());
            }
        }
        throw new DialectException(
                "L04",
                name.line(),
                "The annotation (@%s) must end with a bracket, but did not.".formatted(name.text()),
                "Maybe a closing bracket is missing.");
    }

    private static ClauseId clause(Token name, Map<String, Token> annotations) throws DialectException {
        Token value = required("clause", name, annotations);
        if (!CLAUSE.matcher(value.text()).matches()) {
            throw new DialectException(
                    "L04",
                    value.line(),
                    "The clause (%s) must be one clause id.".formatted(value.text()),
                    "Maybe write it without quotes and blanks, such as @clause( 3.1(1) ).");
        }
        return ClauseId.of(value.text());
    }

    private static Force force(Token name, Map<String, Token> annotations) throws DialectException {
        Token value = required("force", name, annotations);
        for (Force force : Force.values()) {
            if (force.name().equals(value.text())) {
                return force;
            }
        }
        throw new DialectException(
                "L04",
                value.line(),
                "The force (%s) must be one of %s.".formatted(value.text(), Arrays.toString(Force.values())),
                "Maybe write it in capitals and without quotes.");
    }

    private static Token required(String annotation, Token name, Map<String, Token> annotations)
            throws DialectException {
        Token value = annotations.get(annotation);
        if (value == null) {
            throw new DialectException(
                    "L04",
                    name.line(),
                    "The rule (%s) must have @%s, but had none.".formatted(name.text(), annotation),
                    "Maybe add it on a line of its own before when.");
        }
        return value;
    }

    private void checkName(Token name, Findings findings) {
        Matcher parts = NAME.matcher(name.text());
        if (!parts.matches()) {
            findings.add(new Finding(
                    "L02",
                    name.line(),
                    "The rule name (%s) must be a clause id and a sentence that begins with a capital."
                            .formatted(name.text()),
                    "Maybe write it as \"%s Something is so\", or \"%s/1 …\" where the clause has several rules."
                            .formatted(clause, clause)));
        } else if (!parts.group("clause").equals(clause.value())) {
            findings.add(new Finding(
                    "L02",
                    name.line(),
                    "The rule name (%s) must begin with its clause (%s), but was (%s)."
                            .formatted(name.text(), clause, parts.group("clause")),
                    "Maybe the rule was copied; correct the name or @clause."));
        }
    }
}
