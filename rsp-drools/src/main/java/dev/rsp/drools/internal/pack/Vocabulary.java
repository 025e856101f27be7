package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Id;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code vocabulary.yaml} says, merged over evidence pack, base and overlay.
 *
 * @param ids the ids each id class may take in rules and facts
 * @param says the free text of an id, by section and id ({@code thresholds/cbrn-3})
 * @param tables the table rows that rules join, in a fixed order
 * @param roles the roles
 * @param questions the questions that a Judgement answers
 * @param gates the activities that each kind of gate bears on
 * @param chains the chains of approvals and notices
 * @param duties the recurring duties
 * @param escapes the chains whose completion softens a hold, by id of the escape
 * @param remedies what to do about an absence, by fact name or {@code fact-name/discriminating id}
 * @param places where each entry stands, by section and id ({@code thresholds/cbrn-3}), and each step of a chain ({@code
 *     chains/release/decide})
 */
public record Vocabulary(
        Map<Class<? extends Id>, SortedSet<String>> ids,
        SortedMap<String, String> says,
        List<Record> tables,
        SortedMap<Role, RoleEntry> roles,
        SortedMap<QuestionId, QuestionEntry> questions,
        SortedMap<GateKind, SortedSet<Activity>> gates,
        SortedMap<ChainId, Chain> chains,
        SortedMap<DutyId, DutyEntry> duties,
        SortedMap<String, ChainId> escapes,
        SortedMap<String, Remedy> remedies,
        Map<String, Place> places) {

    /** Whether an id of this class is listed; a wide id is listed when any class lists its value. */
    public boolean lists(Class<? extends Id> type, String value) {
        SortedSet<String> own = ids.get(type);
        return own != null && own.contains(value);
    }

    /**
     * A role.
     *
     * @param id the role
     * @param allOf the roles that together make this one; empty when it is a role of its own
     * @param outranks the roles it may correct
     * @param corrects whether it may withdraw or supersede facts that carry no role
     * @param samePerson whether one person may act for all of {@code allOf}
     */
    public record RoleEntry(
            Role id, SortedSet<Role> allOf, SortedSet<Role> outranks, boolean corrects, boolean samePerson) {}

    /**
     * A question.
     *
     * @param id the question
     * @param role who answers it
     * @param answers every answer it may have
     * @param favourable those of them that are favourable; the others are adverse
     * @param requirement the requirement it belongs to, or null
     */
    public record QuestionEntry(
            QuestionId id,
            Role role,
            SortedSet<Answer> answers,
            SortedSet<Answer> favourable,
            @Nullable RequirementId requirement) {}

    /** What makes a step. */
    public enum Act {
        /** An Approval of the subject. */
        APPROVAL,
        /** A Notice that follows the step before. */
        NOTICE
    }

    /**
     * A step of a chain.
     *
     * @param id the step
     * @param act what makes it
     * @param role who approves, or who is told
     * @param after the step before, or null for the subject itself
     * @param distinctFrom a step whose persons must be others, or null
     */
    public record Step(
            StepId id,
            Act act,
            Role role,
            @Nullable StepId after,
            @Nullable StepId distinctFrom) {}

    /**
     * A chain.
     *
     * @param id the chain
     * @param subject the fact name of what is approved: {@code report} or {@code interim-measure}
     * @param steps its steps, each after the one it names
     */
    public record Chain(ChainId id, String subject, List<Step> steps) {}

    /**
     * A recurring duty.
     *
     * @param id the duty
     * @param owner who owes it
     * @param chain the chain whose completion begins and renews it; null when Fulfilments renew it
     */
    public record DutyEntry(DutyId id, Role owner, @Nullable ChainId chain) {}

    /**
     * What to do about an absence.
     *
     * @param item what is to be made or given; null for escapes and waivers, which are never proposed
     * @param role who does it; null when the absence itself names a role
     * @param clause the clause that asks for it
     */
    public record Remedy(@Nullable String item, @Nullable Role role, ClauseId clause) {}

    /** The ids of a class, in order; empty when there are none. */
    public Set<String> idsOf(Class<? extends Id> type) {
        SortedSet<String> own = ids.get(type);
        return own == null ? Set.of() : own;
    }
}
