package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.eval.EvaluationId;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.level.StandardId;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ids that facts of a case may name.
 *
 * <p>Models are those that the case declares; a topic is an id of the vocabulary, or that of a model, a fact or an
 * evaluation of the case. Ids of facts, persons, evaluations and methods, and those of an application's own classes, are
 * free.
 */
public final class KnownIds {

    private static final Set<Class<? extends Id>> LISTED = Set.of(
            ThresholdId.class,
            StandardId.class,
            CriterionId.class,
            Role.class,
            QuestionId.class,
            RequirementId.class,
            ChainId.class,
            StepId.class,
            DutyId.class,
            GateKind.class);

    private final Vocabulary vocabulary;
    private final Set<String> models;
    private final Set<String> ofCase;

    /** The ids that the facts of a case give. */
    KnownIds(StandingView given, Vocabulary vocabulary) {
        this(vocabulary, new TreeSet<>(), new TreeSet<>());
        for (Fact fact : given.all()) {
            models.addAll(models(fact));
            ofCase.addAll(topics(fact));
        }
    }

    /**
     * The ids that a case gives, and those of a policy.
     *
     * @param given the facts of the case
     * @param vocabulary the ids of the policy
     */
    public static KnownIds of(Collection<Fact> given, Vocabulary vocabulary) {
        return new KnownIds(StandingView.of(given), vocabulary);
    }

    /** Ids that are kept elsewhere. */
    KnownIds(Vocabulary vocabulary, Set<String> models, Set<String> ofCase) {
        this.vocabulary = vocabulary;
        this.models = models;
        this.ofCase = ofCase;
    }

    /** The models that a fact declares. */
    static List<String> models(Fact fact) {
        return fact instanceof ModelSnapshot model ? List.of(model.id().value()) : List.of();
    }

    /** The ids by which other facts may be about this one. */
    static List<String> topics(Fact fact) {
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        List<String> topics = new ArrayList<>();
        for (String component : schema.key()) {
            if (schema.value(record, component) instanceof FactId id) {
                topics.add(id.value());
            }
        }
        for (Schema.Component component : schema.components()) {
            if (component.type() == EvaluationId.class) {
                topics.add(((Id) schema.value(record, component.name())).value());
            }
        }
        return topics;
    }

    /** Whether a fact may name an id. */
    public boolean isKnown(Id id) {
        if (id instanceof ModelId) {
            return models.contains(id.value());
        } else if (id instanceof Topic) {
            return vocabulary.lists(Topic.class, id.value())
                    || models.contains(id.value())
                    || ofCase.contains(id.value());
        }
        return !LISTED.contains(id.getClass()) || vocabulary.lists(id.getClass(), id.value());
    }

    /** The ids that could have been meant. */
    public Collection<String> like(Id id) {
        return id instanceof ModelId ? models : vocabulary.idsOf(id.getClass());
    }

    /** What an id must be. */
    public String must(Id id) {
        return id instanceof ModelId ? "be a model that the case declares" : "be listed by the policy";
    }

    /** The cure when no known id is near. */
    public String otherwise(Id id) {
        return id instanceof ModelId
                ? "Maybe add a model-snapshot with this id."
                : "Maybe it belongs to another version; the vocabulary of the policy lists its ids.";
    }
}
