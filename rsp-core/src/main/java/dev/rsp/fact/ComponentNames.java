package dev.rsp.fact;

import java.util.Set;

/** Names that a component cannot have, since the rule engine takes them for its own. */
final class ComponentNames {

    private static final Set<String> RESERVED = Set.of("n", "d");
    private static final String RESERVED_WORD = "indexedBy";

    private ComponentNames() {}

    static void check(String component, String owner) {
        if (RESERVED.contains(component) || RESERVED_WORD.contains(component)) {
            throw Require.refusal(
                    "component (" + owner + "." + component + ")",
                    "not be named n or d or be part of " + RESERVED_WORD,
                    component,
                    "Maybe spell the name out; the rule engine reads such a short one as its own.");
        }
    }
}
