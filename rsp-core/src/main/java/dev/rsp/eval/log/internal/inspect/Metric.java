package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.input.Kept;
import dev.rsp.eval.log.internal.input.Names;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A metric of a scorer as the header states it. */
final class Metric {

    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private static final int BYTES = 800;

    private final String key;
    private final Kept kept;
    private final SortedMap<String, String> params = new TreeMap<>();
    private String name;
    private @Nullable String group;
    private double value = Double.NaN;

    private Metric(String key, Kept kept) {
        this.key = key;
        this.kept = kept;
        this.name = key;
    }

    static Metric read(String key, JsonCursor json, Kept kept) throws IOException {
        Metric metric = new Metric(Names.checked(key, "The key of a metric"), kept);
        kept.add(BYTES);
        kept.add(key);
        json.object(metric::member);
        return metric;
    }

    private void member(String member, JsonCursor json) throws IOException {
        switch (member) {
            case "name" -> {
                String given = json.name("the name of a metric");
                name = given == null ? key : given;
            }
            case "group" -> group = json.name("the group of a metric");
            case "value" -> value = value(json);
            case "params", "options" -> json.object(this::param);
            default -> json.skip();
        }
    }

    private static double value(JsonCursor json) throws IOException {
        if (json.isText() && NOT_FINITE.contains(json.text())) {
            return Double.NaN;
        }
        Double number = json.number();
        return number == null ? Double.NaN : number;
    }

    private void param(String param, JsonCursor json) throws IOException {
        String given = json.brief();
        if (given != null) {
            kept.add(param);
            kept.add(given);
            params.put(Names.checked(param, "The parameter of a metric"), given);
        }
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    /** Not a number where it is not finite. */
    double value() {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    SortedMap<String, String> params() {
        return params;
    }

    /** Whether it is computed from all items alike, as its name says. */
    boolean plain() {
        return params.isEmpty() && group == null;
    }

    boolean isError() {
        return name.equals("stderr") || name.equals("bootstrap_stderr") || name.equals("bootstrap_std");
    }
}
