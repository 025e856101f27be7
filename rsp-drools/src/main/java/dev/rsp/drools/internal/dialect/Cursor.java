package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.dialect.Token.Kind;
import java.util.List;

/** Walks over the words of a file. */
final class Cursor {

    private final List<Token> tokens;
    private final String clean;
    private int at;

    Cursor(List<Token> tokens, String clean) {
        this.tokens = tokens;
        this.clean = clean;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    Token previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean at(String text) {
        return peek().is(text);
    }

    boolean at(Kind kind) {
        return peek().is(kind);
    }

    boolean skip(String text) {
        boolean there = at(text);
        if (there) {
            next();
        }
        return there;
    }

    /** Goes to the next word {@code rule} that a name follows, or to the end. */
    void toNextRule() {
        while (!at(Kind.END) && !(at("rule") && peek(1).is(Kind.STRING))) {
            next();
        }
    }

    /** The text between two offsets. */
    String text(int start, int end) {
        return clean.substring(start, end);
    }

    /** How many lines from one to another hold more than blanks and comments. */
    int linesBetween(Token first, Token last) {
        return (int) clean.substring(first.start(), last.end())
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }
}
