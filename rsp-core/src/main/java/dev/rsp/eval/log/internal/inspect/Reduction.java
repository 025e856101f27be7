package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scores of all items by one scorer, their epochs made one by one reducer. */
final class Reduction {

    private static final int BYTES_OF_A_KEY = 300;

    private final List<@Nullable String> ids = new ArrayList<>();
    private final Map<String, Doubles> byKey = new HashMap<>();
    private final Map<String, Integer> unknown = new HashMap<>();
    private final Reductions all;
    private @Nullable String scorer;
    private @Nullable String reducer;
    private boolean edited;

    Reduction(Reductions all) {
        this.all = all;
    }

    void read(JsonCursor json) throws IOException {
        json.object(this::member);
        byKey.values().forEach(values -> values.fill(ids.size(), Double.NaN));
    }

    private void member(String name, JsonCursor json) throws IOException {
        switch (name) {
            case "scorer" -> scorer = json.name("the scorer of a reduction");
            case "reducer" -> reducer = json.name("the reducer of a reduction");
            case "samples" -> json.array(this::item);
            default -> json.skip();
        }
    }

    private void item(JsonCursor json) throws IOException {
        ids.add(null);
        json.object(this::ofItem);
        byKey.values().forEach(values -> values.fill(ids.size(), Double.NaN));
        all.kept().add(8L + 12L * byKey.size());
    }

    private void ofItem(String name, JsonCursor json) throws IOException {
        switch (name) {
            case "value" -> ScoreValue.read(json, this::put);
            case "sample_id" -> ids.set(ids.size() - 1, all.intern(SampleId.read(json)));
            case "history" ->
                json.array(each -> {
                    edited = true;
                    each.skip();
                });
            default -> json.skip();
        }
    }

    private void put(String key, ScoreValue score) throws LogFault {
        Doubles values = byKey.get(key);
        if (values == null) {
            all.kept().add(BYTES_OF_A_KEY + 12L * ids.size());
            all.kept().add(key);
            values = new Doubles();
            byKey.put(key, values);
        }
        values.fill(ids.size() - 1, Double.NaN);
        values.add(score.number());
        if (!score.known()) {
            unknown.merge(key, 1, Integer::sum);
        }
    }

    @Nullable
    String scorer() {
        return scorer;
    }

    @Nullable
    String reducer() {
        return reducer;
    }

    boolean edited() {
        return edited;
    }

    List<@Nullable String> ids() {
        return ids;
    }

    /** The key of the scores that a name means: none where items have one score each; null where there are none. */
    @Nullable
    String key(String name) {
        return byKey.containsKey(name) ? name : byKey.containsKey("") ? "" : null;
    }

    Doubles values(String key) {
        return byKey.getOrDefault(key, new Doubles());
    }

    /** How many scores are texts that stand for no number. */
    int unknown(String key) {
        return unknown.getOrDefault(key, 0);
    }

    Iterable<String> keys() {
        return byKey.keySet();
    }
}
