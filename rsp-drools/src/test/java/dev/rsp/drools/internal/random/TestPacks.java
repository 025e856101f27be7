package dev.rsp.drools.internal.random;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Identity;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Schema;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ParameterId;
import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Effective packs made of rules alone, or of another pack with other rules. */
public final class TestPacks {

    private static final Place PLACE = new Place("random/rules.drl", 1);

    private TestPacks() {}

    /** A pack of tables, parameters and rules that no file holds. */
    static EffectivePack of(List<Record> tables, List<Record> parameters, List<List<Rule>> strata, TypeCatalog types) {
        PackId id = new PackId(PolicyId.of("random"), PolicyVersion.of("1"));
        Identity identity = new Identity(
                id,
                "0.1.0",
                "Random",
                "nobody",
                LocalDate.of(2020, 1, 1),
                null,
                true,
                List.of(),
                "nowhere",
                List.of(),
                null,
                Set.of());
        return new EffectivePack(
                identity,
                vocabulary(tables),
                Collections.emptySortedMap(),
                parameters(parameters),
                List.of(),
                types,
                strata,
                "sha256:" + "0".repeat(64),
                List.of(),
                Collections.emptySortedMap());
    }

    private static Vocabulary vocabulary(List<Record> tables) {
        return new Vocabulary(
                Map.of(),
                Collections.emptySortedMap(),
                tables,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Map.of());
    }

    private static SortedMap<ParameterId, Parameter> parameters(List<Record> facts) {
        SortedMap<ParameterId, Parameter> parameters = new TreeMap<>();
        for (Record fact : facts) {
            ParameterId id = (ParameterId) Schema.of(fact).value(fact, "id");
            parameters.put(id, new Parameter(id, "random", ClauseId.of("1"), "none", fact, true, PLACE));
        }
        return parameters;
    }
}
