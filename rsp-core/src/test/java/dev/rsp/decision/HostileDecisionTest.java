package dev.rsp.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Reading a decision that somebody means to harm with. */
class HostileDecisionTest {

    private static final String JSON = DecisionTest.decision(Outcome.HOLD).toJson();
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    @ParameterizedTest
    @ValueSource(ints = {101, 1_000, 100_000, 5_000_000})
    void refusesDepthInsideADecision(int depth) {
        String deep = "[".repeat(depth) + "]".repeat(depth);

        refused(JSON.replaceFirst("\"facts\":\\[", Matcher.quoteReplacement("\"facts\":[" + deep + ",")));
    }

    @Test
    void refusesWhatIsTooLongBeforeReadingIt() {
        refused(JSON + " ".repeat(64 * 1024 * 1024));
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 1_000, 1_000_000})
    void refusesLongNumbers(int digits) {
        refused(JSON.replaceFirst("\"encoded\":41", "\"encoded\":" + "9".repeat(digits)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e1000000000", "NaN", "Infinity", "-0", "041", "0x29", "41.0", "4.1e1", "null", "true", "[]"})
    void refusesWhatIsNoWholeNumberWhereOneStands(String number) {
        refused(JSON.replaceFirst("\"encoded\":41", "\"encoded\":" + number));
    }

    /** Every key of the form; what an absence says of its values is free. */
    static Stream<String> keys() {
        return Pattern.compile("\"([a-zA-Z]+)\":")
                .matcher(JSON)
                .results()
                .map(each -> each.group(1))
                .distinct()
                .filter(key -> !key.equals("criterion"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesAKeyGivenTwice(String key) {
        refused(JSON.replaceFirst("\"" + key + "\":", "\"" + key + "\":null,\"" + key + "\":"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesAnUnknownKeyBesideAKnownOne(String key) {
        refused(JSON.replaceFirst("\"" + key + "\":", "\"unknown\":1,\"" + key + "\":"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesAMisspeltKey(String key) {
        refused(JSON.replaceFirst("\"" + key + "\":", "\"" + key + "x\":"));
    }

    /** Every digest of the sample but those of packs and summaries, which only a pack can tell. */
    static Stream<Integer> digests() {
        return IntStream.range(0, (int) DIGEST.matcher(JSON).results().count()).boxed();
    }

    @ParameterizedTest
    @MethodSource("digests")
    void refusesAWrongDigestWhereverItStands(int index) {
        var at = DIGEST.matcher(JSON).results().toList().get(index);
        char last = JSON.charAt(at.end() - 1);
        String other = JSON.substring(0, at.end() - 1) + (last == '0' ? '1' : '0') + JSON.substring(at.end());

        refused(other);
    }

    @Test
    void theSampleHasDigestsOfEveryKind() {
        assertThat(digests()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"not-ruled-out\"|\"status\":\"below\"",
                "\"on\":\"2025-05-22\"|\"on\":\"2025-05-21\"",
                "\"model\":\"opus-4\"|\"model\":\"opus-5\""
            })
    void refusesAFactWhoseValuesWereEdited(String change) {
        String[] fromTo = change.split("\\|", -1);
        int facts = JSON.lastIndexOf("\"facts\":[");
        String head = JSON.substring(0, facts);
        String tail = JSON.substring(facts);
        assertThat(tail).contains(fromTo[0]);

        refused(head + tail.replaceFirst(Pattern.quote(fromTo[0]), fromTo[1]));
    }

    @Test
    void refusesAFactTakenAway() {
        Map<?, ?> tree = JsonMapper.shared().readValue(JSON, Map.class);
        List<?> facts = (List<?>) tree.get("facts");
        facts.remove(0);

        refused(dev.rsp.fact.CanonicalJson.write(tree));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "//\n", "/* */", "# c\n", "{}", "\u0000"})
    void refusesWhatStandsBeforeIt(String before) {
        refused(before + JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "]", ",", "x", "\u0000", "//"})
    void refusesWhatStandsBehindIt(String behind) {
        refused(JSON + behind);
    }

    private static void refused(String json) {
        assertThatThrownBy(() -> Decision.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The decision (rsp.decision/1) must be as this library wrote it, but was (")
                .hasMessageEndingWith("Maybe it was edited or cut; take the file that decide --json wrote.")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2_000));
    }
}
