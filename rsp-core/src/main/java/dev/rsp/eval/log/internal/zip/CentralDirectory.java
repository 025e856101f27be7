package dev.rsp.eval.log.internal.zip;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.Names;
import java.io.IOException;
import java.io.InputStream;

/** The entries of a central directory, one after the other. */
final class CentralDirectory {

    private static final int LENGTH = 46;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;

    private final InputStream bytes;

    CentralDirectory(InputStream bytes) {
        this.bytes = bytes;
    }

    ZipMember next() throws IOException {
        Fields entry = take(LENGTH);
        if (entry.u32(0) != 0x02014B50L) {
            throw LogFault.unreadable("The central directory of the archive is broken.");
        }
        String name = take(entry.u16(28)).text(0, entry.u16(28));
        Fields extra = take(entry.u16(30));
        take(entry.u16(32));
        check(entry, name);
        Wide wide = new Wide(extra);
        long unpacked = wide.or(entry.u32(24));
        long packed = wide.or(entry.u32(20));
        long header = wide.or(entry.u32(42));
        return new ZipMember(name, entry.u16(8), entry.u16(10), entry.u32(16), packed, unpacked, header);
    }

    void end() throws IOException {
        if (bytes.read() >= 0) {
            throw LogFault.unreadable("The central directory of the archive is longer than its end says.");
        }
    }

    private Fields take(int length) throws IOException {
        byte[] taken = bytes.readNBytes(length);
        if (taken.length < length) {
            throw LogFault.unreadable("The central directory of the archive is shorter than its end says.");
        }
        return new Fields(taken);
    }

    private static void check(Fields entry, String name) throws LogFault {
        if ((entry.u16(8) & ENCRYPTED) != 0) {
            throw new LogFault(FindingCode.UNSUPPORTED, "The member (%s) is encrypted.".formatted(Names.shown(name)));
        }
        if (entry.u16(34) != 0 && entry.u16(34) != Fields.U16) {
            throw new LogFault(FindingCode.UNSUPPORTED, "The archive is one of several parts.");
        }
    }

    /** The numbers of 64 bits that stand in for those that do not fit, in their order. */
    private static final class Wide {

        private Fields values = new Fields(new byte[0]);
        private int at;

        Wide(Fields extra) throws LogFault {
            int next = 0;
            while (next + 4 <= extra.length()) {
                int length = extra.u16(next + 2);
                if (next + 4 + length > extra.length()) {
                    throw LogFault.unreadable("The central directory of the archive is broken.");
                }
                if (extra.u16(next) == 1) {
                    values = new Fields(extra.part(next + 4, length));
                }
                next += 4 + length;
            }
        }

        long or(long narrow) throws LogFault {
            if (narrow != Fields.U32) {
                return narrow;
            }
            if (at + 8 > values.length()) {
                throw LogFault.unreadable("The central directory of the archive lacks a number of 64 bits.");
            }
            at += 8;
            long value = values.u64(at - 8);
            if (value < 0) {
                throw LogFault.unreadable("The central directory of the archive has a number beyond 2^63.");
            }
            return value;
        }
    }
}
