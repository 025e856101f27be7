package dev.rsp.eval.stats;

import dev.rsp.eval.Integrity;

/**
 * Why counted results show less than they seem to.
 *
 * @since 0.1.0
 */
public enum Weakness {
    /** Some items have no score. */
    INCOMPLETE(Integrity.INCOMPLETE, Touches.AN_ITEM),

    /** Some items ended in an error. */
    ERRORED(Integrity.ERRORED, Touches.AN_ITEM),

    /** Some items ran and got no score, or one that is no number. */
    UNSCORED(Integrity.INCOMPLETE, Touches.AN_ITEM),

    /** The run was ended before all items had run. */
    STOPPED_EARLY(Integrity.INCOMPLETE, Touches.AN_ITEM),

    /** Some items ran into a limit, were cut or got no answer, and were scored as they stood. */
    LIMITED(Integrity.INCOMPLETE, Touches.A_SCORED_ITEM),

    /** Some items were withdrawn by those who ran them, and keep their scores. */
    INVALIDATED(Integrity.INVALIDATED, Touches.A_SCORED_ITEM),

    /** Some scores were changed after the run. */
    EDITED(Integrity.EDITED, Touches.A_SCORED_ITEM),

    /** What the log says in total is not what its items add up to. */
    INCONSISTENT(Integrity.EDITED, Touches.ALL_ITEMS),

    /** Nobody can say how many items there should be. */
    UNKNOWN_TOTAL(Integrity.INCOMPLETE, Touches.ALL_ITEMS),

    /** The run did not end in success: it failed, was cancelled, or is still going on. */
    UNFINISHED(Integrity.INCOMPLETE, Touches.THE_RUN),

    /** The scores cannot be worked out again from what is kept of the run. */
    UNVERIFIED(Integrity.INCOMPLETE, Touches.THE_RUN),

    /** So few items that not even the best outcome could have ruled the line out. */
    UNDER_POWERED(Integrity.UNDER_POWERED, Touches.THE_RUN);

    /** What a weakness is about, and so what a tally that has it must count. */
    enum Touches {
        AN_ITEM,
        A_SCORED_ITEM,
        ALL_ITEMS,
        THE_RUN
    }

    private final Integrity integrity;
    private final Touches touches;

    Weakness(Integrity integrity, Touches touches) {
        this.integrity = integrity;
        this.touches = touches;
    }

    /**
     * How a finding on a result names it.
     *
     * @return what is wrong with the result
     */
    public Integrity integrity() {
        return integrity;
    }

    /** Whether so many missing and doubtful items account for it. */
    boolean isAccountedFor(long missing, long doubtful) {
        return switch (touches) {
            case AN_ITEM -> missing + doubtful > 0;
            case A_SCORED_ITEM -> doubtful > 0;
            case ALL_ITEMS -> false;
            case THE_RUN -> true;
        };
    }

    /** Whether results that have it can be bad news only: good news would rest on what nobody can check. */
    boolean onlyCrosses() {
        return this == UNFINISHED || this == UNVERIFIED;
    }

    /** Whether it may make scores doubtful that are there. */
    boolean touchesItems() {
        return touches != Touches.THE_RUN;
    }
}
