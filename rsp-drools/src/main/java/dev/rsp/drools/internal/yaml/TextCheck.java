package dev.rsp.drools.internal.yaml;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Require;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes of a file as text, when they are UTF-8 and hold nothing that an editor would hide. */
public final class TextCheck {

    private static final String HIDDEN_CURE = "Maybe retype the line; hidden characters change what a reader sees.";

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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' ? !text.startsWith("\n", i + 1) : isHidden(c)) {
                refuse(new Place(file, line), c, problems);
                return false;
            }
            line += c == '\n' ? 1 : 0;
        }
        return true;
    }

    private static void refuse(Place place, char c, Problems problems) {
        problems.add(
                "text-hidden",
                place,
                Require.refusal(
                        "text of (" + place.file() + ")",
                        "hold printable characters and line feeds only",
                        String.format(Locale.ROOT, "U+%04X", (int) c),
                        c == '\uFEFF' ? "Maybe save the file as UTF-8 without a byte order mark." : HIDDEN_CURE));
    }

    /** Whether a character is a control, a direction mark, a line separator of its own or no character at all. */
    static boolean isHidden(char c) {
        boolean control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c <= 0x9F);
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
        boolean invisible = (c >= 0x2028 && c <= 0x2029) || (c >= 0x200B && c <= 0x200D) || c == 0x2060;
        return control || direction || invisible || c == 0xFEFF || c >= 0xFFFE;
    }
}
