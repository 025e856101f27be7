package dev.rsp.decision;

import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have to be made or given before an activity may proceed: sets of open items, each verified by assuming its
 * items and deciding again, and none with an item that could be left out.
 *
 * <p>A finding contrary to one in force is never proposed, nor an escape, a waiver, or that a fact be removed or dated
 * otherwise. That an item is listed says that it is lacking, not that it will turn out well.
 *
 * @param model the model
 * @param activity the activity
 * @param ways the sets of items, the smallest first; one empty set when the activity may proceed already; none when no set
 *     of items suffices
 * @param toMeasure what is lacking and cannot be assumed, for it has a value that only measuring or naming gives
 * @param remaining the outcome that is left when every item is assumed; {@link Outcome#PROCEED} where there is a way
 * @param complete whether every minimal set is among the ways; false when the bound on evaluations was met first
 * @param evaluations how many decisions were made to find them
 * @since 0.1.0
 */
public record Missing(
        ModelId model,
        Activity activity,
        List<List<OpenItem>> ways,
        List<OpenItem> toMeasure,
        @Nullable Outcome remaining,
        boolean complete,
        int evaluations) {

    /** Copies the lists. */
    public Missing {
        ways = ways.stream().map(List::copyOf).toList();
        toMeasure = List.copyOf(toMeasure);
    }

    /**
     * The items of the smallest set.
     *
     * @return the first way; empty when nothing is lacking or no set suffices
     */
    public List<OpenItem> items() {
        return ways.isEmpty() ? List.of() : ways.get(0);
    }

    /**
     * A checklist for people: role, clause and what is to be done. Do not parse it.
     *
     * @return lines of text, without colour
     */
    public String checklist() {
        List<String> lines = new ArrayList<>();
        lines.add(model + " " + Schema.text(activity) + ": " + headline());
        for (int i = 0; i < ways.size(); i++) {
            if (ways.size() > 1) {
                lines.add("  way " + (i + 1) + " of " + ways.size());
            }
            check(ways.get(i), lines);
        }
        if (!toMeasure.isEmpty()) {
            lines.add("  to be measured or named first");
            check(toMeasure, lines);
        }
        lines.add("  " + (complete ? "complete" : "not complete: the bound on evaluations was met") + ", " + evaluations
                + " decisions");
        return String.join("\n", lines) + "\n";
    }

    /** By role, each thing to be done with a box to tick. */
    private static void check(List<OpenItem> items, List<String> lines) {
        for (List<String> entry : new Lacking(items).entries()) {
            lines.add("  " + entry.get(0));
            entry.stream().skip(1).forEach(line -> lines.add("    [ ] " + line.strip()));
        }
    }

    private String headline() {
        if (ways.isEmpty()) {
            return "no set of open items suffices; " + remaining + " remains when all are assumed";
        }
        return items().isEmpty() ? "nothing is missing" : "missing, when all else stays as it is";
    }
}
