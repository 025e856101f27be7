package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.level.DefaultStandard;
import dev.rsp.level.RequiredStandard;
import dev.rsp.level.StandardId;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.Criterion;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.Checkpoint;
import dev.rsp.threshold.Ladder;
import dev.rsp.threshold.ThresholdId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The ids of a vocabulary, as lists to draw from, and the few that stories name. */
record Words(Vocabulary vocabulary) {

    static final ChainId CAPABILITY_DECISION = ChainId.of("capability-decision");
    static final ChainId SAFEGUARDS_DECISION = ChainId.of("safeguards-decision");
    static final ChainId AFFIRMATIVE_CASE = ChainId.of("affirmative-case");
    static final ChainId INTERIM_MEASURES = ChainId.of("interim-measures");
    static final QuestionId FAR = QuestionId.of("distance-to-asl-4");
    static final StandardId DEPLOYMENT = StandardId.of("asl-3-deployment");
    static final StandardId SECURITY = StandardId.of("asl-3-security");
    static final ThresholdId CBRN_3 = ThresholdId.of("cbrn-3");
    static final ThresholdId CBRN_4 = ThresholdId.of("cbrn-4");
    static final ThresholdId AI_RND_4 = ThresholdId.of("ai-rnd-4");
    static final ThresholdId AI_RND_5 = ThresholdId.of("ai-rnd-5");
    static final Role CEO_RSO = Role.of("ceo-rso");
    static final Role RSO = Role.of("rso");
    static final Role EVALUATION_LEAD = Role.of("evaluation-lead");

    List<ThresholdId> thresholds() {
        return rows(CapabilityThreshold.class).map(CapabilityThreshold::id).toList();
    }

    List<ThresholdId> checkpoints() {
        return rows(Checkpoint.class).map(Checkpoint::id).toList();
    }

    List<Role> roles() {
        return List.copyOf(vocabulary.roles().keySet());
    }

    List<Criterion> criteria() {
        return rows(Criterion.class).toList();
    }

    List<Criterion> criteriaOf(StandardId standard) {
        return rows(Criterion.class)
                .filter(each -> each.standard().equals(standard))
                .toList();
    }

    List<StandardId> defaults() {
        return rows(DefaultStandard.class).map(DefaultStandard::standard).toList();
    }

    /** The standards that some thresholds require. */
    List<StandardId> standardsOf(Collection<ThresholdId> passed) {
        return rows(RequiredStandard.class)
                .filter(row -> passed.contains(row.threshold()))
                .map(RequiredStandard::standard)
                .distinct()
                .toList();
    }

    /** The thresholds above some others. */
    List<ThresholdId> above(Collection<ThresholdId> passed) {
        return rows(Ladder.class)
                .filter(ladder -> passed.contains(ladder.lower()))
                .map(Ladder::upper)
                .toList();
    }

    /** What is followed up once some thresholds are passed: those above, or where the policy names none, these. */
    Collection<ThresholdId> followedUp(Collection<ThresholdId> passed) {
        return rows(Ladder.class).findAny().isPresent() ? above(passed) : passed;
    }

    private <T> Stream<T> rows(Class<T> type) {
        return vocabulary.tables().stream().filter(type::isInstance).map(type::cast);
    }
}
