package dev.rsp.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An object of JSON whose members must be what the caller says they are. */
final class JsonObject {

    private static final int MAX_LENGTH = 64 * 1024 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(20)
                            .maxDocumentLength(MAX_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<?, ?> members;

    private JsonObject(Map<?, ?> members) {
        this.members = members;
    }

    static JsonObject parse(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("document of more than " + MAX_LENGTH + " characters");
        }
        return of(MAPPER.readValue(json, Object.class), "document");
    }

    String text(String name) {
        if (member(name) instanceof String text) {
            return text;
        }
        throw refused(name, "text");
    }

    @Nullable
    String textOrNull(String name) {
        return members.containsKey(name) && members.get(name) == null ? null : text(name);
    }

    boolean truth(String name) {
        if (member(name) instanceof Boolean truth) {
            return truth;
        }
        throw refused(name, "true or false");
    }

    int number(String name) {
        if (member(name) instanceof Integer number) {
            return number;
        }
        throw refused(name, "a whole number");
    }

    JsonObject object(String name) {
        return of(member(name), name);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : array(name)) {
            if (!(each instanceof String text)) {
                throw refused(name, "an array of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    <T> List<T> objects(String name, Function<JsonObject, T> read) {
        List<T> objects = new ArrayList<>();
        for (Object each : array(name)) {
            objects.add(read.apply(of(each, name)));
        }
        return objects;
    }

    /** The members as a canonical form holds them: texts, longs, booleans and lists of texts. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        new TreeMap<Object, @Nullable Object>(members).forEach((name, value) -> plain.put((String) name, plain(value)));
        return plain;
    }

    Map<String, String> textByName() {
        Map<String, String> texts = new HashMap<>();
        for (Object name : members.keySet()) {
            texts.put((String) name, text((String) name));
        }
        return texts;
    }

    private static Object plain(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonObject::plain).toList();
        }
        throw refused("value", "text, a whole number, true, false or an array");
    }

    private List<?> array(String name) {
        if (member(name) instanceof List<?> list) {
            return list;
        }
        throw refused(name, "an array");
    }

    private Object member(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw refused(name, "given");
        }
        return value;
    }

    private static JsonObject of(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(map);
        }
        throw refused(name, "an object");
    }

    private static IllegalArgumentException refused(String name, String expectation) {
        return new IllegalArgumentException("member " + name + " that is not " + expectation);
    }
}
