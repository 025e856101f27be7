package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.level.SafetyLevel;
import dev.rsp.level.StandardId;
import dev.rsp.policy.Answer;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.ParameterId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.threshold.ThresholdId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which ids of which class a vocabulary lists; built before anything refers to them. */
final class IdIndex {

    private static final Map<String, Class<? extends Id>> CLASSES = new TreeMap<>(Map.of(
            Sections.THRESHOLDS, ThresholdId.class,
            Sections.CHECKPOINTS, ThresholdId.class,
            Sections.STANDARDS, StandardId.class,
            Sections.CRITERIA, CriterionId.class,
            Sections.ROLES, Role.class,
            Sections.REQUIREMENTS, RequirementId.class,
            Sections.QUESTIONS, QuestionId.class,
            Sections.CHAINS, ChainId.class,
            Sections.DUTIES, DutyId.class));

    private final Map<Class<? extends Id>, SortedSet<String>> ids = new HashMap<>();
    private final Problems problems;

    IdIndex(Draft draft, Collection<ParameterId> parameters, Problems problems) {
        this.problems = problems;
        CLASSES.forEach((section, type) -> draft.section(section).forEach((id, entry) -> add(type, id, entry.key())));
        draft.section(Sections.GATES).forEach((row, entry) -> add(GateKind.class, before(row), entry.key()));
        draft.section(Sections.QUESTIONS).values().forEach(this::addAnswers);
        draft.section(Sections.CHAINS).values().forEach(this::addSteps);
        parameters.forEach(id -> of(ParameterId.class).add(id.value()));
        for (Class<? extends Id> type : List.of(StepId.class, Answer.class, SafetyLevel.class)) {
            of(type);
        }
        TreeSet<String> topics = new TreeSet<>(draft.section(Sections.ESCAPES).keySet());
        ids.values().forEach(topics::addAll);
        ids.put(Topic.class, topics);
    }

    void addLevels(List<SafetyLevel> levels) {
        levels.forEach(level -> of(SafetyLevel.class).add(level.value()));
    }

    Map<Class<? extends Id>, SortedSet<String>> all() {
        return Map.copyOf(ids);
    }

    /** A typed id that the vocabulary lists; else null and a problem. */
    <T extends Id> @Nullable T known(Class<T> type, String text, Place place) {
        if (!of(type).contains(text)) {
            problems.add(
                    "vocabulary-unknown-id",
                    place,
                    Require.refusal(
                            label(type) + " (" + text + ")",
                            "be listed in the vocabulary",
                            "not listed",
                            Nearest.cure(text, of(type), "Maybe add it to vocabulary.yaml.")));
            return null;
        }
        return typed(type, text, place);
    }

    /** A typed id; else null and a problem. */
    <T> @Nullable T typed(Class<T> type, String text, Place place) {
        try {
            return type.cast(Schema.parse(type, text));
        } catch (IllegalArgumentException e) {
            problems.add("vocabulary-id", place, YamlMap.refusal(e));
            return null;
        }
    }

    private SortedSet<String> of(Class<? extends Id> type) {
        return ids.computeIfAbsent(type, key -> new TreeSet<>());
    }

    private void add(Class<? extends Id> type, String id, Place place) {
        if (typed(type, id, place) != null) {
            of(type).add(id);
        }
    }

    private void addAnswers(RawEntry question) {
        if (value(question.value(), "answers") instanceof YamlNode.Sequence answers) {
            for (YamlNode answer : answers.items()) {
                if (answer instanceof YamlNode.Scalar text) {
                    add(Answer.class, text.text(), text.place());
                }
            }
        }
    }

    private void addSteps(RawEntry chain) {
        if (value(chain.value(), "steps") instanceof YamlNode.Mapping steps) {
            steps.entries().forEach((id, entry) -> add(StepId.class, id, entry.key()));
        }
    }

    private static @Nullable YamlNode value(YamlNode node, String key) {
        YamlNode.Entry entry =
                node instanceof YamlNode.Mapping mapping ? mapping.entries().get(key) : null;
        return entry == null ? null : entry.value();
    }

    private static String before(String row) {
        int slash = row.indexOf('/');
        return slash < 0 ? row : row.substring(0, slash);
    }

    private static String label(Class<?> type) {
        return type.getSimpleName()
                .replaceFirst("Id$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
