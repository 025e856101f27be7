package dev.rsp.eval.log.internal.zip;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.LogInput;
import java.io.IOException;

/**
 * The end of an archive, which says where its central directory stands.
 *
 * <p>It must be the last 22 bytes: an archive with a comment is refused, since a comment can hold a second end.
 *
 * @param members how many members the directory lists
 * @param start where the directory starts
 * @param end where it ends
 */
record ZipEnd(long members, long start, long end) {

    private static final int LENGTH = 22;
    private static final int LOCATOR = 20;
    private static final int END64 = 56;

    static ZipEnd read(LogInput input) throws IOException {
        long at = input.size() - LENGTH;
        Fields end = new Fields(input.bytes(at, LENGTH));
        if (end.u32(0) != 0x06054B50L || end.u16(20) != 0) {
            throw LogFault.unreadable("The archive does not end with the end of a central directory; it may be cut.");
        }
        ZipEnd found = end.u16(10) == Fields.U16 || end.u32(12) == Fields.U32 || end.u32(16) == Fields.U32
                ? read64(input, at - LOCATOR)
                : new ZipEnd(one(end.u16(4), end.u16(6), end.u16(8) == end.u16(10), end.u16(10)), end.u32(16), at);
        if (found.start < 0 || found.start > found.end || (at == found.end && found.end - found.start != end.u32(12))) {
            throw LogFault.unreadable("The central directory of the archive does not stand where its end says.");
        }
        return found;
    }

    private static ZipEnd read64(LogInput input, long at) throws IOException {
        Fields locator = new Fields(input.bytes(at, LOCATOR));
        long start = locator.u64(8);
        Fields end = new Fields(input.bytes(start, END64));
        if (locator.u32(0) != 0x07064B50L || end.u32(0) != 0x06064B50L || start + 12 + end.u64(4) != at) {
            throw LogFault.unreadable("The archive does not end with the end of a central directory of 64 bits.");
        }
        one(locator.u32(4), locator.u32(16) - 1, true, 0);
        long members = one(end.u32(16), end.u32(20), end.u64(24) == end.u64(32), end.u64(32));
        if (end.u64(40) < 0 || end.u64(48) != start - end.u64(40)) {
            throw LogFault.unreadable("The central directory of the archive does not stand where its end says.");
        }
        return new ZipEnd(members, end.u64(48), start);
    }

    private static long one(long disk, long directory, boolean same, long members) throws LogFault {
        if (disk != 0 || directory != 0 || !same) {
            throw new LogFault(FindingCode.UNSUPPORTED, "The archive is one of several parts.");
        }
        return members;
    }
}
