package dev.rsp.drools;

import dev.rsp.decision.EngineListener;
import dev.rsp.drools.internal.load.PackLimits;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Fact;
import dev.rsp.summary.Summarizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How packs are loaded and decided with; immutable.
 *
 * @since 0.1.0
 */
public final class PackOptions {

    private static final PackOptions DEFAULTS =
            new PackOptions(List.of(), List.of(), List.of(), true, PackLimits.STANDARD);

    private final List<Class<? extends Fact>> facts;
    private final List<Summarizer<?, ?>> summaries;
    private final List<EngineListener> listeners;
    private final boolean checked;
    private final PackLimits limits;

    private PackOptions(
            List<Class<? extends Fact>> facts,
            List<Summarizer<?, ?>> summaries,
            List<EngineListener> listeners,
            boolean checked,
            PackLimits limits) {
        this.facts = List.copyOf(facts);
        this.summaries = List.copyOf(summaries);
        this.listeners = List.copyOf(listeners);
        this.checked = checked;
        this.limits = limits;
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
     * @throws IllegalArgumentException if rules cannot see such records, or would take the type for another one
     */
    public PackOptions facts(Class<? extends Fact> type) {
        if (facts.contains(Objects.requireNonNull(type, "type"))) {
            return this;
        }
        List<Class<? extends Fact>> all = new ArrayList<>(facts);
        all.add(type);
        TypeCatalog.standard().with(all);
        return new PackOptions(all, summaries, listeners, checked, limits);
    }

    /**
     * These options with one more own summary that rules may name, of facts whose type is registered before it.
     *
     * @param summary works it out
     * @return new options
     * @throws IllegalArgumentException if rules cannot see such records or the facts they are made of, or would take the
     *     type for another one, or if it is neutral and its facts are not
     */
    public PackOptions summary(Summarizer<?, ?> summary) {
        List<Summarizer<?, ?>> all = new ArrayList<>(summaries);
        all.add(Objects.requireNonNull(summary, "summary"));
        TypeCatalog.standard().with(facts).summing(all);
        return new PackOptions(facts, all, listeners, checked, limits);
    }

    /**
     * These options with one more listener, told of every decision and every change of a session.
     *
     * @param listener for metrics and traces; it cannot change an answer
     * @return new options
     */
    public PackOptions listener(EngineListener listener) {
        List<EngineListener> all = new ArrayList<>(listeners);
        all.add(Objects.requireNonNull(listener, "listener"));
        return new PackOptions(facts, summaries, all, checked, limits);
    }

    /**
     * These options without the interpreter's check of each decision: faster, and with nothing to catch a wrong answer of
     * the rule engine.
     *
     * @return new options
     */
    public PackOptions unchecked() {
        return new PackOptions(facts, summaries, listeners, false, limits);
    }

    /**
     * These options with other limits on what is read.
     *
     * @param files the most files below the root; 2,000 unless set
     * @param fileBytes the most bytes of one file; 1 MiB unless set
     * @param allBytes the most bytes of all files; 32 MiB unless set
     * @return new options
     * @throws IllegalArgumentException if a limit is not positive
     */
    public PackOptions limits(int files, int fileBytes, int allBytes) {
        return new PackOptions(facts, summaries, listeners, checked, new PackLimits(files, fileBytes, allBytes));
    }

    List<Class<? extends Fact>> facts() {
        return facts;
    }

    List<Summarizer<?, ?>> summaries() {
        return summaries;
    }

    List<EngineListener> listeners() {
        return listeners;
    }

    PackLimits limits() {
        return limits;
    }

    boolean isChecked() {
        return checked;
    }
}
