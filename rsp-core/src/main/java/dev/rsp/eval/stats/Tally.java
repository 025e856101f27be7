package dev.rsp.eval.stats;

import dev.rsp.fact.Require;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an evaluation counted, in items; an item that was tried several times is one item.
 *
 * <p>Reduce the epochs of an item to one score of 0 or 1 before counting: five tries at ten items are ten items, for
 * tries at one item are not independent. The items that succeeded at least once say what a model can ever do.
 *
 * @param successes how many scored items succeeded
 * @param scored how many items have a score of 0 or 1
 * @param total how many items the run should have, at most 1,000,000
 * @param doubtful how many scored items have a score that cannot be relied on; all of them where it is not known which
 * @param epochs how often each item was tried, from 1 on; told, and never counted
 * @param weaknesses why the counts show less than they seem to
 * @since 0.1.0
 */
public record Tally(
        long successes, long scored, long total, long doubtful, long epochs, SortedSet<Weakness> weaknesses) {

    /**
     * Checks that the counts are parts of each other and account for the weaknesses.
     *
     * @throws IllegalArgumentException if a count is negative or above what it is a part of, or if a weakness touches
     *     items and none are missing or doubtful, or scores are doubtful without a weakness that says why
     */
    public Tally {
        Shares.items(total, "tally.total");
        Shares.part(scored, total, "tally.scored");
        Shares.part(successes, scored, "tally.successes");
        Shares.part(doubtful, scored, "tally.doubtful");
        Require.positive(epochs, "tally.epochs");
        SortedSet<Weakness> copy = new TreeSet<>();
        for (Weakness each : Require.present(weaknesses, "tally.weaknesses")) {
            copy.add(Require.present(each, "tally.weaknesses"));
        }
        weaknesses = Collections.unmodifiableSortedSet(copy);
        requireAccounted(weaknesses, total - scored, doubtful, scored);
        requireReason(weaknesses, doubtful);
    }

    /**
     * Counts the items of a run in which each was tried once, and which has no weakness but items without score.
     *
     * @param successes how many scored items succeeded
     * @param scored how many items have a score of 0 or 1
     * @param total how many items the run should have, at most 1,000,000
     * @return the tally
     * @throws IllegalArgumentException if a count is negative or above what it is a part of
     */
    public static Tally of(long successes, long scored, long total) {
        return new Tally(successes, scored, total, 0, 1, Collections.emptySortedSet());
    }

    /**
     * Counts the items of a run of which nobody can say how many items it should have; no verdict will come of it.
     *
     * @param successes how many scored items succeeded
     * @param scored how many items have a score of 0 or 1
     * @return the tally, all items doubtful
     * @throws IllegalArgumentException if a count is negative or above what it is a part of
     */
    public static Tally ofUnknownTotal(long successes, long scored) {
        return of(successes, scored, scored).with(Weakness.UNKNOWN_TOTAL);
    }

    /**
     * Adds a weakness; where no missing or doubtful item accounts for it, all scores become doubtful.
     *
     * @param weakness the weakness
     * @return a tally that has it
     */
    public Tally with(Weakness weakness) {
        boolean accounted = weakness.isAccountedFor(missing(), doubtful);
        return copy(accounted ? doubtful : scored, epochs, weakness);
    }

    /**
     * Adds scored items whose score cannot be relied on, as further ones.
     *
     * @param why the weakness that makes them doubtful, one that touches items
     * @param items how many, from 1 to {@code scored}
     * @return a tally that doubts them
     * @throws IllegalArgumentException if there are none or more than are scored, or nothing says why they are doubtful
     */
    public Tally doubting(Weakness why, long items) {
        Shares.part(Require.positive(items, "tally.doubtful"), scored, "tally.doubtful");
        boolean all = !why.isAccountedFor(missing(), items);
        return copy(all ? scored : Math.min(scored, doubtful + items), epochs, why);
    }

    /**
     * Says how often each item was tried, which changes no verdict.
     *
     * @param tries how often, from 1 on
     * @return a tally that says so
     * @throws IllegalArgumentException if it is less than 1
     */
    public Tally epochs(long tries) {
        return new Tally(successes, scored, total, doubtful, tries, weaknesses);
    }

    /**
     * How many items have no score.
     *
     * @return their number
     */
    public long missing() {
        return total - scored;
    }

    /**
     * How many items have a score that can be relied on.
     *
     * @return their number
     */
    public long reliable() {
        return scored - doubtful;
    }

    /** The successes if every item that is missing or doubtful had failed. */
    long fewest() {
        return Math.max(0, successes - doubtful);
    }

    /** The successes if every item that is missing or doubtful had succeeded. */
    long most() {
        return Math.min(scored, successes + doubtful) + missing();
    }

    private Tally copy(long doubted, long tries, Weakness further) {
        SortedSet<Weakness> all = new TreeSet<>(weaknesses);
        all.add(further);
        return new Tally(successes, scored, total, doubted, tries, all);
    }

    private static void requireAccounted(SortedSet<Weakness> weaknesses, long missing, long doubtful, long scored) {
        for (Weakness each : weaknesses) {
            if (doubtful < scored && !each.isAccountedFor(missing, doubtful)) {
                throw Require.refusal(
                        "component (tally.doubtful)",
                        "account for the weakness " + each,
                        doubtful,
                        "Maybe count all scored items as doubtful where it is not known which ones it touches.");
            }
        }
    }

    private static void requireReason(SortedSet<Weakness> weaknesses, long doubtful) {
        if (doubtful > 0 && weaknesses.stream().noneMatch(Weakness::touchesItems)) {
            throw Require.refusal(
                    "component (tally.weaknesses)",
                    "say why items are doubtful",
                    weaknesses,
                    "Maybe add INVALIDATED, EDITED or LIMITED.");
        }
    }
}
