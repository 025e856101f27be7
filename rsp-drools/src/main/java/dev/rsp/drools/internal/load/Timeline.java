package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days of a policy's versions, which follow each other without a gap and without a day in two of them. */
public final class Timeline {

    private Timeline() {}

    /**
     * Reads the days of a policy's versions, and nothing else of them.
     *
     * @param store the files of packs
     * @param types the types that rules may name
     * @param versions the versions of one policy
     * @return all of them by their first day in force
     * @throws dev.rsp.drools.PackException when the policy.yaml of a version has a problem, or a day between the first and
     *     the last has no version or two
     */
    public static SortedMap<LocalDate, PackId> of(PackStore store, TypeCatalog types, List<PackId> versions) {
        Problems problems = new Problems();
        List<PolicyFile> files = new ArrayList<>();
        versions.forEach(id -> files.add(read(store, types, id, problems)));
        problems.throwIfAny();
        files.sort(Comparator.comparing(file -> file.identity().from()));
        for (int i = 1; i < files.size(); i++) {
            check(files.get(i - 1), files.get(i), problems);
        }
        problems.throwIfAny();
        TreeMap<LocalDate, PackId> days = new TreeMap<>();
        files.forEach(file -> days.put(file.identity().from(), file.identity().id()));
        return days;
    }

    /** What its policy.yaml says; where there is none, nobody can say which days are left to the others. */
    private static PolicyFile read(PackStore store, TypeCatalog types, PackId id, Problems problems) {
        Layer layer = Objects.requireNonNull(store.find(id));
        PolicyFile file = PolicyFileReader.read(layer, types, problems);
        if (file == null) {
            store.misplaced(id).forEach(problems);
            problems.throwIfAny();
            throw new IllegalStateException("The file (" + layer.root() + "policy.yaml) must be read or refused.");
        }
        return file;
    }

    private static void check(PolicyFile before, PolicyFile after, Problems problems) {
        LocalDate last = before.identity().until();
        LocalDate wanted = after.identity().from().minusDays(1);
        if (last == null || !last.equals(wanted)) {
            problems.add(
                    "policy-timeline",
                    new Place(before.place().file(), before.place().line()),
                    Require.refusal(
                            "last day of (" + before.identity().id() + ")",
                            "be " + wanted + ", the day before "
                                    + after.identity().id(),
                            last == null ? "open" : last,
                            "Maybe correct effective-until; each day has one version."));
        }
    }
}
