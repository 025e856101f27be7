package dev.rsp.decision;

import static dev.rsp.decision.DecisionWriter.activity;
import static dev.rsp.decision.DecisionWriter.list;
import static dev.rsp.decision.DecisionWriter.map;

import dev.rsp.fact.CanonicalJson;
import dev.rsp.fact.Topic;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a difference as JSON, form {@code rsp.diff/1}; facts and conclusions as in {@code rsp.decision/1}. */
final class DiffWriter {

    private static final String SCHEMA = "rsp.diff/1";

    private DiffWriter() {}

    static String write(DecisionDiff diff) {
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("schema", SCHEMA);
        tree.put("from", diff.from().toString());
        tree.put("to", diff.to().toString());
        tree.put("added", list(diff.added(), DecisionWriter::fact));
        tree.put("removed", list(diff.removed(), DecisionWriter::fact));
        tree.put("raised", list(diff.raised(), DecisionWriter::concluded));
        tree.put("cleared", list(diff.cleared(), DecisionWriter::concluded));
        tree.put("changed", list(diff.changed(), DiffWriter::change));
        tree.put("gates", list(diff.gates(), DiffWriter::gate));
        tree.put("thresholds", list(diff.thresholds(), DiffWriter::threshold));
        return CanonicalJson.write(tree);
    }

    private static Object change(ConclusionChange change) {
        return map(
                "before", DecisionWriter.concluded(change.before()), "after", DecisionWriter.concluded(change.after()));
    }

    private static Object gate(GateMove move) {
        Map<String, @Nullable Object> tree = activity(move.model(), move.activity());
        tree.put("before", outcome(move.before()));
        tree.put("after", outcome(move.after()));
        return tree;
    }

    /** Null where nothing is planned; an outcome of null where no gate bears on the activity. */
    private static @Nullable Object outcome(@Nullable GateOutcome gate) {
        if (gate == null) {
            return null;
        }
        Map<String, @Nullable Object> tree = new HashMap<>();
        Outcome outcome = gate.outcome();
        tree.put("outcome", outcome == null ? null : outcome.name());
        tree.put("conditions", list(gate.conditions(), Topic::value));
        return tree;
    }

    private static Object threshold(ThresholdMove move) {
        Map<String, @Nullable Object> tree =
                map("model", move.model().value(), "threshold", move.threshold().value());
        ThresholdStanding before = move.before();
        ThresholdStanding after = move.after();
        tree.put("before", before == null ? null : before.name());
        tree.put("after", after == null ? null : after.name());
        return tree;
    }
}
