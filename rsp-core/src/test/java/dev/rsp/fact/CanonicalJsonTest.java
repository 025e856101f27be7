package dev.rsp.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    /** The string of RFC 8785, section 3.2.2. */
    @Test
    void writesTheStringOfTheStandard() {
        assertThat(CanonicalJson.write("€$\u000F\nA'B\"\\\\\"/")).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "8,\\b",
                "9,\\t",
                "10,\\n",
                "12,\\f",
                "13,\\r",
                "34,\\\"",
                "92,\\\\",
                "0,\\u0000",
                "1,\\u0001",
                "11,\\u000b",
                "31,\\u001f"
            })
    void escapesWhatTheStandardEscapes(int code, String written) {
        assertThat(CanonicalJson.write(Character.toString(code))).isEqualTo("\"" + written + "\"");
    }

    @ParameterizedTest
    @CsvSource({"32", "47", "60", "127", "128", "173", "8232", "8233", "65279", "65535", "128512"})
    void leavesEverythingElseAsItIs(int code) {
        assertThat(CanonicalJson.write(Character.toString(code))).isEqualTo("\"" + Character.toString(code) + "\"");
    }

    /** The keys of RFC 8785, section 3.2.3. */
    @Test
    void sortsKeysByCodeUnits() {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (String key : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            keys.put(key, 1L);
        }
        assertThat(CanonicalJson.write(keys))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":1,\"\ufb33\":1}");
    }

    @Test
    void writesTheEmptyAndTheNested() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of());
        map.put("a", Map.of());
        map.put("", Arrays.asList(null, true, false, -1, 9_007_199_254_740_991L, "x", List.of(Map.of("k", "v"))));
        assertThat(CanonicalJson.write(map))
                .isEqualTo("{\"\":[null,true,false,-1,9007199254740991,\"x\",[{\"k\":\"v\"}]],\"a\":{},\"b\":[]}");
    }

    @Test
    void refusesHalfACharacter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.write(List.of("a\ud800b")))
                .withMessage("The value (of JSON) must be well-formed Unicode, but was (a?b).\n"
                        + "  Maybe it was cut in the middle of a character.");
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of("\udc00\ud800", 1L)));
    }

    @Test
    void refusesWholeNumbersThatJsonCannotCarry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.write(9_007_199_254_740_992L))
                .withMessage("The value (of JSON) must hold whole numbers up to 2^53 - 1, but was (9007199254740992).\n"
                        + "  Maybe write it as text.");
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Long.MIN_VALUE));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.write(BigDecimal.ONE))
                .withMessageContaining("must be text, a whole number, a map or a list, but was (java.math.BigDecimal)");
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.write(Map.of(1, 2)))
                .withMessageContaining("must have text as keys, but was (1)");
    }

    @Test
    void refusesWhatHoldsItself() {
        List<Object> self = new ArrayList<>();
        self.add(self);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.write(self))
                .withMessageContaining("must be at most 100 deep, but was (101)");
    }
}
