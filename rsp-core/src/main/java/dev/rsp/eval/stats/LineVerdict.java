package dev.rsp.eval.stats;

import dev.rsp.eval.LineReading;

/**
 * What counted results say about a line.
 *
 * @since 0.1.0
 */
public enum LineVerdict {
    /** The line is shown not to be reached, whatever the items would have given that are missing. */
    RULED_OUT(LineReading.CLEAR),

    /** The line is neither shown to be out of reach nor crossed. */
    NOT_RULED_OUT(LineReading.UNKNOWN),

    /** The line is crossed, whatever the items would have given that are missing. */
    CROSSED(LineReading.CROSSED),

    /** It depends on what is missing, or nothing is there to go by. */
    UNKNOWN(LineReading.UNKNOWN);

    private final LineReading reading;

    LineVerdict(LineReading reading) {
        this.reading = reading;
    }

    /**
     * How a fact reads the line; only a rule-out is clear.
     *
     * @return {@code CLEAR} for {@code RULED_OUT}, {@code CROSSED} for {@code CROSSED}, else {@code UNKNOWN}
     */
    public LineReading reading() {
        return reading;
    }
}
