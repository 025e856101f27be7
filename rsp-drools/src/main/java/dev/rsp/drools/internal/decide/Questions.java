package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenQuestion;
import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.NotDetermined;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What must be answered: asked by rules, or by the engine's own checks. */
final class Questions {

    /** Asked by the engine when a subject is not covered for a threshold, or stands nowhere with it. */
    static final QuestionId THRESHOLD_STATUS = QuestionId.of("threshold-status");

    private Questions() {}

    /** The questions that rules ask, by id. */
    static List<OpenQuestion> ofRules(List<Concluded> conclusions) {
        Map<List<Object>, List<ModelActivity>> waiting = new HashMap<>();
        for (Concluded each : conclusions) {
            if (each.conclusion() instanceof NotDetermined open) {
                ClauseRef clause = each.justifications().stream()
                        .map(justification -> justification.clause())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                waiting.computeIfAbsent(List.of(open.question(), clause, open.role()), key -> new ArrayList<>())
                        .add(new ModelActivity(open.model(), open.activity()));
            }
        }
        return waiting.entrySet().stream()
                .map(entry -> new OpenQuestion(
                        (QuestionId) entry.getKey().get(0),
                        (ClauseRef) entry.getKey().get(1),
                        (Role) entry.getKey().get(2),
                        entry.getValue()))
                .sorted(Comparator.comparing(OpenQuestion::id))
                .toList();
    }

    /** What the engine asks for a case: one question for each role that determines where a model stands, none or several. */
    static List<OpenQuestion> ofEngine(
            Coverage coverage,
            List<ThresholdStatus> statuses,
            Collection<ModelActivity> gated,
            @Nullable ClauseRef clause,
            Map<ThresholdId, Role> roles) {
        SortedMap<Role, Set<ModelId>> open = new TreeMap<>();
        for (ModelId model : coverage.subjects()) {
            coverage.uncovered(model).forEach(each -> add(open, roles, each, model));
        }
        for (ThresholdStatus each : statuses) {
            if (each.status() == ThresholdStanding.UNKNOWN) {
                add(open, roles, each.threshold(), each.model());
            }
        }
        List<OpenQuestion> questions = new ArrayList<>();
        open.forEach((role, models) -> {
            List<ModelActivity> waiting =
                    gated.stream().filter(each -> models.contains(each.model())).toList();
            if (!waiting.isEmpty()) {
                questions.add(new OpenQuestion(THRESHOLD_STATUS, clause, role, waiting));
            }
        });
        return questions;
    }

    private static void add(
            Map<Role, Set<ModelId>> open, Map<ThresholdId, Role> roles, ThresholdId threshold, ModelId model) {
        Role role = Objects.requireNonNull(roles.get(threshold), threshold::value);
        open.computeIfAbsent(role, each -> new HashSet<>()).add(model);
    }
}
