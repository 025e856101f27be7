package dev.rsp.examples.docs;

import java.util.Locale;
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

    /** What a component of a record is, as the record says; a sentence. */
    static String of(Class<?> type, String component) {
        String source = Project.text("rsp-core/src/main/java/" + type.getName().replace('.', '/') + ".java");
        String text = source.substring(0, source.indexOf("record " + type.getSimpleName()))
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`");
        Matcher param = Pattern.compile("@param " + component + " (?<text>.*?)(?= @| \\*?/)")
                .matcher(text);
        if (!param.find()) {
            throw new IllegalArgumentException(
                    "The source of (%s) must describe (%s).".formatted(type.getName(), component));
        }
        String found = param.group("text").strip();
        return found.substring(0, 1).toUpperCase(Locale.ROOT) + found.substring(1) + ".";
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
