package dev.rsp.requirement;

import dev.rsp.fact.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule found missing: no record of a type with these values stood.
 *
 * @param rule the name of the rule, or of the check of the engine
 * @param pattern which condition of the rule, counted from 1; 0 for a check of the engine
 * @param type the type in kebab-case
 * @param values the external text of each constrained component by its name, in the order of the record
 * @param open the names of the other components, in the order of the record
 * @since 0.1.0
 */
public record Absence(String rule, int pattern, String type, Map<String, String> values, List<String> open) {

    /**
     * Copies the values and the names.
     *
     * @throws IllegalArgumentException if the rule or the type is blank or the number negative
     */
    public Absence {
        Require.given(Absence.class, rule, pattern, type, values, open);
        Require.notBlank(rule, "absence.rule");
        Require.notBlank(type, "absence.type");
        Require.notNegative(pattern, "absence.pattern");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        open = List.copyOf(open);
    }
}
