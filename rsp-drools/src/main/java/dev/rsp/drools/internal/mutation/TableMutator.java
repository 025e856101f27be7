package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.testing.MutantKind;
import dev.rsp.evidence.Question;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.level.DefaultStandard;
import dev.rsp.level.RequiredStandard;
import dev.rsp.level.SafetyLevel;
import dev.rsp.level.Standard;
import dev.rsp.level.UnspecifiedStandard;
import dev.rsp.safeguard.Criterion;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.Ladder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drops rows of tables, and makes them name something else. */
final class TableMutator {

    private static final Set<Class<?>> DROPPED = Set.of(
            RequiredStandard.class, DefaultStandard.class, UnspecifiedStandard.class, Criterion.class, Ladder.class);

    /** What a row is about, which is not edited: the row would be another one. */
    private static final Map<Class<?>, Set<String>> ABOUT = Map.of(
            RequiredStandard.class, Set.of("threshold"),
            UnspecifiedStandard.class, Set.of("threshold"),
            Ladder.class, Set.of("lower", "upper"));

    private final EffectivePack pack;
    private final Literals literals;
    private final List<Mutant> mutants = new ArrayList<>();

    private TableMutator(EffectivePack pack) {
        this.pack = pack;
        this.literals = new Literals(pack);
    }

    static List<Mutant> mutants(EffectivePack pack) {
        TableMutator mutator = new TableMutator(pack);
        pack.vocabulary().tables().stream()
                .filter(row -> !(row instanceof Question))
                .forEach(mutator::row);
        return mutator.mutants;
    }

    private void row(Record row) {
        Schema schema = Schema.of(row);
        if (DROPPED.contains(row.getClass()) && !isOnlyCriterion(row)) {
            add(row, "may be dropped", VocabularyEdits.row(pack.vocabulary(), row, null));
        }
        for (Schema.Component component : schema.components()) {
            if (!isFixed(row, component)) {
                Object value = schema.value(row, component.name());
                for (Object other : others(component, value)) {
                    swap(row, component.name(), other);
                }
            }
        }
    }

    private void swap(Record row, String component, Object other) {
        Schema schema = Schema.of(row);
        LinkedHashMap<String, Object> values = new LinkedHashMap<>(schema.values(row));
        String before = Schema.text(values.put(component, other));
        Record edited = schema.create(values);
        if (!pack.vocabulary().tables().contains(edited)) {
            String change = "%s \"%s\" may become \"%s\"".formatted(component, before, Schema.text(other));
            add(row, change, VocabularyEdits.row(pack.vocabulary(), row, edited));
        }
    }

    /** A specified standard without any criterion does not load. */
    private boolean isOnlyCriterion(Record row) {
        return row instanceof Criterion criterion
                && pack.vocabulary().tables().stream()
                                .filter(each -> each instanceof Criterion other
                                        && other.standard().equals(criterion.standard()))
                                .count()
                        == 1;
    }

    private static boolean isFixed(Record row, Schema.Component component) {
        return component.name().equals("id")
                || row instanceof DefaultStandard
                || row instanceof Standard
                || (row instanceof CapabilityThreshold && !component.name().equals("role"))
                || ABOUT.getOrDefault(row.getClass(), Set.of()).contains(component.name());
    }

    private List<Object> others(Schema.Component component, Object value) {
        if (value instanceof Enum<?> constant) {
            List<Object> all =
                    new ArrayList<>(List.of(constant.getDeclaringClass().getEnumConstants()));
            all.remove(value);
            return all;
        }
        return value instanceof Id id && !(value instanceof SafetyLevel)
                ? literals.ids(component.type(), id.value()).stream()
                        .map(each -> Schema.parse(component, each))
                        .toList()
                : List.of();
    }

    private void add(Record row, String change, dev.rsp.drools.internal.pack.Vocabulary edited) {
        Schema schema = Schema.of(row);
        String entry = schema.name()
                + schema.components().stream()
                        .filter(each -> each.name().equals("id") || isNamed(row))
                        .map(each -> "/" + Schema.text(schema.value(row, each.name())))
                        .reduce("", String::concat);
        mutants.add(VocabularyMutator.mutant(pack, MutantKind.TABLE, entry, change, edited));
    }

    private static boolean isNamed(Record row) {
        return !Schema.of(row).has("id");
    }
}
