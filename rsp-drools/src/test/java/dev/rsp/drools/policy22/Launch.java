package dev.rsp.drools.policy22;

import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.RulePacks;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A case whose facts have names, so that a test can say what it takes away, adds or changes; immutable. */
final class Launch {

    /** The day of the launch. */
    static final LocalDate DAY = LocalDate.of(2025, 5, 22);

    static final ModelId NEXT = ModelId.of("next");

    /** Drools, checked by the interpreter; as if 2.2 were in force on every day. */
    private static final PolicyEngine ENGINE =
            RulePacks.bundled().pack("anthropic-rsp@2.2").engine().asIf();

    private final TreeMap<String, Fact> facts;

    private Launch(Map<String, Fact> facts) {
        this.facts = new TreeMap<>(facts);
    }

    static Launch of(Collection<? extends Fact> facts) {
        return new Launch(Map.of()).with(facts);
    }

    /** Names such as {@code assessment next-assessment}. */
    List<String> names() {
        return List.copyOf(facts.keySet());
    }

    Fact fact(String name) {
        return Objects.requireNonNull(facts.get(name), () -> name + " is not among " + facts.keySet());
    }

    PolicyCase facts() {
        return PolicyCase.of(facts.values());
    }

    Launch with(Fact... more) {
        return with(List.of(more));
    }

    Launch with(Collection<? extends Fact> more) {
        TreeMap<String, Fact> all = new TreeMap<>(facts);
        for (Fact fact : more) {
            Fact before = all.put(fact.key().toString(), fact);
            if (before != null) {
                throw new IllegalArgumentException(fact.key() + " is there already");
            }
        }
        return new Launch(all);
    }

    /** Without a fact alone; what refers to it stays. */
    Launch withoutOnly(String name) {
        TreeMap<String, Fact> rest = new TreeMap<>(facts);
        rest.remove(fact(name).key().toString());
        return new Launch(rest);
    }

    /** Without facts and what refers to them. */
    Launch without(String... names) {
        Launch rest = this;
        for (String name : names) {
            FactRef gone = fact(name).ref();
            rest = rest.facts.containsKey(name) ? rest.withoutOnly(name) : rest;
            for (String other : rest.names()) {
                if (rest.facts.containsKey(other) && refersTo(rest.fact(other), gone)) {
                    rest = rest.without(other);
                }
            }
        }
        return rest;
    }

    /** Without every fact whose name begins so. */
    Launch withoutAll(String beginning) {
        return without(
                names().stream().filter(name -> name.startsWith(beginning)).toArray(String[]::new));
    }

    /** With one value of one fact changed; what refers to the fact refers to the changed one. */
    Launch change(String name, String component, Object value) {
        return replace(fact(name), copy(fact(name), component, value));
    }

    Decision decide() {
        return decide(DAY);
    }

    Decision decide(LocalDate day) {
        return ENGINE.decide(facts(), day);
    }

    @Nullable
    Outcome outcome() {
        return outcome(Activity.GENERAL_DEPLOYMENT);
    }

    @Nullable
    Outcome outcome(LocalDate day) {
        return decide(day).gate(NEXT, Activity.GENERAL_DEPLOYMENT).outcome();
    }

    @Nullable
    Outcome outcome(Activity activity) {
        return decide().gate(NEXT, activity).outcome();
    }

    private Launch replace(Fact old, Fact changed) {
        Launch next = withoutOnly(old.key().toString()).with(changed);
        for (Fact other : facts.values()) {
            if (refersTo(other, old.ref())) {
                Fact now = next.fact(other.key().toString());
                next = next.replace(now, repoint(now, old.ref(), changed.ref()));
            }
        }
        return next;
    }

    private static Fact copy(Fact fact, String component, Object value) {
        Map<String, Object> values = Schema.of((Record) fact).values((Record) fact);
        values.put(component, value);
        return (Fact) Schema.of((Record) fact).create(values);
    }

    private static Fact repoint(Fact fact, FactRef from, FactRef to) {
        Map<String, Object> values = Schema.of((Record) fact).values((Record) fact);
        values.replaceAll((name, value) -> {
            if (refs(value).contains(from)) {
                TreeSet<FactRef> refs = new TreeSet<>(refs(value));
                refs.remove(from);
                refs.add(to);
                return value instanceof FactRef ? to : refs;
            }
            return value;
        });
        return (Fact) Schema.of((Record) fact).create(values);
    }

    private static boolean refersTo(Fact fact, FactRef ref) {
        return Schema.of((Record) fact).values((Record) fact).values().stream()
                .anyMatch(value -> refs(value).contains(ref));
    }

    private static List<FactRef> refs(Object value) {
        Collection<?> all = value instanceof Collection<?> many ? many : List.of(value);
        return all.stream()
                .filter(FactRef.class::isInstance)
                .map(FactRef.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return "launch of " + facts.size() + " facts";
    }
}
