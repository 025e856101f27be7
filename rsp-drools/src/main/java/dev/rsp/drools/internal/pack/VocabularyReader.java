package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.pack.Vocabulary.Act;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.DutyEntry;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.pack.Vocabulary.Remedy;
import dev.rsp.drools.internal.pack.Vocabulary.RoleEntry;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.evidence.Question;
import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.level.DefaultStandard;
import dev.rsp.level.RequiredStandard;
import dev.rsp.level.SafetyLevel;
import dev.rsp.level.Standard;
import dev.rsp.level.StandardId;
import dev.rsp.level.StandardKind;
import dev.rsp.level.UnspecifiedStandard;
import dev.rsp.model.Activity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.Criterion;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.Scope;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.Checkpoint;
import dev.rsp.threshold.Ladder;
import dev.rsp.threshold.RiskDomain;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Types the merged entries of vocabulary.yaml; a problem leaves an entry out and reading goes on. */
final class VocabularyReader {

    private final Draft draft;
    private final Problems problems;
    private final Map<Class<? extends Id>, SortedSet<String>> ids = new HashMap<>();
    private final SortedMap<String, String> says = new TreeMap<>();
    private final List<Record> tables = new ArrayList<>();
    private final SortedMap<Role, RoleEntry> roles = byValue();
    private final SortedMap<QuestionId, QuestionEntry> questions = byValue();
    private final SortedMap<GateKind, SortedSet<Activity>> gates = byValue();
    private final SortedMap<ChainId, Chain> chains = byValue();
    private final SortedMap<DutyId, DutyEntry> duties = byValue();
    private final SortedMap<String, ChainId> escapes = new TreeMap<>();
    private final SortedMap<String, Remedy> remedies = new TreeMap<>();

    private VocabularyReader(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    static Vocabulary read(Draft draft, Problems problems) {
        return new VocabularyReader(draft, problems).read();
    }

    private Vocabulary read() {
        thresholds();
        standards();
        roles();
        chains();
        each(Sections.REQUIREMENTS, (id, map) -> add(RequirementId.class, id, map));
        each(Sections.QUESTIONS, this::question);
        each(Sections.GATES, this::gate);
        each(Sections.ESCAPES, this::escape);
        each(Sections.REMEDIES, this::remedy);
        each(Sections.FACTS, (id, map) -> map.list("key", String.class));
        SortedSet<String> topics = new TreeSet<>();
        ids.values().forEach(topics::addAll);
        ids.put(Topic.class, topics);
        tables.sort(Comparator.comparing(dev.rsp.fact.Canonical::json));
        return new Vocabulary(
                ids, says, List.copyOf(tables), roles, questions, gates, chains, duties, escapes, remedies);
    }

    private void thresholds() {
        each(Sections.THRESHOLDS, (id, map) -> {
            ThresholdId threshold = add(ThresholdId.class, id, map);
            RiskDomain domain = map.required("domain", RiskDomain.class);
            if (threshold != null && domain != null) {
                tables.add(new CapabilityThreshold(threshold, domain));
            }
        });
        each(Sections.CHECKPOINTS, (id, map) -> {
            ThresholdId threshold = add(ThresholdId.class, id, map);
            RiskDomain domain = map.required("domain", RiskDomain.class);
            if (threshold != null && domain != null) {
                tables.add(new Checkpoint(threshold, domain));
            }
        });
        pair(Sections.LADDERS, ThresholdId.class, ThresholdId.class, (lower, upper) -> new Ladder(lower, upper));
    }

    private void standards() {
        each(Sections.STANDARDS, (id, map) -> {
            StandardId standard = add(StandardId.class, id, map);
            StandardKind kind = map.required("kind", StandardKind.class);
            SafetyLevel level = map.required("level", SafetyLevel.class);
            oneOf("status", map, List.of("specified", "unspecified"));
            if (standard != null && kind != null && level != null) {
                tables.add(new Standard(standard, kind, level));
            }
        });
        pair(Sections.REQUIRED, ThresholdId.class, StandardId.class, RequiredStandard::new);
        pair(Sections.UNSPECIFIED, ThresholdId.class, StandardId.class, UnspecifiedStandard::new);
        pair(Sections.NONE_NAMED, ThresholdId.class, StandardKind.class, (threshold, kind) -> null);
        each(Sections.DEFAULTS, (id, map) -> {
            if (isListed(StandardId.class, id, map)) {
                tables.add(new DefaultStandard(StandardId.of(id)));
            }
        });
        each(Sections.CRITERIA, (id, map) -> {
            CriterionId criterion = add(CriterionId.class, id, map);
            StandardId standard = reference("standard", map, StandardId.class);
            Role role = map.required("role", Role.class);
            Scope scope = map.required("scope", Scope.class);
            if (criterion != null && standard != null && role != null && scope != null) {
                tables.add(new Criterion(criterion, standard, role, scope));
            }
        });
    }

    private void roles() {
        each(Sections.ROLES, (id, map) -> {
            Role role = add(Role.class, id, map);
            if (role != null) {
                roles.put(
                        role,
                        new RoleEntry(
                                role,
                                set(map.list("all-of", Role.class)),
                                set(map.list("outranks", Role.class)),
                                map.flag("corrects"),
                                map.flag("same-person")));
            }
        });
        roles.values().forEach(entry -> {
            for (Role other : entry.allOf()) {
                known(Sections.ROLES + "/" + entry.id(), other, roles.keySet());
            }
        });
    }

    private void chains() {
        each(Sections.CHAINS, (id, map) -> {
            ChainId chain = add(ChainId.class, id, map);
            String subject = oneOf("subject", map, List.of("report", "interim-measure"));
            List<Step> steps = new ArrayList<>();
            map.entries("steps").forEach((step, entry) -> step(id, step, entry, steps));
            if (chain != null && subject != null) {
                checkSteps(id, steps, map);
                chains.put(chain, new Chain(chain, subject, List.copyOf(steps)));
            }
        });
        each(Sections.DUTIES, (id, map) -> {
            DutyId duty = add(DutyId.class, id, map);
            Role owner = map.required("owner", Role.class);
            ChainId chain = map.has("chain") ? reference("chain", map, ChainId.class) : null;
            if (duty != null && owner != null) {
                duties.put(duty, new DutyEntry(duty, owner, chain));
            }
        });
    }

    private void step(String chain, String id, YamlNode.Entry entry, List<Step> steps) {
        YamlMap map = YamlMap.of(Sections.CHAINS + "/" + chain + ".steps." + id, entry.value(), problems);
        StepId step = add(StepId.class, id, map);
        String act = oneOf("act", map, List.of("approval", "notice"));
        Role role = reference("role", map, Role.class);
        StepId after = map.optional("after", StepId.class);
        StepId distinct = map.optional("distinct-from", StepId.class);
        map.end();
        if (step != null && act != null && role != null) {
            steps.add(new Step(step, act.equals("approval") ? Act.APPROVAL : Act.NOTICE, role, after, distinct));
        }
    }

    private void checkSteps(String chain, List<Step> steps, YamlMap map) {
        List<StepId> before = new ArrayList<>();
        for (Step step : steps) {
            StepId after = step.after();
            if (after != null && !before.contains(after)) {
                refuse(
                        "vocabulary-chain",
                        map,
                        "step (" + chain + "." + step.id() + ")",
                        "come after a step that stands above it",
                        after,
                        "Maybe reorder the steps; a chain has no cycle.");
            }
            if (after == null && step.act() == Act.NOTICE) {
                refuse(
                        "vocabulary-chain",
                        map,
                        "step (" + chain + "." + step.id() + ")",
                        "name the approval it tells of",
                        "no after",
                        "Maybe add after: with the step before.");
            }
            before.add(step.id());
        }
        if (steps.isEmpty()) {
            refuse("vocabulary-chain", map, "chain (" + chain + ")", "have a step", "none", "Maybe add steps:.");
        }
    }

    private void question(String id, YamlMap map) {
        QuestionId question = add(QuestionId.class, id, map);
        Role role = reference("role", map, Role.class);
        SortedSet<Answer> answers = set(map.list("answers", Answer.class));
        SortedSet<Answer> favourable = set(map.list("favourable", Answer.class));
        RequirementId requirement = map.has("requirement") ? reference("requirement", map, RequirementId.class) : null;
        for (Answer answer : favourable) {
            known(Sections.QUESTIONS + "/" + id, answer, answers);
        }
        if (question == null || role == null) {
            return;
        }
        answers.forEach(answer -> list(Answer.class, answer.value()));
        questions.put(question, new QuestionEntry(question, role, answers, favourable, requirement));
        if (requirement != null) {
            tables.add(new Question(question, role, requirement));
        }
    }

    private void gate(String key, YamlMap map) {
        String[] parts = parts(key, map);
        if (parts != null) {
            GateKind kind = value(GateKind.class, parts[0], map);
            Activity activity = value(Activity.class, parts[1], map);
            if (kind != null && activity != null) {
                list(GateKind.class, kind.value());
                gates.computeIfAbsent(kind, each -> new TreeSet<>()).add(activity);
            }
        }
    }

    private void escape(String id, YamlMap map) {
        ChainId chain = reference("chain", map, ChainId.class);
        if (chain != null) {
            escapes.put(id, chain);
        }
    }

    private void remedy(String id, YamlMap map) {
        String item = map.required("item", String.class);
        Role role = map.has("role") ? reference("role", map, Role.class) : null;
        ClauseId clause = map.required("clause", ClauseId.class);
        if (item != null && clause != null) {
            ClauseId cited = content(id, clause);
            remedies.put(id, new Remedy(item.equals("none") ? null : item, role, cited));
        }
    }

    /** Clauses of the evidence pack are cited with its prefix. */
    private ClauseId content(String remedy, ClauseId clause) {
        PackId from = java.util.Objects.requireNonNull(
                        draft.section(Sections.REMEDIES).get(remedy))
                .pack();
        String prefixed = from.policy() + ":" + clause;
        return draft.clauses.containsKey(prefixed) ? ClauseId.of(prefixed) : clause;
    }

    private void each(String section, BiConsumer<String, YamlMap> read) {
        draft.section(section).forEach((id, entry) -> {
            YamlMap map = YamlMap.of(section + "/" + id, entry.value(), problems);
            String text = map.text("says");
            if (!text.isEmpty()) {
                says.put(section + "/" + id, text);
            }
            read.accept(id, map);
            map.end();
        });
    }

    private <A, B> void pair(
            String section, Class<A> left, Class<B> right, java.util.function.BiFunction<A, B, @Nullable Record> row) {
        each(section, (key, map) -> {
            String[] parts = parts(key, map);
            if (parts == null || !isListed(left, parts[0], map) || !isListed(right, parts[1], map)) {
                return;
            }
            A a = value(left, parts[0], map);
            B b = value(right, parts[1], map);
            Record record = a == null || b == null ? null : row.apply(a, b);
            if (record != null) {
                tables.add(record);
            }
        });
    }

    private String @Nullable [] parts(String key, YamlMap map) {
        String[] parts = key.split("/", -1);
        if (parts.length == 2) {
            return parts;
        }
        refuse(
                "vocabulary-key",
                map,
                "key (" + key + ")",
                "be two ids with / between them",
                key,
                "Maybe write it as asl-3-security/training.");
        return null;
    }

    private boolean isListed(Class<?> type, String value, YamlMap map) {
        if (!Id.class.isAssignableFrom(type)) {
            return true;
        }
        SortedSet<String> listed = ids.getOrDefault(type.asSubclass(Id.class), new TreeSet<>());
        if (!listed.contains(value)) {
            refuse(
                    "vocabulary-unknown",
                    map,
                    "id (" + value + ")",
                    "be one of " + listed,
                    value,
                    dev.rsp.drools.internal.yaml.Nearest.cure(value, listed, "Maybe add it to the vocabulary first."));
        }
        return listed.contains(value);
    }

    private <T extends Id> @Nullable T reference(String key, YamlMap map, Class<T> type) {
        T value = map.required(key, type);
        return value != null && isListed(type, value.value(), map) ? value : null;
    }

    private <T extends Id> void known(String where, T value, java.util.Collection<T> known) {
        if (!known.contains(value)) {
            problems.add(
                    "vocabulary-unknown",
                    new dev.rsp.drools.internal.rule.Place(where, 1),
                    Require.refusal("id (" + value + ")", "be one of " + known, value, "Maybe it is misspelt."));
        }
    }

    private @Nullable String oneOf(String key, YamlMap map, List<String> allowed) {
        String value = map.required(key, String.class);
        if (value == null || allowed.contains(value)) {
            return value;
        }
        refuse(
                "vocabulary-value",
                map,
                "key (" + key + ")",
                "be one of " + String.join(", ", allowed),
                value,
                dev.rsp.drools.internal.yaml.Nearest.cure(value, allowed, "Maybe see the guide for policy authors."));
        return null;
    }

    private <T extends Id> @Nullable T add(Class<T> type, String id, YamlMap map) {
        T value = value(type, id, map);
        if (value != null) {
            list(type, id);
        }
        return value;
    }

    private void list(Class<? extends Id> type, String value) {
        ids.computeIfAbsent(type, each -> new TreeSet<>()).add(value);
    }

    private <T> @Nullable T value(Class<T> type, String text, YamlMap map) {
        try {
            return type.cast(Schema.parse(type, text));
        } catch (IllegalArgumentException e) {
            problems.add("vocabulary-id", map.place(), YamlMap.refusal(e));
            return null;
        }
    }

    private void refuse(String id, YamlMap map, String subject, String must, Object actual, String cure) {
        problems.add(id, map.place(), Require.refusal(subject, must, actual, cure));
    }

    private static <T extends Id> SortedSet<T> set(List<T> values) {
        TreeSet<T> set = new TreeSet<>(Comparator.comparing(Id::value));
        set.addAll(values);
        return set;
    }

    private static <K extends Id, V> SortedMap<K, V> byValue() {
        return new TreeMap<>(Comparator.comparing(Id::value));
    }
}
