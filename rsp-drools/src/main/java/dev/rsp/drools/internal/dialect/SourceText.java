package dev.rsp.drools.internal.dialect;

import java.util.Optional;

/** The lexical gate: printable ASCII, plain strings, whole comments; comments become blanks, lines stay where they are. */
final class SourceText {

    static final int MAX_LENGTH = 256 * 1024;

    private static final String REFUSED = "\\'`#";

    private final String text;
    private final Findings findings;
    private final StringBuilder clean;
    private int line = 1;
    private int complained;

    private SourceText(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.clean = new StringBuilder(text.length());
    }

    /** The text without comments, of the same length; empty when the text was refused. */
    static Optional<String> clean(String text, Findings findings) {
        if (text.length() > MAX_LENGTH) {
            findings.add(new Finding(
                    "L19",
                    1,
                    "The rules file (%s characters) must hold at most 262144 characters.".formatted(text.length()),
                    "Maybe split the clause into folders of their own."));
            return Optional.empty();
        }
        SourceText source = new SourceText(text, findings);
        source.scan();
        return findings.any() ? Optional.empty() : Optional.of(source.clean.toString());
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                at = blank(at, endOfLine(at));
            } else if (text.startsWith("/*", at)) {
                at = blockComment(at);
            } else if (text.startsWith("*/", at)) {
                refuse(
                        "The end of a comment (*/) must follow its beginning.",
                        "Maybe remove it; comments do not nest.");
                at = keep(at, at + 2);
            } else if (text.charAt(at) == '"') {
                at = string(at);
            } else {
                code(text.charAt(at), at);
                at = keep(at, at + 1);
            }
        }
    }

    private void code(char c, int at) {
        boolean windowsLine = c == '\r' && text.startsWith("\r\n", at);
        if (!windowsLine && c != '\n' && c != '\t') {
            printable(c);
        }
        if (REFUSED.indexOf(c) >= 0) {
            refuse(
                    "The character (%s) must not stand outside comments.".formatted(c),
                    "Maybe write the id in double quotes; there are no escapes and no other quotes.");
        }
    }

    private void printable(char c) {
        if (c < ' ' || c > '~') {
            refuse(
                    "The character (U+%04X) must be printable ASCII outside comments.".formatted((int) c),
                    "Maybe it only looks like a letter, or came with the file's encoding; type it again.");
        }
    }

    private int string(int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            printable(text.charAt(at));
            if (text.charAt(at) == '\\') {
                refuse("The character (\\) must not stand in a string.", "Maybe remove it; there are no escapes.");
            }
            at++;
        }
        if (at == text.length() || text.charAt(at) != '"') {
            refuse("The string must end on its line, but it did not.", "Maybe a double quote is missing.");
            return keep(start, at);
        }
        return keep(start, at + 1);
    }

    private int blockComment(int start) {
        int end = text.indexOf("*/", start + 2);
        if (end < 0) {
            refuse("The comment (/*) must end, but it did not.", "Maybe add */ where it ends.");
            return blank(start, text.length());
        }
        return blank(start, end + 2);
    }

    private int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int keep(int from, int to) {
        for (int i = from; i < to; i++) {
            put(text.charAt(i) == '\r' ? ' ' : text.charAt(i));
        }
        return to;
    }

    private int blank(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean windowsLine = c == '\r' && text.startsWith("\r\n", i);
            if (c != '\n' && c != '\t' && !windowsLine && isHidden(i)) {
                refuse(
                        "The character (U+%04X) must not stand in a comment.".formatted(text.codePointAt(i)),
                        "Maybe remove it; it makes a comment look other than it is.");
            }
            if (text.startsWith("\\u", i)) {
                refuse(
                        "The escape (\\u) must not stand in a comment.",
                        "Maybe write the character itself; Java reads an escape before it sees the comment.");
            }
            put(c == '\n' ? '\n' : ' ');
        }
        return to;
    }

    /** Whether a character is none, or shows nothing, or ends a line for some editors. */
    private boolean isHidden(int at) {
        boolean second = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return !second
                && switch (Character.getType(text.codePointAt(at))) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    private void put(char c) {
        clean.append(c);
        if (c == '\n') {
            line++;
        }
    }

    private void refuse(String message, String cure) {
        if (complained != line) {
            complained = line;
            findings.add(new Finding("L03", line, message, cure));
        }
    }
}
