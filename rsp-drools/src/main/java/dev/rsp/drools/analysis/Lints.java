package dev.rsp.drools.analysis;

import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.fact.Require;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All checks of packs.
 *
 * @since 0.1.0
 */
public final class Lints {

    private Lints() {}

    /**
     * All checks.
     *
     * @return the checks: those of rules by number, then the others file by file
     */
    public static List<Lint> all() {
        return List.copyOf(Known.LINTS.values());
    }

    /**
     * A check.
     *
     * @param id its id, such as {@code L05}
     * @return the check
     * @throws dev.rsp.fact.Refusal if there is none of that id, naming the nearest
     */
    public static Lint of(String id) {
        Objects.requireNonNull(id, "id");
        Lint lint = Known.LINTS.get(id);
        if (lint == null) {
            String cure = Nearest.cure(id, Known.LINTS.keySet(), "Maybe look it up in docs/lints.");
            throw Require.refusal("lint", "be one of docs/lints", id, cure);
        }
        return lint;
    }

    /** Whether there is a check of an id. */
    static boolean has(String id) {
        return Known.LINTS.containsKey(id);
    }

    private static final class Known {

        private static final Map<String, Lint> LINTS = Collections.unmodifiableMap(LintReader.read());
    }
}
