package dev.rsp.decision;

import dev.rsp.policy.ClauseRef;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.Cited;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a rule came in a case: whether it held, or the first condition that nothing met and what it looked for.
 *
 * @param rule the name of the rule
 * @param clause the clause it says
 * @param matches how often it holds; then there is no stop
 * @param conditions how many conditions it has
 * @param reached the condition, from 1, that stopped what came farthest; 0 when the rule holds
 * @param stops what was matched on the way there and what was looked for: at most {@link #MOST}, in no case all
 * @since 0.1.0
 */
public record RuleTrace(String rule, ClauseRef clause, int matches, int conditions, int reached, List<Stop> stops) {

    /** How many stops are told. */
    public static final int MOST = 5;

    /**
     * Where one attempt stopped.
     *
     * @param matched the records that the conditions before it matched, in their order
     * @param lookedFor what the condition looked for
     * @param inTheWay what it should not have found and did; null where it found nothing
     * @since 0.1.0
     */
    public record Stop(
            List<Cited> matched,
            Absence lookedFor,
            @Nullable Cited inTheWay) {

        /** Copies the list. */
        public Stop {
            matched = List.copyOf(matched);
        }
    }

    /** Copies the list. */
    public RuleTrace {
        stops = List.copyOf(stops);
    }

    /**
     * Whether the rule holds.
     *
     * @return true when it concludes something
     */
    public boolean holds() {
        return matches > 0;
    }

    /**
     * The trace for people. Do not parse it.
     *
     * @return lines of text, without colour
     */
    public String explain() {
        List<String> lines = new ArrayList<>();
        lines.add("rule \"" + rule + "\" of " + clause);
        if (holds()) {
            lines.add("  holds " + (matches == 1 ? "once" : matches + " times"));
        }
        for (Stop stop : stops) {
            lines.add("  stopped at condition " + reached + " of " + conditions);
            stop.matched().forEach(each -> lines.add("    with " + shown(each)));
            String looked = stop.lookedFor().type() + values(stop.lookedFor().values());
            Cited blocking = stop.inTheWay();
            lines.add(
                    blocking == null
                            ? "    found no " + looked
                            : "    found " + shown(blocking) + ", and looked for no " + looked);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String shown(Cited each) {
        return each.type() + values(each.value());
    }

    private static String values(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(each -> " " + each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(","));
    }
}
