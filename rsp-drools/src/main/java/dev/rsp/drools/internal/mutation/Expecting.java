package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import java.util.Comparator;
import java.util.List;

/** Cases that expect what the unedited pack says. */
final class Expecting {

    private Expecting() {}

    /** A settled case that pins what one clause concludes of it, and its gates. */
    static PackCase pinning(EffectivePack pack, SettledCase settled, String clause, String name) {
        List<Record> conclusions = pack.rules().stream()
                .filter(rule -> rule.clause().value().equals(clause))
                .flatMap(rule -> settled.of(rule.name()).stream())
                .map(Record.class::cast)
                .distinct()
                .sorted(Comparator.comparing(Record::toString))
                .toList();
        PackCase origin = settled.origin();
        boolean asIf = !pack.identity().inForceOn(settled.asOf());
        return new PackCase(
                name,
                clause,
                settled.asOf(),
                asIf,
                "",
                "",
                origin.given(),
                new PackCase.Expected(conclusions, settled.gates()),
                null,
                origin.place());
    }
}
