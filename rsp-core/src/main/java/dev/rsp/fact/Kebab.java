package dev.rsp.fact;

import java.util.Locale;
import java.util.regex.Pattern;

/** External names: kebab-case of Java's. */
final class Kebab {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Kebab() {}

    static String of(Class<?> type) {
        return HUMP.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
