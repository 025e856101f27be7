package dev.rsp.drools.internal.dialect;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which canaries were heard: only code that a pack brought along makes them sing. */
public final class CanaryLog {

    private static final Set<String> HEARD = new ConcurrentSkipListSet<>();

    private CanaryLog() {}

    /** A canary sings. */
    public static void hear(String name) {
        HEARD.add(name);
    }

    static Set<String> heard() {
        return Set.copyOf(HEARD);
    }

    static void clear() {
        HEARD.clear();
    }
}
