package dev.rsp.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a new pack before their names are filled in. */
final class Template {

    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z]+)}}");

    private Template() {}

    /** A template with its blanks filled in; each must have a value. */
    static String filled(String name, Map<String, String> values) {
        return BLANK.matcher(text(name))
                .replaceAll(blank ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(blank.group(1)), blank.group())));
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream("new/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
