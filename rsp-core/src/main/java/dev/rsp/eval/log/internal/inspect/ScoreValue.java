package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A score as a number, as Inspect turns it into one.
 *
 * @param number the number; not a number where the sample is unscored
 * @param known false for a text that stands for no number, which Inspect counts as 0
 * @param isNoAnswer whether the model gave no answer, which Inspect counts as 0
 */
record ScoreValue(double number, boolean known, boolean isNoAnswer) {

    ScoreValue(double number, boolean known) {
        this(number, known, false);
    }

    static final ScoreValue UNSCORED = new ScoreValue(Double.NaN, true);

    private static final ScoreValue UNKNOWN = new ScoreValue(0, false);
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    /** Takes the scores of a value: one without a key, or one for each key of an object. */
    @FunctionalInterface
    interface Taker {

        void take(String key, ScoreValue score) throws IOException;
    }

    static void read(JsonCursor json, Taker taker) throws IOException {
        if (json.isObject()) {
            json.object((key, leaf) -> taker.take(key, scalar(leaf)));
        } else {
            taker.take("", scalar(json));
        }
    }

    private static ScoreValue scalar(JsonCursor json) throws IOException {
        if (json.isTruth()) {
            return new ScoreValue(json.truth() ? 1 : 0, true);
        }
        if (json.isText()) {
            return ofText(json.text());
        }
        if (json.isNumber() || json.isNull()) {
            Double number = json.number();
            return number == null ? UNSCORED : new ScoreValue(number, true);
        }
        json.skip();
        return UNKNOWN;
    }

    private static ScoreValue ofText(@Nullable String text) {
        return switch (String.valueOf(text)) {
            case "C" -> new ScoreValue(1, true);
            case "P" -> new ScoreValue(0.5, true);
            case "I" -> new ScoreValue(0, true);
            case "N" -> new ScoreValue(0, true, true);
            default -> ofWord(String.valueOf(text).toLowerCase(Locale.ROOT));
        };
    }

    private static ScoreValue ofWord(String word) {
        return switch (word) {
            case "yes", "true" -> new ScoreValue(1, true);
            case "no", "false" -> new ScoreValue(0, true);
            default -> NUMBER.matcher(word).matches() ? new ScoreValue(Double.parseDouble(word), true) : UNKNOWN;
        };
    }
}
