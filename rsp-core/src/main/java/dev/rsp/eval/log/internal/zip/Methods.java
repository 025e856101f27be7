package dev.rsp.eval.log.internal.zip;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The ways in which members are packed. */
final class Methods {

    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final int ZSTD = 93;

    private static final int BUFFER = 1 << 13;

    private Methods() {}

    static InputStream inflated(InputStream packed) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }

    static InputStream zstd(InputStream packed) {
        return new ZstdInputStream(packed);
    }
}
