package dev.rsp.drools.internal.dialect;

/**
 * A word of a rules file.
 *
 * @param kind what it is
 * @param text as written; a string without its quotes
 * @param line the line, from 1
 * @param start the offset of its first character
 * @param end the offset after its last
 */
record Token(Kind kind, String text, int line, int start, int end) {

    enum Kind {
        WORD,
        VARIABLE,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(expected);
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    /** As messages show it. */
    String shown() {
        return switch (kind) {
            case STRING -> '"' + text + '"';
            case END -> "end of file";
            default -> text;
        };
    }
}
