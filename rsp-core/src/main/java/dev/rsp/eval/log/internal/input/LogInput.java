package dev.rsp.eval.log.internal.input;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.LogLimits;
import dev.rsp.fact.Require;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** The bytes of a file, read at any place, and what reading them may cost. */
public final class LogInput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final long STEP = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final LogLimits limits;
    private final Kept kept;
    private final LongConsumer progress;
    private final long size;
    private final FileTime modified;
    private long done;
    private long told;
    private boolean cut;

    private LogInput(Path path, LogLimits limits, LongConsumer progress) throws IOException {
        this.path = path;
        this.limits = limits;
        this.kept = new Kept(limits);
        this.progress = progress;
        this.channel = FileChannel.open(path);
        this.size = channel.size();
        this.modified = Files.getLastModifiedTime(path);
    }

    public static LogInput open(Path path, LogLimits limits, LongConsumer progress) throws IOException {
        if (!Files.isRegularFile(path)) {
            String actual = Files.isDirectory(path) ? "a folder" : Files.exists(path) ? "no regular file" : "missing";
            throw Require.refusal("log (" + path + ")", "be a file", actual, "Maybe the path was mistyped.");
        }
        return new LogInput(path, limits, progress);
    }

    public LogLimits limits() {
        return limits;
    }

    /** The memory that is kept of this file. */
    public Kept kept() {
        return kept;
    }

    public long size() {
        return size;
    }

    /** The digest of the file; where it becomes shorter on the way, of what was read of it, and it counts as changed. */
    public String sha256() throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = stream(0, size)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (LogFault e) {
            cut = true;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Bytes at a place; a fault when the file ends before. */
    public byte[] bytes(long from, int length) throws IOException {
        if (from < 0 || from > size - length) {
            throw LogFault.unreadable("The file is cut: it has no bytes from %s to %s.".formatted(from, from + length));
        }
        byte[] bytes = new byte[length];
        read(from, ByteBuffer.wrap(bytes));
        return bytes;
    }

    public InputStream stream(long from, long to) {
        return new RangeStream(this, from, to, BUFFER);
    }

    /** Fails when somebody wrote to the file since it was opened. */
    public void checkUnchanged() throws IOException {
        if (cut || channel.size() != size || !Files.getLastModifiedTime(path).equals(modified)) {
            throw new LogFault(FindingCode.CHANGED_WHILE_READ, "The file was changed while it was read.");
        }
    }

    void read(long from, ByteBuffer into) throws IOException {
        long position = from;
        while (into.hasRemaining()) {
            int n = channel.read(into, position);
            if (n < 0) {
                throw new LogFault(FindingCode.CHANGED_WHILE_READ, "The file became shorter while it was read.");
            }
            position += n;
        }
        done += position - from;
        if (done - told >= STEP) {
            told = done;
            progress.accept(done);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
