package dev.rsp.eval.log.internal.lmeval;

import dev.rsp.eval.log.internal.input.Kept;
import dev.rsp.eval.log.internal.input.Names;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of one task, by keys such as {@code acc,none}; not a number where there is none. */
final class Row {

    private static final int BYTES = 800;
    private static final String ERROR = "_stderr";

    private final Map<String, Double> values = new LinkedHashMap<>();

    static Row read(JsonCursor json, Kept kept) throws IOException {
        Row row = new Row();
        kept.add(BYTES);
        json.object((key, value) -> {
            if (isMetric(key)) {
                kept.add(BYTES);
                row.values.put(Names.checked(key, "The key of a metric"), number(value));
            } else {
                value.skip();
            }
        });
        return row;
    }

    private static boolean isMetric(String key) {
        return switch (key) {
            case "alias", "name", "sample_len", "sample_count", "samples" -> false;
            default -> true;
        };
    }

    private static double number(JsonCursor json) throws IOException {
        if (json.isNumber() || json.isNull()) {
            Double number = json.number();
            return number == null ? Double.NaN : number;
        }
        json.skip();
        return Double.NaN;
    }

    /** The metrics and their values, without standard errors. */
    Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>(values);
        metrics.keySet().removeIf(key -> name(key).endsWith(ERROR));
        return metrics;
    }

    /** The key of the standard error of a metric. */
    static String errorKey(String key) {
        return name(key) + ERROR + key.substring(name(key).length());
    }

    /** The finite number at a key. */
    @Nullable
    Double value(String key) {
        Double value = values.get(key);
        return value == null || !Double.isFinite(value) ? null : value;
    }

    /** The metric of a key, before its last comma. */
    static String name(String key) {
        int comma = key.lastIndexOf(',');
        return comma < 0 ? key : key.substring(0, comma);
    }

    /** The filter of a key, after its last comma. */
    static String filter(String key) {
        int comma = key.lastIndexOf(',');
        return comma < 0 || comma == key.length() - 1 ? "none" : key.substring(comma + 1);
    }

    boolean sameAs(Row other) {
        return values.equals(other.values);
    }
}
