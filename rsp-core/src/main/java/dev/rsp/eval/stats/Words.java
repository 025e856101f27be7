package dev.rsp.eval.stats;

import java.util.Locale;

/** Constants in the words of a sentence. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
