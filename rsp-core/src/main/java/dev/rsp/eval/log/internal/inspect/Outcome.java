package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.input.Kept;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came out: the member {@code results} of a log. */
final class Outcome {

    private final List<Scorer> scorers = new ArrayList<>();
    private final Reductions reductions;
    private final Kept kept;
    private final Scorer first;
    private @Nullable Long total;
    private @Nullable Long completed;
    private long earlyStops = -1;

    Outcome(Reductions reductions, Kept kept) {
        this.reductions = reductions;
        this.kept = kept;
        this.first = new Scorer(kept);
    }

    void read(JsonCursor json) throws IOException {
        json.object(this::member);
        if (!first.metrics().isEmpty()) {
            scorers.add(first);
        }
    }

    private void member(String name, JsonCursor json) throws IOException {
        switch (name) {
            case "total_samples" -> total = json.count();
            case "completed_samples" -> completed = json.count();
            case "early_stopping" -> early(json);
            case "scores", "scorers" -> json.array(each -> scorers.add(Scorer.read(each, kept)));
            case "sample_reductions" -> json.array(reductions::read);
            // Logs of version 1 have one scorer, and its metrics beside it.
            case "scorer" -> json.object(first::member);
            case "metrics" -> first.member(name, json);
            default -> json.skip();
        }
    }

    private void early(JsonCursor json) throws IOException {
        if (json.isNull()) {
            return;
        }
        earlyStops = 0;
        json.object((name, value) -> {
            if (name.equals("early_stops")) {
                value.array(each -> {
                    earlyStops++;
                    each.skip();
                });
            } else {
                value.skip();
            }
        });
    }

    List<Scorer> scorers() {
        return scorers;
    }

    @Nullable
    Long total() {
        return total;
    }

    @Nullable
    Long completed() {
        return completed;
    }

    /** How many samples a rule stopped; negative where there was no such rule. */
    long earlyStops() {
        return earlyStops;
    }
}
