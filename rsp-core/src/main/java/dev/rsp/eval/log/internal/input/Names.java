package dev.rsp.eval.log.internal.input;

import dev.rsp.fact.PlainText;

/** Texts that strangers wrote. */
public final class Names {

    private static final int LONGEST = 1000;
    private static final int SHOWN = 80;

    private Names() {}

    /** A name that a result may carry. */
    public static String checked(String name, String where) throws LogFault {
        if (name.isBlank() || name.length() > LONGEST || !name.codePoints().allMatch(PlainText::isPlain)) {
            throw LogFault.unreadable("%s must be a name of at most %s plain characters, but was (%s)."
                    .formatted(where, LONGEST, shown(name)));
        }
        return name;
    }

    /** The text with nothing in it that could disturb a line, cut when it is long. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(each -> shown.appendCodePoint(PlainText.isPlain(each) ? each : '?'));
        return text.codePoints().skip(SHOWN).findAny().isPresent() ? shown + "…" : shown.toString();
    }
}
