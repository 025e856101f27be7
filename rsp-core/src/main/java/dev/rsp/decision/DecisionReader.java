package dev.rsp.decision;

import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.Force;
import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Origin;
import dev.rsp.requirement.RuleTypes;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a decision and refuses whatever would not be written back byte for byte. */
final class DecisionReader {

    Decision read(String json) {
        Decision decision;
        try {
            decision = decision(JsonObject.parse(json));
            DecisionChecks.check(decision);
        } catch (RuntimeException e) {
            throw refused(String.valueOf(e.getMessage()), e);
        }
        if (!decision.toJson().equals(json.strip())) {
            throw refused("JSON that this library would write differently", null);
        }
        return decision;
    }

    private static IllegalArgumentException refused(String actual, @Nullable RuntimeException cause) {
        return new IllegalArgumentException(
                "The decision (%s) must be as this library wrote it, but was (%s).\n  Maybe it was edited or cut; take the file that decide --json wrote."
                        .formatted(DecisionWriter.SCHEMA, actual),
                cause);
    }

    private static Decision decision(JsonObject json) {
        List<Concluded> conclusions = json.objects("conclusions", DecisionReader::concluded);
        return new Decision(
                policy(json.object("policy")),
                new EngineStamp(
                        json.object("engine").text("library"),
                        json.object("engine").text("drools")),
                LocalDate.parse(json.text("asOf")),
                json.text("factsDigest"),
                json.objects("facts", DecisionReader::fact),
                json.objects("summaries", each -> new SummaryStamp(each.text("name"), each.text("digest"))),
                json.objects("gates", each -> gate(each, conclusions)),
                json.objects("thresholds", DecisionReader::threshold),
                conclusions,
                json.objects("questions", DecisionReader::question),
                json.objects("escapesUsed", DecisionReader::escape),
                json.object("missing").objects("items", DecisionReader::item),
                json.texts("unusedFacts").stream().map(FactRef::of).toList(),
                json.objects("setAside", each -> new SetAside(FactRef.of(each.text("fact")), each.text("reason"))),
                json.objects(
                        "notEncoded",
                        each -> new NotEncoded(
                                ClauseRef.parse(each.text("clause")), each.text("reason"), each.text("note"))),
                json.objects(
                        "readings",
                        each -> new Reading(each.text("id"), ClauseRef.parse(each.text("clause")), each.text("says"))));
    }

    private static PolicyStamp policy(JsonObject json) {
        return new PolicyStamp(
                PolicyId.of(json.text("id")),
                PolicyVersion.of(json.text("version")),
                json.text("encoding"),
                json.text("digest"),
                json.text("status"),
                json.truth("hypothetical"),
                json.object("gateClauses").number("encoded"),
                json.object("gateClauses").number("total"),
                json.objects(
                        "packs",
                        each -> new PackStamp(
                                PolicyId.of(each.text("id")),
                                PolicyVersion.of(each.text("version")),
                                each.text("digest"))));
    }

    private static GivenFact fact(JsonObject json) {
        return new GivenFact(
                FactRef.of(json.text("id")),
                json.text("type"),
                json.text("key"),
                json.object("value").plain());
    }

    private static GateOutcome gate(JsonObject json, List<Concluded> conclusions) {
        ModelId model = ModelId.of(json.text("model"));
        Activity activity = activity(json);
        return new GateOutcome(
                model, activity, outcome(json), conditions(model, activity, conclusions), json.texts("because"));
    }

    /** The conditions of one activity, in the order of their ids. */
    static List<Topic> conditions(ModelId model, Activity activity, List<Concluded> conclusions) {
        return conclusions.stream()
                .map(Concluded::conclusion)
                .filter(ActivityCondition.class::isInstance)
                .map(ActivityCondition.class::cast)
                .filter(each -> each.model().equals(model) && each.activity() == activity)
                .map(ActivityCondition::condition)
                .sorted(java.util.Comparator.comparing(Topic::value))
                .toList();
    }

    private static ThresholdStatus threshold(JsonObject json) {
        return new ThresholdStatus(
                ModelId.of(json.text("model")),
                ThresholdId.of(json.text("threshold")),
                ThresholdStanding.valueOf(json.text("status")),
                json.texts("because"));
    }

    private static Concluded concluded(JsonObject json) {
        Class<? extends Record> type = RuleTypes.of(Origin.CONCLUSION).stream()
                .filter(each -> Schema.of(each).name().equals(json.text("kind")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("conclusion of kind " + json.text("kind")));
        Schema schema = Schema.of(type);
        Map<String, Object> values = new HashMap<>();
        JsonObject value = json.object("value");
        for (Schema.Component component : schema.components()) {
            values.put(component.name(), Schema.parse(component, value.text(component.name())));
        }
        return new Concluded(
                (Conclusion) schema.create(values), json.objects("justifications", DecisionReader::justification));
    }

    private static Justification justification(JsonObject json) {
        return new Justification(
                ClauseRef.parse(json.text("clause")),
                json.text("rule"),
                Force.valueOf(json.text("force")),
                json.objects("because", DecisionReader::cited),
                json.objects("absent", DecisionReader::absence));
    }

    private static Cited cited(JsonObject json) {
        return new Cited(
                Origin.valueOf(json.text("origin").toUpperCase(Locale.ROOT)),
                json.text("type"),
                json.text("id"),
                json.object("value").plain(),
                json.texts("sources"));
    }

    private static Absence absence(JsonObject json) {
        return new Absence(
                json.text("rule"),
                json.number("pattern"),
                json.text("type"),
                json.object("values").textByName(),
                json.texts("open"));
    }

    private static OpenQuestion question(JsonObject json) {
        return new OpenQuestion(
                QuestionId.of(json.text("question")),
                clause(json),
                role(json),
                json.objects("affects", each -> new ModelActivity(ModelId.of(each.text("model")), activity(each))));
    }

    private static EscapeUse escape(JsonObject json) {
        return new EscapeUse(
                json.texts("facts").stream().map(FactRef::of).toList(),
                json.objects(
                        "withoutIt",
                        each -> new ActivityOutcome(ModelId.of(each.text("model")), activity(each), outcome(each))));
    }

    private static OpenItem item(JsonObject json) {
        return new OpenItem(
                ModelId.of(json.text("model")),
                activity(json),
                json.text("item"),
                role(json),
                clause(json),
                absence(json.object("absence")));
    }

    private static Activity activity(JsonObject json) {
        return (Activity) Schema.parse(Activity.class, json.text("activity"));
    }

    private static @Nullable Outcome outcome(JsonObject json) {
        String name = json.textOrNull("outcome");
        return name == null ? null : Outcome.valueOf(name);
    }

    private static @Nullable ClauseRef clause(JsonObject json) {
        String clause = json.textOrNull("clause");
        return clause == null ? null : ClauseRef.parse(clause);
    }

    private static @Nullable Role role(JsonObject json) {
        String role = json.textOrNull("role");
        return role == null ? null : Role.of(role);
    }
}
