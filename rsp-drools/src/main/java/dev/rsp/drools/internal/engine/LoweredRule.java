package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Rule;
import java.util.List;
import java.util.SortedSet;

/**
 * A rule in the form that the engine runs.
 *
 * @param name its name in the engine
 * @param author the rule it says again
 * @param scope where the author's variables come from
 * @param slots for each fact of a match, in order, the author's condition from 0; -1 for the engine's own facts
 * @param imports the classes that the text names
 * @param text the text, without a header
 */
record LoweredRule(String name, Rule author, Scope scope, List<Integer> slots, SortedSet<String> imports, String text) {

    LoweredRule {
        slots = List.copyOf(slots);
    }
}
