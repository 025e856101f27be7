package dev.rsp.eval.log.internal.json;

import dev.rsp.eval.log.LogLimits;
import dev.rsp.eval.log.internal.input.LogFault;

/** The memory that the keys of open objects take, which are kept to find one that is given twice. */
final class KeyBudget {

    private static final long MOST = 16 << 20;
    private static final int OBJECT = 100;

    private final long[] open;
    private int depth;
    private long held;

    KeyBudget(LogLimits limits) {
        this.open = new long[(int) limits.depth() + 2];
    }

    void open() {
        depth++;
        open[depth] = 0;
    }

    void key(String key) throws LogFault {
        long bytes = OBJECT + 2L * key.length();
        open[depth] += bytes;
        held += bytes;
        if (held > MOST) {
            throw LogFault.limit("The keys of open JSON objects take %s bytes".formatted(held), MOST);
        }
    }

    void close() {
        held -= open[depth];
        depth--;
    }
}
