package dev.rsp.examples.service;

import com.sun.net.httpserver.HttpExchange;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What was asked: the parameters of the query, and a body of bounded size. */
final class Request {

    /** The most bytes of a body. */
    static final int MAX_BODY = 1 << 18;

    private static final int MAX_QUERY = 1_000;

    private final Map<String, String> parameters;
    private final byte[] body;

    private Request(Map<String, String> parameters, byte[] body) {
        this.parameters = parameters;
        this.body = body;
    }

    static Request of(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(parameters(query == null ? "" : query), body(exchange));
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new Unanswered(413, "The body must have at most %s bytes, but was (longer).".formatted(MAX_BODY));
        }
        return body;
    }

    private static Map<String, String> parameters(String query) {
        if (query.length() > MAX_QUERY) {
            throw new Unanswered(414, "The query must have at most %s characters.".formatted(MAX_QUERY));
        }
        Map<String, String> parameters = new HashMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2 || parameters.put(decoded(pair[0]), decoded(pair[1])) != null) {
                throw new Unanswered(400, "The query must be like model=ID&activity=NAME, each name once.");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unanswered(400, "The query must be percent-encoded, but was not.");
        }
    }

    String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new Unanswered(400, "The query must hold %s, but was without.".formatted(name));
        }
        return value;
    }

    ModelId model() {
        return parsed("model", () -> ModelId.of(parameter("model")));
    }

    Activity activity() {
        return parsed("activity", () -> (Activity) Schema.parse(Activity.class, parameter("activity")));
    }

    int number(String name) {
        return parsed(name, () -> Integer.parseUnsignedInt(parameter(name)));
    }

    private static <T> T parsed(String name, java.util.function.Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new Unanswered(400, "The parameter (" + name + ") must be well-formed.\n  " + e.getMessage());
        }
    }

    byte[] body() {
        return body.clone();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
