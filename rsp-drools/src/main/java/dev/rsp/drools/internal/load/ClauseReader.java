package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.ClauseRow.NotEncoded;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import dev.rsp.policy.GateKind;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one entry of clauses.yaml. */
final class ClauseReader {

    private static final List<String> REASONS =
            List.of("judgement-only", "organisational", "source-not-read", "no-observable", "permission", "definition");

    private final String id;
    private final RawEntry entry;
    private final YamlMap map;
    private final Problems problems;

    private ClauseReader(String id, RawEntry entry, Problems problems) {
        this.id = id;
        this.entry = entry;
        this.map = YamlMap.of("clauses/" + id, entry.value(), problems);
        this.problems = problems;
    }

    /** The row, or null with a problem. */
    static @Nullable ClauseRow read(String id, RawEntry entry, Vocabulary vocabulary, Problems problems) {
        return new ClauseReader(id, entry, problems).read(vocabulary);
    }

    private @Nullable ClauseRow read(Vocabulary vocabulary) {
        ClauseId clause = id();
        Force force = force(map.required("force", String.class));
        String flag = map.text("flag");
        if (!flag.isEmpty() && !flag.equals("conditional-would")) {
            refuse("flag", "be conditional-would or left out", flag, "Maybe remove it.");
        }
        SortedSet<GateKind> gates = gates(vocabulary);
        String says = map.required("says", String.class);
        List<String> rules = map.list("rules", String.class);
        NotEncoded notEncoded = notEncoded();
        map.end();
        if (rules.isEmpty() != map.has("not-encoded")) {
            refuse(
                    "rules",
                    "have rules or say not-encoded, and not both",
                    rules.isEmpty() ? "neither" : "both",
                    "Maybe add not-encoded: {reason, note}.");
        }
        if (clause == null || force == null || says == null) {
            return null;
        }
        return new ClauseRow(
                clause, entry.pack(), force, flag.equals("conditional-would"), gates, says, rules, notEncoded);
    }

    private @Nullable ClauseId id() {
        try {
            return ClauseId.of(id);
        } catch (IllegalArgumentException e) {
            problems.add("clause-id", entry.key(), YamlMap.refusal(e));
            return null;
        }
    }

    private @Nullable Force force(@Nullable String text) {
        for (Force force : Force.values()) {
            if (force.name().equals(text)) {
                return force;
            }
        }
        if (text != null) {
            refuse("force", "be one of " + List.of(Force.values()), text, "Maybe write it in capitals.");
        }
        return null;
    }

    private SortedSet<GateKind> gates(Vocabulary vocabulary) {
        SortedSet<GateKind> gates = new TreeSet<>(Comparator.comparing(Id::value));
        for (String kind : map.list("gates", String.class)) {
            if (vocabulary.lists(GateKind.class, kind)) {
                gates.add((GateKind) Schema.parse(GateKind.class, kind));
            } else {
                List<String> known = List.copyOf(vocabulary.idsOf(GateKind.class));
                refuse(
                        "gates",
                        "be kinds of gates: " + String.join(", ", known),
                        kind,
                        Nearest.cure(kind, known, "Maybe add rows for it to gates: of vocabulary.yaml."));
            }
        }
        return gates;
    }

    private @Nullable NotEncoded notEncoded() {
        YamlNode node = map.find("not-encoded");
        if (node == null) {
            return null;
        }
        YamlMap why = YamlMap.of("clauses/" + id + ".not-encoded", node, problems);
        String reason = why.required("reason", String.class);
        String note = why.required("note", String.class);
        why.end();
        if (reason != null && !REASONS.contains(reason)) {
            refuse(
                    "reason",
                    "be one of " + String.join(", ", REASONS),
                    reason,
                    Nearest.cure(reason, REASONS, "Maybe no-observable."));
        }
        return reason == null || note == null ? null : new NotEncoded(reason, note);
    }

    private void refuse(String key, String must, Object actual, String cure) {
        problems.add(
                "clause-" + key,
                map.place(key),
                Require.refusal("key (clauses/" + id + "." + key + ")", must, actual, cure));
    }
}
