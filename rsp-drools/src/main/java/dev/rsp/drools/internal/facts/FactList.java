package dev.rsp.drools.internal.facts;

import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Require;
import dev.rsp.requirement.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list of facts, references between them resolved before anything is digested. */
public final class FactList {

    /** The most facts that may refer to one another in a row. */
    private static final int MAX_CHAIN = 100;

    private final FactCodec codec;
    private final Problems problems;
    private final Map<String, Named> byName = new LinkedHashMap<>();
    private final IdentityHashMap<Named, Fact> made = new IdentityHashMap<>();
    private final Set<Named> open = new HashSet<>();
    private final Set<Named> failed = Collections.newSetFromMap(new IdentityHashMap<>());

    private FactList(List<Named> entries, TypeCatalog types, Problems problems) {
        this.codec = new FactCodec(types, problems);
        this.problems = problems;
        for (Named entry : entries) {
            if (entry.as() != null && byName.putIfAbsent(entry.as(), entry) != null) {
                problems.add(
                        "case-as",
                        entry.place(),
                        Require.refusal(
                                "name (as: " + entry.as() + ")",
                                "be given once",
                                "given again",
                                "Maybe another fact of the case has it; choose another."));
            }
        }
    }

    /**
     * Reads facts.
     *
     * @param entries the entries, in order
     * @param without names of entries to leave out; others may still refer to them
     * @param types the types that facts may have
     * @param problems where problems go
     * @return the facts that could be read
     */
    public static List<Fact> read(
            List<Named> entries, Collection<String> without, TypeCatalog types, Problems problems) {
        FactList list = new FactList(entries, types, problems);
        List<Fact> facts = new ArrayList<>();
        for (Named entry : entries) {
            Fact fact = list.fact(entry);
            if (fact != null && !(entry.as() != null && without.contains(entry.as()))) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private @Nullable Fact fact(Named entry) {
        Fact known = made.get(entry);
        if (known != null || failed.contains(entry)) {
            return known;
        }
        if (!open.add(entry)) {
            refuse("case-cycle", entry, "not refer to itself", "a cycle", "Maybe one of the references is wrong.");
            return null;
        }
        if (open.size() > MAX_CHAIN) {
            String must = "be at most " + MAX_CHAIN + " references away";
            refuse("case-ref", entry, must, "farther", "Maybe a correction can refer to the first fact.");
            open.remove(entry);
            return null;
        }
        Fact fact = (Fact) codec.read(entry, Origin.FACT, name -> reference(name, entry));
        open.remove(entry);
        if (fact == null) {
            failed.add(entry);
        } else {
            made.put(entry, fact);
        }
        return fact;
    }

    private @Nullable FactRef reference(String name, Named from) {
        Named target = byName.get(name);
        if (target == null) {
            problems.add(
                    "case-ref",
                    from.place(),
                    Require.refusal(
                            "reference (" + name + ")",
                            "be the as: of a fact of the case",
                            "unknown",
                            Nearest.cure(name, byName.keySet(), "Maybe add as: " + name + " to that fact.")));
            return null;
        }
        Fact fact = fact(target);
        return fact == null ? null : fact.ref();
    }

    private void refuse(String id, Named entry, String must, String actual, String cure) {
        problems.add(id, entry.place(), Require.refusal("fact (" + entry.as() + ")", must, actual, cure));
    }
}
