package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.OpenQuestion;
import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.drools.internal.pack.Vocabulary.Remedy;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.requirement.NotDetermined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The question that the engine asks for a case: none, or one for all activities that wait for it. */
    static List<OpenQuestion> ofEngine(
            Coverage coverage,
            List<ThresholdStatus> statuses,
            Collection<ModelActivity> gated,
            @Nullable ClauseRef clause,
            @Nullable Remedy remedy) {
        List<ModelId> open = coverage.subjects().stream()
                .filter(model -> !coverage.lacking(model).isEmpty()
                        || statuses.stream()
                                .anyMatch(each ->
                                        each.model().equals(model) && each.status() == ThresholdStanding.UNKNOWN))
                .toList();
        List<ModelActivity> affected =
                gated.stream().filter(each -> open.contains(each.model())).toList();
        Role role = remedy == null ? null : remedy.role();
        return affected.isEmpty()
                ? List.of()
                : List.of(new OpenQuestion(Objects.requireNonNull(THRESHOLD_STATUS), clause, role, affected));
    }
}
