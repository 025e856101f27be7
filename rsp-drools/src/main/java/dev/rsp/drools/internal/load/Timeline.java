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

/** Checks that the versions of one policy follow each other without a gap and without a day in two of them. */
public final class Timeline {

    private Timeline() {}

    /**
     * Checks the days of a policy's versions.
     *
     * @param store the files of packs
     * @param types the types that rules may name
     * @param versions the versions of one policy
     * @throws dev.rsp.drools.PackException when a day between the first and the last has no version or two
     */
    public static void check(PackStore store, TypeCatalog types, List<PackId> versions) {
        List<PolicyFile> files = new ArrayList<>();
        for (PackId id : versions) {
            Layer layer = store.find(id);
            Problems own = new Problems();
            PolicyFile file = layer == null ? null : PolicyFileReader.read(layer, types, own);
            if (file != null && own.isEmpty()) {
                files.add(file);
            }
        }
        files.sort(Comparator.comparing(file -> file.identity().from()));
        Problems problems = new Problems();
        for (int i = 1; i < files.size(); i++) {
            check(files.get(i - 1), files.get(i), problems);
        }
        problems.throwIfAny();
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
