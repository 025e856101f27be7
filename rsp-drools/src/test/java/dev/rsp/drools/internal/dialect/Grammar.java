package dev.rsp.drools.internal.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of rules once more, as one regular expression; it shares nothing with the reader that it is compared with.
 * A blank in it stands for blanks or none.
 */
final class Grammar {

    private static final Pattern COMMENT =
            Pattern.compile("(\"[^\"\\r\\n]*+\")|//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/");
    private static final Pattern PRINTABLE = Pattern.compile("(?:[\\x20-\\x7E\\n\\t]|\\r\\n)*+");

    private static final String JAVA =
            "abstract|assert|boolean|break|byte|case|catch|char|class|const|continue|default|do|double"
                    + "|else|enum|extends|false|final|finally|float|for|goto|if|implements|import|instanceof|int|interface|long|native"
                    + "|new|null|package|private|protected|public|return|short|static|strictfp|super|switch|synchronized|this|throw"
                    + "|throws|transient|true|try|void|volatile|while";
    private static final String DRL = "or|and|not|exists|eval|forall|accumulate|acc|collect|groupby|from|in|end";
    private static final String WORD = "(?!(?:" + JAVA + "|" + DRL + ")\\b)[A-Za-z_][A-Za-z0-9_]*+";

    private static final String VARIABLE = "\\$[a-z][A-Za-z0-9]*+(?![$_])";
    private static final String STRING = "\"[^\"\\\\\\n\\r\\t]*+\"";
    private static final String MOVED = VARIABLE + " \\. (?:plus|minus)\\b \\( " + VARIABLE + " \\)";
    private static final String PLAIN =
            "(?:" + VARIABLE + "|" + STRING + "|" + WORD + " \\. " + WORD + "|(?:true|false)\\b)(?! [.(])";
    private static final String OPERAND = "(?:" + MOVED + "|" + PLAIN + ")";
    private static final String CONSTRAINT =
            "(?:" + VARIABLE + " :(?!=) " + WORD + "|" + WORD + " (?:==|!=|<=|>=|<|>) " + OPERAND + ")";
    private static final String PATTERN =
            "(?:(?:not|exists)\\b )?+" + WORD + " \\( (?:" + CONSTRAINT + " (?:, " + CONSTRAINT + " )*+)?+\\)";
    private static final String CONCLUSION =
            "insertLogical \\( new\\b " + WORD + " \\( (?:" + OPERAND + " (?:, " + OPERAND + " )*+)?+\\) \\) ;";
    private static final String ANNOTATION = "@ (?:clause|force) \\( (?=[A-Za-z0-9])" + balanced(7) + " \\)";
    private static final String RULE = "rule " + STRING + " (?:" + ANNOTATION + " ){2}when\\b (?:(?!then\\b)" + PATTERN
            + " )++then\\b " + CONCLUSION + " end\\b";
    private static final Pattern FILE = Pattern.compile((" (?:" + RULE + " )*+").replace(" ", "\\s*+"));

    private Grammar() {}

    private static String balanced(int depth) {
        return depth == 0 ? "[A-Za-z0-9.:-]*+" : "(?:[A-Za-z0-9.:-]|\\(" + balanced(depth - 1) + "\\))*+";
    }

    /** Whether a text is a file of rules. */
    static boolean accepts(String text) {
        StringBuilder code = new StringBuilder();
        Matcher comments = COMMENT.matcher(text);
        while (comments.find()) {
            String kept = comments.group(1);
            comments.appendReplacement(code, kept == null ? " " : Matcher.quoteReplacement(kept));
        }
        comments.appendTail(code);
        return PRINTABLE.matcher(code).matches() && FILE.matcher(code).matches();
    }
}
