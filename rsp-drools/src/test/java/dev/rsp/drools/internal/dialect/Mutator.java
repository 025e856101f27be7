package dev.rsp.drools.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Small edits at random: characters and words that go, come, change places or come twice. */
final class Mutator {

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\$?\\w+|\\s+|==|!=|<=|>=|.");
    private static final String CHARACTERS =
            " \t\n\r()[]{}<>=!&|:;,.@#$%^*/+-\\\"'`~?_aZ09\0\u0007\u00e9\u0430\u200b\u2028\ufeff\ud83d";
    private static final List<String> WORDS = List.of(
            "rule",
            "when",
            "then",
            "end",
            "not",
            "exists",
            "or",
            "and",
            "eval",
            "from",
            "in",
            "new",
            "null",
            "true",
            "insertLogical",
            "insert",
            "delete",
            "modify",
            "function",
            "query",
            "import",
            "global",
            "declare",
            "salience 1",
            "dialect \"mvel\"",
            "no-loop",
            "@clause( 9 )",
            "@x( y )",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            ";",
            ",",
            ":",
            ":=",
            "==",
            "!=",
            "<",
            ">=",
            "||",
            "&&",
            "+",
            "/",
            "//",
            "/*",
            "*/",
            "/* a */",
            "// a\n",
            "\"",
            "\"a\"",
            "\\u0022",
            "'a'",
            "4",
            "-4.5B",
            "$x",
            "$model",
            "$x.plus( $y )",
            ".value()",
            "System.exit( 0 )",
            "Effect.HOLD",
            "this",
            "class",
            "java.lang.Runtime",
            "Baseline( $model : model )",
            "matches",
            "?",
            "over window:time( 1h )");

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** A text with one to three edits. */
    String mutate(String text) {
        String mutated = text;
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            mutated = random.nextBoolean() ? characters(mutated) : words(mutated);
        }
        return mutated;
    }

    private String characters(String text) {
        StringBuilder edited = new StringBuilder(text);
        int at = random.nextInt(text.length() + 1);
        int other = random.nextInt(text.length() + 1);
        switch (random.nextInt(4)) {
            case 0 -> edited.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 1 -> edited.insert(at, any());
            case 2 -> edited.insert(at, text, Math.min(at, other), Math.min(Math.min(at, other) + 12, text.length()));
            default -> edited.replace(at, Math.min(text.length(), at + 1), String.valueOf(any()));
        }
        return edited.isEmpty() ? " " : edited.toString();
    }

    private char any() {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    private String words(String text) {
        List<String> words = new ArrayList<>(
                WORD.matcher(text).results().map(MatchResult::group).toList());
        int at = random.nextInt(words.size());
        int other = random.nextInt(words.size());
        switch (random.nextInt(5)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(other));
            case 2 -> words.add(at, WORDS.get(random.nextInt(WORDS.size())));
            case 3 -> words.set(at, words.get(other));
            default -> words.set(at, words.set(other, words.get(at)));
        }
        return words.isEmpty() ? " " : String.join("", words);
    }
}
