package dev.rsp.drools.internal.decide;

import dev.rsp.decision.EngineStamp;

/** The versions that a decision is stamped with. */
public final class Versions {

    /** The version of this library, without the mark of a development build. */
    public static final String LIBRARY = "0.1.0";

    /** The version of Drools it is built with. */
    public static final String DROOLS = "10.2.0";

    private Versions() {}

    /**
     * The stamp of every decision of this build.
     *
     * @return library and Drools
     */
    public static EngineStamp stamp() {
        return new EngineStamp(LIBRARY, DROOLS);
    }
}
