package dev.rsp.eval.log.internal.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The fields of a header of a ZIP archive: unsigned numbers, the lowest byte first. */
final class Fields {

    static final int U16 = 0xFFFF;
    static final long U32 = 0xFFFF_FFFFL;

    private final ByteBuffer bytes;

    Fields(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return bytes.limit();
    }

    int u16(int at) {
        return bytes.getShort(at) & U16;
    }

    long u32(int at) {
        return bytes.getInt(at) & U32;
    }

    /** A number of 64 bits; one beyond 2^63 is negative, which no check lets pass. */
    long u64(int at) {
        return bytes.getLong(at);
    }

    String text(int at, int length) {
        return new String(bytes.array(), at, length, StandardCharsets.ISO_8859_1);
    }

    byte[] part(int at, int length) {
        byte[] part = new byte[length];
        bytes.get(at, part);
        return part;
    }
}
