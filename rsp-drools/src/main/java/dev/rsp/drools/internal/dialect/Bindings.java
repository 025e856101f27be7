package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.fact.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of one rule: what each holds, and which are used. */
final class Bindings {

    /**
     * A variable.
     *
     * @param component the component it holds
     * @param type the type it was bound in
     */
    record Bound(Schema.Component component, RuleType type) {}

    private final Map<String, Bound> bound = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();

    /** What a variable holds, or null when nothing bound it yet; counts as a use. */
    @Nullable
    Bound use(String variable) {
        used.add(variable);
        return bound.get(variable);
    }

    /** Says that the variable stands in a pattern that could not be understood, so that its uses are no news. */
    void unknown(String variable) {
        unknown.add(variable);
    }

    boolean isUnknown(String variable) {
        return unknown.contains(variable);
    }

    /** What a variable holds, or null. */
    @Nullable
    Bound find(String variable) {
        return bound.get(variable);
    }

    /** Binds; false when the variable was bound already. */
    boolean bind(String variable, Bound value) {
        return bound.putIfAbsent(variable, value) == null;
    }

    /** Whether something read the variable. */
    boolean isUsed(String variable) {
        return used.contains(variable);
    }
}
