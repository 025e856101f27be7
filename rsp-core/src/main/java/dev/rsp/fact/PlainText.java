package dev.rsp.fact;

/**
 * Text of strangers that may stand in a line for people.
 *
 * @since 0.1.0
 */
public final class PlainText {

    private PlainText() {}

    /**
     * Whether a character shows what it is and nothing else: no control, no mark of direction, no end of a line, no half
     * of a character, and none that nobody has assigned.
     *
     * @param codePoint the character
     * @return true if it may be shown as it is
     */
    public static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
