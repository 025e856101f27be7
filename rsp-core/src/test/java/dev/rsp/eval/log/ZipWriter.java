package dev.rsp.eval.log;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes archives as Inspect does, and as nobody should. */
final class ZipWriter {

    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final int ZSTD = 93;

    /** A member as its two headers describe it. */
    static final class Entry {

        private final String name;
        private final String localName;
        private final int flags;
        private final int method;
        private final long crc;
        private final long unpacked;
        private final byte[] packed;

        private Entry(String name, String localName, int flags, int method, long crc, long unpacked, byte[] packed) {
            this.name = name;
            this.localName = localName;
            this.flags = flags;
            this.method = method;
            this.crc = crc;
            this.unpacked = unpacked;
            this.packed = packed;
        }

        long unpackedLength() {
            return unpacked;
        }

        byte[] packed() {
            return packed.clone();
        }

        Entry withPacked(byte... other) {
            return new Entry(name, localName, flags, method, crc, unpacked, other);
        }

        Entry withLocalName(String other) {
            return new Entry(name, other, flags, method, crc, unpacked, packed);
        }

        Entry withFlags(int other) {
            return new Entry(name, localName, other, method, crc, unpacked, packed);
        }

        Entry withMethod(int other) {
            return new Entry(name, localName, flags, other, crc, unpacked, packed);
        }

        Entry withCrc(long other) {
            return new Entry(name, localName, flags, method, other, unpacked, packed);
        }

        Entry withUnpacked(long other) {
            return new Entry(name, localName, flags, method, crc, other, packed);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private boolean wide;

    static Entry entry(String name, byte[] bytes, int method) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Entry(name, name, 0, method, crc.getValue(), bytes.length, packed(bytes, method));
    }

    ZipWriter add(String name, byte[] bytes, int method) {
        return add(entry(name, bytes, method));
    }

    ZipWriter add(Entry entry) {
        entries.add(entry);
        return this;
    }

    /** Changes the last member. */
    ZipWriter edit(UnaryOperator<Entry> change) {
        entries.set(entries.size() - 1, change.apply(entries.get(entries.size() - 1)));
        return this;
    }

    /** Writes every number that can be with 64 bits. */
    ZipWriter wide() {
        wide = true;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, entries.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes an archive of these members, each of which is let go once it is written. */
    void write(OutputStream out, Iterator<Entry> members) throws IOException {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        long place = 0;
        int count = 0;
        for (; members.hasNext(); count++) {
            Entry entry = members.next();
            byte[] local = local(entry);
            out.write(local);
            out.write(entry.packed);
            directory.writeBytes(central(entry, place));
            place += local.length + entry.packed.length;
        }
        directory.writeTo(out);
        out.write(end(count, place, directory.size()));
    }

    private static byte[] local(Entry entry) {
        byte[] name = entry.localName.getBytes(StandardCharsets.UTF_8);
        return taken(buffer(30 + name.length)
                .putInt(0x04034B50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt(entry.packed.length)
                .putInt((int) entry.unpacked)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name));
    }

    private byte[] central(Entry entry, long place) {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = buffer(46 + name.length + (wide ? 28 : 0))
                .putInt(0x02014B50)
                .putInt(20 << 16 | 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt(wide ? -1 : entry.packed.length)
                .putInt(wide ? -1 : (int) entry.unpacked)
                .putShort((short) name.length)
                .putShort((short) (wide ? 28 : 0))
                .putInt(0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(wide ? -1 : (int) place)
                .put(name);
        if (wide) {
            buffer.putShort((short) 1).putShort((short) 24);
            buffer.putLong(entry.unpacked).putLong(entry.packed.length).putLong(place);
        }
        return taken(buffer);
    }

    private byte[] end(int members, long start, long length) {
        ByteBuffer buffer = buffer(wide ? 98 : 22);
        if (wide) {
            buffer.putInt(0x06064B50)
                    .putLong(44)
                    .putInt(45 << 16 | 45)
                    .putInt(0)
                    .putInt(0);
            buffer.putLong(members).putLong(members).putLong(length).putLong(start);
            buffer.putInt(0x07064B50).putInt(0).putLong(start + length).putInt(1);
        }
        short count = (short) (wide ? -1 : members);
        buffer.putInt(0x06054B50).putInt(0).putShort(count).putShort(count);
        buffer.putInt(wide ? -1 : (int) length).putInt(wide ? -1 : (int) start).putShort((short) 0);
        return taken(buffer);
    }

    private static byte[] taken(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.flip();
        buffer.get(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] packed(byte[] bytes, int method) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (method == DEFLATED) {
                try (DeflaterOutputStream deflater =
                        new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
                    deflater.write(bytes);
                }
            } else if (method == ZSTD) {
                try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
                    zstd.write(bytes);
                }
            } else {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
