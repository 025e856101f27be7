package dev.rsp.drools.internal.yaml;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Require;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bytes of a file as text, when they are UTF-8 and hold nothing that an editor would hide. */
public final class TextCheck {

    private static final String HIDDEN_CURE = "Maybe retype the line; hidden characters change what a reader sees.";

    /** Letters that take room and show nothing. */
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0);

    private TextCheck() {}

    /**
     * Decodes the bytes of a file.
     *
     * @param file the path below the packs' root
     * @param bytes its content
     * @param problems where refusals go
     * @return the text, or null when it was refused
     */
    public static @Nullable String decode(String file, byte[] bytes, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return isClean(file, text, problems) ? text : null;
        } catch (CharacterCodingException e) {
            problems.add(
                    "text-encoding",
                    new Place(file, 1),
                    Require.refusal(
                            "file (" + file + ")",
                            "be UTF-8",
                            "other bytes",
                            "Maybe it was saved as Latin-1 or UTF-16; save it as UTF-8."));
            return null;
        }
    }

    private static boolean isClean(String file, String text, Problems problems) {
        int line = 1;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean isAscii = c >= ' ' && c <= '~'; // nearly all there is, so asked first
            if (!isAscii && (c == '\r' ? !text.startsWith("\n", i + 1) : isHidden(c))) {
                refuse(new Place(file, line), c, problems);
                return false;
            }
            line += c == '\n' ? 1 : 0;
        }
        return true;
    }

    private static void refuse(Place place, int c, Problems problems) {
        problems.add(
                "text-hidden",
                place,
                Require.refusal(
                        "text of (" + place.file() + ")",
                        "hold printable characters and line feeds only",
                        String.format(Locale.ROOT, "U+%04X", c),
                        c == 0xFEFF ? "Maybe save the file as UTF-8 without a byte order mark." : HIDDEN_CURE));
    }

    /**
     * Whether a reader would not see a character, or not where it stands: controls, direction marks, joiners, fillers, line
     * ends of their own, tags, and what is no character at all.
     */
    static boolean isHidden(int c) {
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xD800 && c <= 0xDFFF);
        boolean selector = c == 0x034F || (c >= 0xE0100 && c <= 0xE01EF);
        return noCharacter
                || selector
                || FILLERS.contains(c)
                || switch (Character.getType(c)) {
                    case Character.CONTROL -> c != '\n' && c != '\t';
                    case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
