package dev.rsp.eval.log.internal.zip;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.Names;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** The bytes of a member, within its budget; their length and checksum are compared at their end. */
public final class CheckedStream extends InputStream {

    private static final int BUFFER = 1 << 13;

    private final InputStream bytes;
    private final ZipMember member;
    private final Budget budget;
    private final CRC32 crc = new CRC32();
    private long count;

    CheckedStream(InputStream bytes, ZipMember member, Budget budget) throws LogFault {
        this.bytes = bytes;
        this.member = member;
        this.budget = budget;
        budget.check(member, member.unpacked());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = unpack(into, offset, length);
        if (n < 0) {
            checkEnd();
            return n;
        }
        count += n;
        crc.update(into, offset, n);
        budget.check(member, count);
        budget.spend(n);
        if (count > member.unpacked()) {
            throw mismatch();
        }
        return n;
    }

    /** Reads what is left, so that the end is checked. */
    public void drain() throws IOException {
        byte[] buffer = new byte[BUFFER];
        int n = 0;
        while (n >= 0) {
            n = read(buffer, 0, BUFFER);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Decoders of strangers' bytes fail in many ways; each means that the bytes are broken. */
    private int unpack(byte[] into, int offset, int length) throws IOException {
        try {
            return bytes.read(into, offset, length);
        } catch (LogFault e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw LogFault.unreadable("The member (%s) cannot be unpacked.".formatted(Names.shown(member.name())));
        }
    }

    private void checkEnd() throws LogFault {
        if (count != member.unpacked() || crc.getValue() != member.crc()) {
            throw mismatch();
        }
    }

    private LogFault mismatch() {
        return new LogFault(
                FindingCode.CHECKSUM_MISMATCH,
                "The member (%s) is not what its length and checksum say.".formatted(Names.shown(member.name())));
    }
}
