package dev.rsp.eval.log.internal.input;

import dev.rsp.eval.log.LogLimits;

/** The memory that is kept of one log, by a rough count. */
public final class Kept {

    private static final long AT_LEAST = 1 << 20;
    private static final long BYTES_OF_A_SAMPLE = 600;

    private final long most;
    private long bytes;

    public Kept(LogLimits limits) {
        this.most = AT_LEAST + BYTES_OF_A_SAMPLE * limits.samples();
    }

    /** Counts what is about to be kept: an object with all that it refers to. */
    public void add(long size) throws LogFault {
        bytes += size;
        if (bytes > most) {
            throw LogFault.limit("What is to be kept of the log takes %s bytes".formatted(bytes), most);
        }
    }

    /** Counts a text with what refers to it. */
    public void add(String text) throws LogFault {
        add(60L + text.length());
    }
}
