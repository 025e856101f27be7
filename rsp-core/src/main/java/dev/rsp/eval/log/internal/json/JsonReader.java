package dev.rsp.eval.log.internal.json;

import java.io.IOException;

/** Reads a value whole. */
@FunctionalInterface
public interface JsonReader {

    void read(JsonCursor json) throws IOException;
}
