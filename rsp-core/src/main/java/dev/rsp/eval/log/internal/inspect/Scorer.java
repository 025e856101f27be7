package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.input.Kept;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the header says of one scorer, or of one of its scores, under one reducer. */
final class Scorer {

    private static final int BYTES = 300;

    private final Kept kept;
    private final List<Metric> metrics = new ArrayList<>();
    private String name = "unnamed";
    private @Nullable String scorer;
    private @Nullable String reducer;
    private @Nullable Long scored;
    private @Nullable Long unscored;

    Scorer(Kept kept) {
        this.kept = kept;
    }

    static Scorer read(JsonCursor json, Kept kept) throws IOException {
        Scorer scorer = new Scorer(kept);
        kept.add(BYTES);
        json.object(scorer::member);
        return scorer;
    }

    void member(String member, JsonCursor json) throws IOException {
        switch (member) {
            case "name" -> name = or(json.name("the name of a score"), name);
            case "scorer" -> scorer = json.name("the name of a scorer");
            case "reducer" -> reducer = json.name("the name of a reducer");
            case "scored_samples" -> scored = json.count();
            case "unscored_samples" -> unscored = json.count();
            case "metrics" -> json.object((key, metric) -> metrics.add(Metric.read(key, metric, kept)));
            default -> json.skip();
        }
    }

    private static String or(@Nullable String given, String other) {
        return given == null ? other : given;
    }

    String name() {
        return name;
    }

    String scorer() {
        return or(scorer, name);
    }

    /** The scorer, and its score where it gives several. */
    String label() {
        return name.equals(scorer()) ? name : scorer() + "/" + name;
    }

    @Nullable
    String reducer() {
        return reducer;
    }

    @Nullable
    Long scored() {
        return scored;
    }

    @Nullable
    Long unscored() {
        return unscored;
    }

    List<Metric> metrics() {
        return metrics;
    }

    @Override
    public String toString() {
        return reducer == null ? label() : label() + ", " + reducer;
    }
}
