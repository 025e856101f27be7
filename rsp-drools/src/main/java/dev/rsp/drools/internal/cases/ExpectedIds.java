package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.standing.KnownIds;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the ids that a case expects conclusions of and that nothing can conclude, for nobody knows them. */
final class ExpectedIds {

    private ExpectedIds() {}

    /** One line for each id that is not known, with the nearest that is. */
    static List<String> unknown(PackCase each, List<Record> expected, Vocabulary vocabulary) {
        KnownIds known = KnownIds.of(each.given(), vocabulary);
        Set<String> lines = new LinkedHashSet<>();
        for (Record conclusion : expected) {
            Schema schema = Schema.of(conclusion);
            schema.values(conclusion).forEach((component, value) -> {
                if (value instanceof Id id && !(id instanceof FactId) && !known.isKnown(id)) {
                    String cure = Nearest.cure(id.value(), known.like(id), known.otherwise(id));
                    lines.add("The id (%s) of (%s.%s) must %s, but was not. %s"
                            .formatted(id.value(), schema.name(), component, known.must(id), cure));
                }
            });
        }
        return List.copyOf(lines);
    }
}
