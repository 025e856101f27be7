package dev.rsp.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(ints = {'a', ' ', '"', 0xE4, 0x4E2D, 0x1F600, 0x0301})
    void lettersSignsAndSpacesArePlain(int codePoint) {
        assertThat(PlainText.isPlain(codePoint)).isTrue();
    }

    /** A control, ends of lines, marks of direction and of width 0, half a character, private and unassigned ones. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, '\t', '\n', 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0x202E, 0x200B, 0xFEFF, 0xD83D, 0xE000, 0x0378, 0xE0001
            })
    void whatSteersOrHidesIsNot(int codePoint) {
        assertThat(PlainText.isPlain(codePoint)).isFalse();
    }
}
