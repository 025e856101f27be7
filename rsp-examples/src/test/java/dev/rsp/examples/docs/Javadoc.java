package dev.rsp.examples.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentences of comments in the sources of rsp-core. */
final class Javadoc {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(?<text>(?:[^*]|\\*(?!/))*)\\*/\\s*");
    private static final Pattern SENTENCE = Pattern.compile("(?<first>.*?[.])(?: |$)");

    private Javadoc() {}

    /** What a type is. */
    static String of(Class<?> type) {
        return before(type, "(?:@[^;]*?)?public (?:record|enum|interface|final class) " + type.getSimpleName() + "\\b");
    }

    /** What a constant of an enum stands for. */
    static String of(Enum<?> constant) {
        return before(constant.getDeclaringClass(), constant.name() + "\\b");
    }

    private static String before(Class<?> type, String declaration) {
        String source = Project.text("rsp-core/src/main/java/" + type.getName().replace('.', '/') + ".java");
        Matcher comments = COMMENT.matcher(source);
        while (comments.find()) {
            if (Pattern.compile(declaration, Pattern.DOTALL)
                    .matcher(source)
                    .region(comments.end(), source.length())
                    .lookingAt()) {
                return sentence(comments.group("text"));
            }
        }
        throw new IllegalArgumentException(
                "The source of (%s) must have a comment before (%s).".formatted(type.getName(), declaration));
    }

    private static String sentence(String comment) {
        String text = comment.replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                .strip();
        Matcher sentence = SENTENCE.matcher(text);
        return sentence.lookingAt() ? sentence.group("first") : text;
    }
}
