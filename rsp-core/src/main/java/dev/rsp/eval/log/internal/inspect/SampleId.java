package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The id of an item, which a number and a text of the same digits do not share. */
final class SampleId {

    private static final int LONGEST = 2_000;

    private SampleId() {}

    static @Nullable String read(JsonCursor json) throws IOException {
        if (json.isNull()) {
            return null;
        }
        if (!json.isText()) {
            return "#" + json.brief();
        }
        String id = String.valueOf(json.text());
        if (id.length() > LONGEST) {
            throw LogFault.limit("The id of a sample has %s characters".formatted(id.length()), LONGEST);
        }
        return "'" + id;
    }

    /** The id for people. */
    static String shown(String id) {
        return id.substring(1);
    }
}
