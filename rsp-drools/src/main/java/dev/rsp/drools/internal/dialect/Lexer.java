package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts cleaned text into words; bounds the nesting and the number of rules. */
final class Lexer {

    static final int MAX_DEPTH = 8;
    static final int MAX_RULES = 200;
    static final int MAX_WORD = 200;

    private static final Pattern TOKEN =
            Pattern.compile("\\s+|([A-Za-z_][A-Za-z0-9_]*)|(\\$[A-Za-z0-9_$]*)|\"([^\"]*)\"|([0-9][A-Za-z0-9_]*)"
                    + "|(==|!=|<=|>=|:=|&&|\\|\\||.)");

    /** The kinds of the groups, from the first on. */
    private static final List<Kind> KINDS = List.of(Kind.WORD, Kind.VARIABLE, Kind.STRING, Kind.NUMBER, Kind.SYMBOL);

    private final List<Token> tokens = new ArrayList<>();
    private int line = 1;
    private int depth;
    private int rules;

    private Lexer() {}

    static List<Token> tokens(String clean) throws DialectException {
        Lexer lexer = new Lexer();
        Matcher matcher = TOKEN.matcher(clean);
        while (matcher.find()) {
            lexer.take(matcher);
        }
        lexer.tokens.add(new Token(Kind.END, "", lexer.line, clean.length(), clean.length()));
        return lexer.tokens;
    }

    private void take(Matcher matcher) throws DialectException {
        String whole = matcher.group();
        checkLength(whole);
        for (int i = 1; i <= KINDS.size(); i++) {
            String text = matcher.group(i);
            if (text != null) {
                tokens.add(new Token(KINDS.get(i - 1), text, line, matcher.start(), matcher.end()));
            }
        }
        for (int at = whole.indexOf('\n'); at >= 0; at = whole.indexOf('\n', at + 1)) {
            line++;
        }
        measure(whole);
    }

    private void checkLength(String word) throws DialectException {
        if (word.length() > MAX_WORD && !word.isBlank()) {
            throw new DialectException(
                    "L19",
                    line,
                    "The word (%s…) must have at most 200 characters, but had (%s)."
                            .formatted(word.substring(0, 40), word.length()),
                    "Maybe a double quote is missing, or the sentence can be shorter.");
        }
    }

    private void measure(String whole) throws DialectException {
        switch (whole) {
            case "(", "[", "{" -> depth++;
            case ")", "]", "}" -> depth = Math.max(0, depth - 1);
            case "rule" -> rules++;
            default -> {}
        }
        if (depth > MAX_DEPTH) {
            throw new DialectException(
                    "L03",
                    line,
                    "The nesting (%s) must be at most 8 brackets deep.".formatted(depth),
                    "Maybe a closing bracket is missing.");
        }
        if (rules > MAX_RULES) {
            throw new DialectException(
                    "L19",
                    line,
                    "The rules file (%s rules) must hold at most 200 rules.".formatted(rules),
                    "Maybe split the clause into folders of their own.");
        }
    }
}
