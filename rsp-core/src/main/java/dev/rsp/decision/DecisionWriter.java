package dev.rsp.decision;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.CanonicalJson;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Justification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a decision as JSON, form {@code rsp.decision/1}. */
final class DecisionWriter {

    static final String SCHEMA = "rsp.decision/1";

    private DecisionWriter() {}

    static String write(Decision decision) {
        return CanonicalJson.write(tree(decision));
    }

    private static Map<String, @Nullable Object> tree(Decision decision) {
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("schema", SCHEMA);
        tree.put("policy", policy(decision.policy()));
        tree.put(
                "engine",
                map(
                        "library",
                        decision.engine().library(),
                        "drools",
                        decision.engine().drools()));
        tree.put("asOf", decision.asOf().toString());
        tree.put("factsDigest", decision.factsDigest());
        tree.put("facts", list(decision.facts(), DecisionWriter::fact));
        tree.put("summaries", list(decision.summaries(), each -> map("name", each.name(), "digest", each.digest())));
        tree.put("gates", list(decision.gates(), DecisionWriter::gate));
        tree.put("thresholds", list(decision.thresholds(), DecisionWriter::threshold));
        tree.put("conditions", values(decision.conditions()));
        tree.put("conclusions", list(decision.conclusions(), DecisionWriter::concluded));
        tree.put("questions", list(decision.questions(), DecisionWriter::question));
        tree.put("duties", values(decision.duties()));
        tree.put("breaches", values(decision.breaches()));
        tree.put("escapesUsed", list(decision.escapesUsed(), DecisionWriter::escape));
        tree.put("missing", map("minimised", false, "items", list(decision.missing(), DecisionWriter::item)));
        tree.put("unusedFacts", list(decision.unusedFacts(), FactRef::value));
        tree.put(
                "setAside",
                list(decision.setAside(), each -> map("fact", each.fact().value(), "reason", each.reason())));
        tree.put("notEncoded", list(decision.notEncoded(), DecisionWriter::notEncoded));
        tree.put("readings", list(decision.readings(), DecisionWriter::reading));
        return tree;
    }

    private static Object policy(PolicyStamp policy) {
        Map<String, @Nullable Object> tree =
                map("id", policy.id().value(), "version", policy.version().value());
        tree.put("encoding", policy.encoding());
        tree.put("digest", policy.digest());
        tree.put("status", policy.status());
        tree.put("hypothetical", policy.hypothetical());
        tree.put("gateClauses", map("encoded", policy.encodedGateClauses(), "total", policy.gateClauses()));
        tree.put("packs", list(policy.packs(), DecisionWriter::pack));
        return tree;
    }

    private static Object pack(PackStamp pack) {
        Map<String, @Nullable Object> tree =
                map("id", pack.id().value(), "version", pack.version().value());
        tree.put("digest", pack.digest());
        return tree;
    }

    static Object fact(GivenFact fact) {
        Map<String, @Nullable Object> tree = map("id", fact.id().value(), "type", fact.type());
        tree.put("key", fact.key());
        tree.put("value", fact.value());
        return tree;
    }

    private static Object gate(GateOutcome gate) {
        Map<String, @Nullable Object> tree = activity(gate.model(), gate.activity());
        tree.put("outcome", gate.outcome() == null ? null : gate.outcome().name());
        tree.put("gated", gate.gated());
        tree.put("because", gate.because());
        return tree;
    }

    private static Object threshold(ThresholdStatus status) {
        Map<String, @Nullable Object> tree = map(
                "model", status.model().value(), "threshold", status.threshold().value());
        tree.put("status", status.status().name());
        tree.put("because", status.because());
        return tree;
    }

    static Object concluded(Concluded concluded) {
        Map<String, @Nullable Object> tree = map("id", concluded.id(), "kind", concluded.kind());
        tree.put("value", Canonical.value((Record) concluded.conclusion()));
        tree.put("justifications", list(concluded.justifications(), DecisionWriter::justification));
        return tree;
    }

    private static Object justification(Justification justification) {
        Map<String, @Nullable Object> tree =
                map("clause", justification.clause().toString(), "rule", justification.rule());
        tree.put("force", justification.force().name());
        tree.put("because", list(justification.because(), DecisionWriter::cited));
        tree.put("absent", list(justification.absent(), DecisionWriter::absence));
        return tree;
    }

    private static Object cited(Cited cited) {
        Map<String, @Nullable Object> tree =
                map("origin", cited.origin().name().toLowerCase(Locale.ROOT), "type", cited.type());
        tree.put("id", cited.id());
        tree.put("value", cited.value());
        tree.put("sources", cited.sources());
        return tree;
    }

    private static Object absence(Absence absence) {
        Map<String, @Nullable Object> tree = map("rule", absence.rule(), "pattern", absence.pattern());
        tree.put("type", absence.type());
        tree.put("values", absence.values());
        tree.put("open", absence.open());
        return tree;
    }

    private static Object question(OpenQuestion question) {
        Map<String, @Nullable Object> tree =
                map("id", question.id(), "question", question.question().value());
        tree.put("clause", question.clause() == null ? null : question.clause().toString());
        tree.put("role", question.role() == null ? null : question.role().value());
        tree.put("affects", list(question.affects(), each -> activity(each.model(), each.activity())));
        return tree;
    }

    private static Object escape(EscapeUse escape) {
        return map(
                "facts",
                list(escape.facts(), FactRef::value),
                "withoutIt",
                list(escape.withoutIt(), DecisionWriter::outcome));
    }

    private static Object outcome(ActivityOutcome each) {
        Map<String, @Nullable Object> tree = activity(each.model(), each.activity());
        tree.put("outcome", each.outcome() == null ? null : each.outcome().name());
        return tree;
    }

    private static Object item(OpenItem item) {
        Map<String, @Nullable Object> tree = activity(item.model(), item.activity());
        tree.put("item", item.item());
        tree.put("role", item.role() == null ? null : item.role().value());
        tree.put("clause", item.clause() == null ? null : item.clause().toString());
        tree.put("absence", absence(item.absence()));
        return tree;
    }

    private static Object notEncoded(NotEncoded each) {
        Map<String, @Nullable Object> tree = map("clause", each.clause().toString(), "reason", each.reason());
        tree.put("note", each.note());
        return tree;
    }

    private static Object reading(Reading each) {
        Map<String, @Nullable Object> tree =
                map("id", each.id(), "clause", each.clause().toString());
        tree.put("says", each.says());
        return tree;
    }

    private static List<Object> values(List<? extends Conclusion> conclusions) {
        return list(conclusions, each -> Canonical.value((Record) each));
    }

    static Map<String, @Nullable Object> activity(ModelId model, Activity activity) {
        return map("model", model.value(), "activity", Schema.text(activity));
    }

    static Map<String, @Nullable Object> map(String key, Object value, String key2, Object value2) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put(key, value);
        map.put(key2, value2);
        return map;
    }

    static <T> List<Object> list(List<T> items, Function<? super T, ?> each) {
        return items.stream().<Object>map(each).toList();
    }
}
