package dev.rsp.drools.internal.engine;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Packs made of rules, table rows and parameters only. */
final class Packs {

    private Packs() {}

    static EffectivePack of(List<List<Rule>> strata, List<? extends Record> tables, List<? extends Record> parameters) {
        return of(TypeCatalog.standard(), strata, tables, parameters);
    }

    static EffectivePack of(
            TypeCatalog types,
            List<List<Rule>> strata,
            List<? extends Record> tables,
            List<? extends Record> parameters) {
        SortedMap<ParameterId, Parameter> byId = new TreeMap<>(java.util.Comparator.comparing(ParameterId::value));
        parameters.forEach(fact -> byId.put((ParameterId) Schema.of(fact).value(fact, "id"), parameter(fact)));
        return new EffectivePack(
                identity(),
                vocabulary(tables),
                new TreeMap<>(),
                byId,
                List.of(),
                types,
                strata,
                "sha256:0",
                List.of(),
                new TreeMap<>());
    }

    private static Parameter parameter(Record fact) {
        ParameterId id = (ParameterId) Schema.of(fact).value(fact, "id");
        return new Parameter(id, "", new ClauseId("1"), "", fact, true, new Place("test/parameters.yaml", 1));
    }

    private static Identity identity() {
        PackId id = new PackId(new PolicyId("test"), new PolicyVersion("1.0"));
        return new Identity(id, "1.0.0", "", "", LocalDate.EPOCH, null, true, List.of(), "", List.of(), null, Set.of());
    }

    private static Vocabulary vocabulary(List<? extends Record> tables) {
        return new Vocabulary(
                Map.of(),
                new TreeMap<>(),
                List.copyOf(tables),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Map.of());
    }
}
