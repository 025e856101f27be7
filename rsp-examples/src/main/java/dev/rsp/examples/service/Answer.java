package dev.rsp.examples.service;

import dev.rsp.fact.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent back. */
record Answer(int status, String type, String body) {

    private static final String JSON = "application/json";

    /** JSON that is written already. */
    static Answer json(String json) {
        return new Answer(200, JSON, json);
    }

    /** A tree of maps, lists, texts, numbers and truth values. */
    static Answer json(Map<String, ?> tree) {
        return json(CanonicalJson.write(tree));
    }

    /** JSON texts, one on each line. */
    static Answer lines(List<String> lines) {
        StringBuilder body = new StringBuilder();
        lines.forEach(line -> body.append(line).append('\n'));
        return new Answer(200, "application/x-ndjson", body.toString());
    }

    /** No answer. It permits nothing, whatever was asked, and says so. */
    static Answer refused(int status, List<String> problems) {
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("status", status);
        tree.put("problems", problems);
        tree.put("mayProceed", false);
        return new Answer(status, JSON, CanonicalJson.write(tree));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
