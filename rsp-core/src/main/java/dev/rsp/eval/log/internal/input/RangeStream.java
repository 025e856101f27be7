package dev.rsp.eval.log.internal.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes of a file from one place to another. */
final class RangeStream extends InputStream {

    private final LogInput input;
    private final ByteBuffer buffer;
    private final long end;
    private long next;

    RangeStream(LogInput input, long from, long to, int capacity) {
        this.input = input;
        this.next = from;
        this.end = to;
        this.buffer = ByteBuffer.allocate((int) Math.max(1, Math.min(capacity, to - from)));
        buffer.limit(0);
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, n);
        return n;
    }

    @Override
    public int available() {
        return buffer.remaining();
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        if (next >= end) {
            return false;
        }
        buffer.clear().limit((int) Math.min(buffer.capacity(), end - next));
        input.read(next, buffer);
        next += buffer.flip().limit();
        return true;
    }
}
