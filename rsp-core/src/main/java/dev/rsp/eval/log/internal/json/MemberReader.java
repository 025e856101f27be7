package dev.rsp.eval.log.internal.json;

import java.io.IOException;

/** Reads the value of a member whole. */
@FunctionalInterface
public interface MemberReader {

    void read(String name, JsonCursor json) throws IOException;
}
