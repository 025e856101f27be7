package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is kept of one sample: its scores, and what happened to it. */
final class Sample {

    /** What may have happened to a sample. */
    enum Event {
        FAILED(1),
        LIMITED(2),
        EDITED(4),
        INVALIDATED(8),
        RETRIED(16),
        UNANSWERED(32),
        CUT(64),
        SUMMED_UP(128),
        CONTRADICTED(256);

        private final int bit;

        Event(int bit) {
            this.bit = bit;
        }
    }

    /** Stands where a sample has no score that can be compared. */
    static final double NONE = Double.POSITIVE_INFINITY;

    private static final Set<String> CUT_SHORT = Set.of("max_tokens", "model_length", "content_filter");

    private static final double[] NO_SCORES = {};

    private final Columns columns;
    private @Nullable String id;
    private @Nullable String model;
    private long epoch = 1;
    private int events;
    private double[] scores = NO_SCORES;

    private Sample(Columns columns) {
        this.columns = columns;
    }

    static Sample read(JsonCursor json, Columns columns) throws IOException {
        Sample sample = new Sample(columns);
        json.object(sample::member);
        return sample;
    }

    private void member(String name, JsonCursor json) throws IOException {
        switch (name) {
            case "id" -> id = SampleId.read(json);
            case "epoch" -> epoch = orOne(json.count());
            case "scores" -> json.object(this::scorer);
            case "score" -> json.object((member, value) -> ofScorer("", member, value));
            case "output" -> json.object(this::output);
            case "error" -> happened(Event.FAILED, json);
            case "limit" -> happened(Event.LIMITED, json);
            case "invalidation" -> happened(Event.INVALIDATED, json);
            case "error_retries" -> json.array(each -> happened(Event.RETRIED, each));
            default -> json.skip();
        }
    }

    private void scorer(String scorer, JsonCursor json) throws IOException {
        json.object((member, value) -> ofScorer(scorer, member, value));
    }

    private void ofScorer(String scorer, String member, JsonCursor json) throws IOException {
        switch (member) {
            case "value" -> ScoreValue.read(json, (key, score) -> put(columns.index(scorer, key), score));
            case "history" -> json.array(each -> happened(Event.EDITED, each));
            default -> json.skip();
        }
    }

    private void output(String name, JsonCursor json) throws IOException {
        if (name.equals("model")) {
            String given = json.name("output.model");
            model = given == null ? null : columns.intern(given);
        } else if (name.equals("choices")) {
            json.array(each -> {
                if (each.isObject()) {
                    each.object(this::choice);
                } else {
                    each.skip();
                }
            });
        } else {
            json.skip();
        }
    }

    private void choice(String name, JsonCursor json) throws IOException {
        if (name.equals("stop_reason")) {
            String reason = json.brief();
            events |= reason != null && CUT_SHORT.contains(reason) ? Event.CUT.bit : 0;
        } else {
            json.skip();
        }
    }

    private void happened(Event event, JsonCursor json) throws IOException {
        if (!json.isNull()) {
            events |= event.bit;
        }
        json.skip();
    }

    private void put(int column, ScoreValue score) throws LogFault {
        if (column >= scores.length) {
            columns.kept().add(Double.BYTES * (column + 1L - scores.length));
            int before = scores.length;
            scores = Arrays.copyOf(scores, column + 1);
            Arrays.fill(scores, before, column + 1, NONE);
        }
        scores[column] = score.known() ? score.number() : NONE;
        events |= score.isNoAnswer() ? Event.UNANSWERED.bit : 0;
    }

    private static long orOne(@Nullable Long count) {
        return count == null ? 1 : count;
    }

    @Nullable
    String id() {
        return id;
    }

    long epoch() {
        return epoch;
    }

    /** The model that answered, where the sample says. */
    @Nullable
    String model() {
        return model;
    }

    boolean was(Event event) {
        return (events & event.bit) != 0;
    }

    void mark(Event event, boolean happened) {
        events = happened ? events | event.bit : events & ~event.bit;
    }

    boolean isScored() {
        return Arrays.stream(scores).anyMatch(Double::isFinite);
    }

    boolean hasScoresOf(Sample other) {
        return IntStream.range(0, Math.max(scores.length, other.scores.length))
                .allMatch(column -> Double.compare(score(column), other.score(column)) == 0);
    }

    double score(int column) {
        return column < scores.length ? scores[column] : NONE;
    }
}
