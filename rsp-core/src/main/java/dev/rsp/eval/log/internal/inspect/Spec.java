package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was to be run: the member {@code eval} of a log. */
final class Spec {

    private final Map<String, String> names = new HashMap<>();
    private @Nullable String created;
    private @Nullable Long epochs;
    private @Nullable Long dataset;
    private @Nullable String limit;

    static Spec read(JsonCursor json) throws IOException {
        Spec spec = new Spec();
        json.object(spec::member);
        return spec;
    }

    private void member(String name, JsonCursor json) throws IOException {
        switch (name) {
            case "task", "model", "eval_id", "run_id", "task_id" -> keep(name, json.name("eval." + name));
            case "created" -> created = json.text();
            case "dataset" -> json.object(this::dataset);
            case "config" -> json.object(this::config);
            case "packages" -> json.object(this::tool);
            default -> json.skip();
        }
    }

    private void dataset(String name, JsonCursor json) throws IOException {
        if (name.equals("samples")) {
            dataset = json.count();
        } else {
            json.skip();
        }
    }

    private void config(String name, JsonCursor json) throws IOException {
        switch (name) {
            case "epochs" -> epochs = json.count();
            case "limit", "sample_id" -> {
                String given = json.brief();
                limit = given == null ? limit : name + " " + given;
            }
            default -> json.skip();
        }
    }

    private void tool(String name, JsonCursor json) throws IOException {
        if (name.equals("inspect_ai")) {
            keep("tool", json.name("eval.packages.inspect_ai"));
        } else {
            json.skip();
        }
    }

    private void keep(String name, @Nullable String value) {
        if (value != null) {
            names.put(name, value);
        }
    }

    @Nullable
    String name(String name) {
        return names.get(name);
    }

    @Nullable
    String created() {
        return created;
    }

    @Nullable
    Long epochs() {
        return epochs;
    }

    @Nullable
    Long dataset() {
        return dataset;
    }

    /** What restricted the run to a part of its dataset. */
    @Nullable
    String limit() {
        return limit;
    }

    /** Whether both are of one run, as far as both say. */
    boolean sameRun(Spec other) {
        for (Map.Entry<String, String> each : names.entrySet()) {
            if (!each.getValue().equals(other.names.getOrDefault(each.getKey(), each.getValue()))) {
                return false;
            }
        }
        return agree(epochs, other.epochs)
                && agree(dataset, other.dataset)
                && agree(limit, other.limit)
                && Objects.equals(created, other.created);
    }

    private static boolean agree(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }
}
