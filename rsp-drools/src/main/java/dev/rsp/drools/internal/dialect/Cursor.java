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

    /** The next word with what is joined to it by hyphens, such as {@code no-loop}; stays where it is. */
    Token hyphenated() {
        Token first = peek();
        int last = 0;
        while (peek(last + 1).is("-") && peek(last + 2).is(Kind.WORD)) {
            last += 2;
        }
        return joined(first, peek(last));
    }

    /** A word already read with what follows it after dots, such as {@code java.util.List}; stays where it is. */
    Token dotted(Token first) {
        int after = 0;
        while (peek(after).is(".") && peek(after + 1).is(Kind.WORD)) {
            after += 2;
        }
        return after == 0 ? first : joined(first, peek(after - 1));
    }

    /** The words from one to another as one. */
    Token joined(Token first, Token last) {
        return first.equals(last)
                ? first
                : new Token(first.kind(), text(first.start(), last.end()), first.line(), first.start(), last.end());
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
