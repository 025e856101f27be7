package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** x */
public final class CaseChecks {
    private CaseChecks() {}

    /** x */
    public static List<String> of(Collection<Fact> facts, Vocabulary vocabulary, LocalDate asOf) {
        return List.of();
    }
}
