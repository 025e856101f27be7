package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Canonical;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.requirement.Conclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts behind {@code exists} while records come and go: for each such condition its candidates, filed by what it
 * compares with {@code ==}, and the conclusions that cite one of them.
 */
final class LiveWitnesses implements WitnessSource {

    private final TypeCatalog types;
    private final IdentityHashMap<Condition, File> files = new IdentityHashMap<>();
    private final Map<Class<?>, List<File>> byType = new HashMap<>();

    /** The candidates of one condition. */
    private static final class File {

        private final List<Constraint.Compare> equals;
        private final Map<List<Object>, TreeMap<String, Record>> candidates = new HashMap<>();
        private final Map<List<Object>, Set<Conclusion>> citing = new HashMap<>();

        File(List<Constraint.Compare> equals) {
            this.equals = equals;
        }

        List<Object> key(Record record, Schema schema) {
            List<Object> key = new ArrayList<>();
            equals.forEach(each -> key.add(plain(schema.value(record, each.component()))));
            return key;
        }

        /** Ids of different classes may be the same; the condition itself is tried on what is filed together. */
        private static Object plain(Object value) {
            return value instanceof Id id ? id.value() : value;
        }
    }

    LiveWitnesses(TypeCatalog types, List<LoweredRule> rules) {
        this.types = types;
        for (LoweredRule rule : rules) {
            for (int index : rule.scope().witnessed()) {
                Condition condition = rule.author().conditions().get(index);
                Class<?> type = rule.scope().type(index).schema().type();
                File file = new File(equals(condition));
                files.put(condition, file);
                byType.computeIfAbsent(type, each -> new ArrayList<>()).add(file);
            }
        }
    }

    private static List<Constraint.Compare> equals(Condition condition) {
        return condition.constraints().stream()
                .filter(Constraint.Compare.class::isInstance)
                .map(Constraint.Compare.class::cast)
                .filter(each -> each.operator() == Operator.EQ)
                .toList();
    }

    /** Files a record; gives the conclusions that may cite another witness now. */
    Set<Conclusion> add(Record record) {
        return change(record, true);
    }

    /** Takes a record out; gives the conclusions that may cite another witness now. */
    Set<Conclusion> remove(Record record) {
        return change(record, false);
    }

    private Set<Conclusion> change(Record record, boolean added) {
        List<File> concerned = byType.getOrDefault(record.getClass(), List.of());
        if (concerned.isEmpty()) {
            return Set.of();
        }
        Schema schema = Schema.of(record);
        String name = Canonical.json(record);
        Set<Conclusion> citing = new HashSet<>();
        for (File file : concerned) {
            List<Object> key = file.key(record, schema);
            if (added) {
                file.candidates.computeIfAbsent(key, each -> new TreeMap<>()).put(name, record);
            } else {
                file.candidates.computeIfPresent(key, (each, filed) -> less(filed, name));
            }
            citing.addAll(file.citing.getOrDefault(key, Set.of()));
        }
        return citing;
    }

    private static @Nullable TreeMap<String, Record> less(TreeMap<String, Record> filed, String name) {
        filed.remove(name);
        return filed.isEmpty() ? null : filed;
    }

    @Override
    public Record find(Condition condition, Scope scope, List<? extends @Nullable Record> facts) {
        File file = file(condition);
        Witnesses.Seen seen = new Witnesses.Seen(scope, types, facts);
        for (Record candidate : file.candidates
                .getOrDefault(wanted(condition, seen), new TreeMap<>())
                .values()) {
            if (Witnesses.holds(condition, candidate, seen)) {
                return candidate;
            }
        }
        throw new EvaluationFailure("The pattern (exists %s) must have a witness, but was (without).\n  at %s"
                .formatted(condition.type(), condition.place()));
    }

    /** Notes that a conclusion cites, or no longer cites, what a condition finds. */
    void cite(Conclusion conclusion, Condition condition, Witnesses.Seen seen, boolean cites) {
        Map<List<Object>, Set<Conclusion>> citing = file(condition).citing;
        List<Object> key = wanted(condition, seen);
        if (cites) {
            citing.computeIfAbsent(key, each -> new HashSet<>()).add(conclusion);
        } else {
            citing.computeIfPresent(key, (each, all) -> all.remove(conclusion) && all.isEmpty() ? null : all);
        }
    }

    private List<Object> wanted(Condition condition, Witnesses.Seen seen) {
        Schema schema = types.get(condition.type()).schema();
        List<Object> key = new ArrayList<>();
        for (Constraint.Compare each : file(condition).equals) {
            key.add(File.plain(seen.value(schema.component(each.component()), each)));
        }
        return key;
    }

    private File file(Condition condition) {
        File file = files.get(condition);
        if (file == null) {
            throw new EvaluationFailure(
                    "The condition (exists %s) must be one of the pack's.".formatted(condition.type()));
        }
        return file;
    }
}
