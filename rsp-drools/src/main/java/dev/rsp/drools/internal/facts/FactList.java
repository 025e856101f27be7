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
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list of facts, references between them resolved before anything is digested. */
public final class FactList {

    private final FactCodec codec;
    private final Problems problems;
    private final List<Named> entries;
    private final Map<String, Named> byName = new LinkedHashMap<>();
    private final IdentityHashMap<Named, Fact> made = new IdentityHashMap<>();
    private final Set<Named> open = new HashSet<>();

    private FactList(List<Named> entries, TypeCatalog types, Problems problems) {
        this.entries = entries;
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
        list.checkWithout(without);
        return facts;
    }

    private @Nullable Fact fact(Named entry) {
        Fact known = made.get(entry);
        if (known != null) {
            return known;
        }
        if (!open.add(entry)) {
            problems.add(
                    "case-cycle",
                    entry.place(),
                    Require.refusal(
                            "fact (" + entry.as() + ")",
                            "not refer to itself",
                            "a cycle",
                            "Maybe one of the references is wrong."));
            return null;
        }
        Fact fact = (Fact) codec.read(entry, Origin.FACT, name -> reference(name, entry));
        open.remove(entry);
        if (fact != null) {
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

    private void checkWithout(Collection<String> without) {
        for (String name : without) {
            if (!byName.containsKey(name) && !entries.isEmpty()) {
                problems.add(
                        "case-without",
                        entries.get(0).place(),
                        Require.refusal(
                                "name (without: " + name + ")",
                                "be the as: of a fact of the case",
                                "unknown",
                                Nearest.cure(name, byName.keySet(), "Maybe it was renamed.")));
            }
        }
    }
}
