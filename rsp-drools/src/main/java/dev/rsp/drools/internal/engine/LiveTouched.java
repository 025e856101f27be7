package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.util.List;
import java.util.Set;

/** A conclusion that a change touched: it is new, or gone, or rests on something else now. */
public final class LiveTouched {

    private final Conclusion conclusion;
    private final List<LiveMatch> had;
    private final List<LiveMatch> has;
    private final Days days;

    /**
     * The day before a change and after it, mostly the same.
     *
     * @param before the day before
     * @param after the day after
     */
    record Days(AsOf before, AsOf after) {}

    LiveTouched(Conclusion conclusion, List<LiveMatch> had, List<LiveMatch> has, Days days) {
        this.conclusion = conclusion;
        this.had = had;
        this.has = has;
        this.days = days;
    }

    /** The conclusion. */
    public Conclusion conclusion() {
        return conclusion;
    }

    /** What supported it before; empty for a new one. */
    public Set<Support> before() {
        return LiveMatch.supports(had, days.before);
    }

    /** What supports it now; empty for one that is gone. */
    public Set<Support> after() {
        return LiveMatch.supports(has, days.after);
    }
}
