package dev.rsp.drools;

import dev.rsp.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * How packs are loaded and decided with; immutable.
 *
 * @since 0.1.0
 */
public final class PackOptions {

    private static final PackOptions DEFAULTS = new PackOptions(List.of(), true);

    private final List<Class<? extends Fact>> facts;
    private final boolean checked;

    private PackOptions(List<Class<? extends Fact>> facts, boolean checked) {
        this.facts = List.copyOf(facts);
        this.checked = checked;
    }

    /**
     * No own fact types; every decision made by Drools and checked by the interpreter.
     *
     * @return the defaults
     */
    public static PackOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options with one more own fact type that rules may name.
     *
     * @param type a record class that implements {@link Fact} and carries {@link dev.rsp.fact.FactType}
     * @return new options
     */
    public PackOptions facts(Class<? extends Fact> type) {
        List<Class<? extends Fact>> all = new ArrayList<>(facts);
        all.add(type);
        return new PackOptions(all, checked);
    }

    /**
     * These options without the interpreter's check of each decision: faster, and with nothing to catch a wrong answer of
     * the rule engine.
     *
     * @return new options
     */
    public PackOptions unchecked() {
        return new PackOptions(facts, false);
    }

    List<Class<? extends Fact>> facts() {
        return facts;
    }

    boolean isChecked() {
        return checked;
    }
}
