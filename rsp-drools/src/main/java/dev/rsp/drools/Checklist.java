package dev.rsp.drools;

import dev.rsp.level.SafetyLevel;
import dev.rsp.level.StandardId;
import dev.rsp.level.StandardKind;
import dev.rsp.model.Activity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.Scope;
import dev.rsp.threshold.ThresholdId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy may ask for before an activity, read off its vocabulary: to plan with, and no decision. What of it applies
 * to a model, and whether all of it is there, {@link RulePack#engine()} says from facts.
 *
 * @param activity the activity
 * @param standards the standards that bear on it, by id, and those that nobody has specified yet
 * @param gates what else bears on it, by kind
 * @param questions the questions of judgement that a requirement hangs on, by id
 * @param chains the chains of approvals and notices, by id
 * @param duties the recurring duties, by id
 * @since 0.1.0
 */
public record Checklist(
        Activity activity,
        List<StandardItem> standards,
        List<GateItem> gates,
        List<QuestionItem> questions,
        List<ChainItem> chains,
        List<DutyItem> duties) {

    /** Copies the lists. */
    public Checklist {
        standards = List.copyOf(standards);
        gates = List.copyOf(gates);
        questions = List.copyOf(questions);
        chains = List.copyOf(chains);
        duties = List.copyOf(duties);
    }

    /**
     * A standard.
     *
     * @param id the standard
     * @param kind what it protects
     * @param level the level it belongs to
     * @param specified whether somebody has said what it asks for; else no criterion of it can be met
     * @param bears whether it is itself a kind of gate that bears on the activity; else only unspecified ones are listed
     * @param byDefault whether it applies to every model
     * @param thresholds the thresholds that call for it, by id
     * @param says what it is, in our words
     * @param criteria what it asks for, by id; empty when it is not specified
     * @since 0.1.0
     */
    public record StandardItem(
            StandardId id,
            StandardKind kind,
            SafetyLevel level,
            boolean specified,
            boolean bears,
            boolean byDefault,
            List<ThresholdId> thresholds,
            String says,
            List<CriterionItem> criteria) {

        /** Copies the lists. */
        public StandardItem {
            thresholds = List.copyOf(thresholds);
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * One thing that a standard asks for.
     *
     * @param id the criterion
     * @param role who says whether it is met
     * @param scope what it is verified for
     * @param says what it is, in our words
     * @since 0.1.0
     */
    public record CriterionItem(CriterionId id, Role role, Scope scope, String says) {}

    /**
     * A kind of gate that is no standard.
     *
     * @param kind the kind
     * @param clauses the clauses that bear on it, by id
     * @since 0.1.0
     */
    public record GateItem(GateKind kind, List<ClauseInfo> clauses) {

        /** Copies the list. */
        public GateItem {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A question of judgement.
     *
     * @param id the question
     * @param requirement the requirement that hangs on it
     * @param role who answers it
     * @param answers every answer it may have; empty when another fact answers it
     * @param favourable those of them that are favourable
     * @param says the question, in our words
     * @since 0.1.0
     */
    public record QuestionItem(
            QuestionId id,
            RequirementId requirement,
            Role role,
            List<Answer> answers,
            List<Answer> favourable,
            String says) {

        /** Copies the lists. */
        public QuestionItem {
            answers = List.copyOf(answers);
            favourable = List.copyOf(favourable);
        }
    }

    /**
     * A chain of approvals and notices.
     *
     * @param id the chain
     * @param subject the name of the fact that is approved
     * @param escape whether it is a way out that the policy names, and no part of what has to be there
     * @param steps its steps, each behind the one it follows
     * @since 0.1.0
     */
    public record ChainItem(ChainId id, String subject, boolean escape, List<StepItem> steps) {

        /** Copies the list. */
        public ChainItem {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of a chain.
     *
     * @param id the step
     * @param act {@code approval} or {@code notice}
     * @param role who approves, or who is told
     * @param after the step it follows, or null when it follows the subject
     * @param distinctFrom the step whose persons must be others, or null
     * @since 0.1.0
     */
    public record StepItem(
            StepId id,
            String act,
            Role role,
            @Nullable StepId after,
            @Nullable StepId distinctFrom) {}

    /**
     * A recurring duty.
     *
     * @param id the duty
     * @param owner who owes it
     * @param chain the chain that begins and renews it, or null when a fulfilment does
     * @param says what it is, in our words
     * @since 0.1.0
     */
    public record DutyItem(DutyId id, Role owner, @Nullable ChainId chain, String says) {}
}
