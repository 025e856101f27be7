package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.Act;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.model.ChainSubject;
import dev.rsp.policy.Role;
import dev.rsp.summary.ChainComplete;
import dev.rsp.summary.ChainStepOpen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the chain of one subject has come.
 *
 * @param subject the subject
 * @param ref its reference
 * @param chain its chain
 * @param made one act for each seat of all steps; null while the chain is not complete
 */
record ChainRun(
        ChainSubject subject,
        FactRef ref,
        Chain chain,
        @Nullable List<Fact> made) {

    /** The runs of all standing subjects of chains, by reference of the subject. */
    static List<ChainRun> all(StandingView facts, ChainActs acts, Vocabulary vocabulary) {
        List<ChainRun> runs = new ArrayList<>();
        for (ChainSubject subject : facts.of(ChainSubject.class)) {
            Chain chain = vocabulary.chains().get(subject.chain());
            if (chain != null
                    && chain.subject().equals(Schema.of((Record) subject).name())) {
                runs.add(run(subject, acts, chain, vocabulary));
            }
        }
        return runs;
    }

    private static ChainRun run(ChainSubject subject, ChainActs acts, Chain chain, Vocabulary vocabulary) {
        List<ChainSeat> seats = ChainSeat.of(chain.steps(), chain, vocabulary);
        List<Fact> made = seats.isEmpty() ? null : new ChainSearch(acts, subject, seats).latest();
        return new ChainRun(subject, acts.ref(subject), chain, made);
    }

    /** Whether both are of one chain, model and topic. */
    boolean isAboutTheSameAs(ChainRun other) {
        return subject.chain().equals(other.subject.chain())
                && subject.model().equals(other.subject.model())
                && subject.about().equals(other.subject.about());
    }

    /** The summary of a complete chain; null while it is not. */
    @Nullable
    ChainComplete complete() {
        return made == null
                ? null
                : new ChainComplete(
                        subject.chain(), subject.model(), subject.about(), ref, subject.id(), ChainSearch.last(made));
    }

    /** The steps that lack an act, in the order of the chain; none when it is complete. */
    List<ChainStepOpen> open(ChainActs acts, Vocabulary vocabulary) {
        if (made != null) {
            return List.of();
        }
        List<ChainStepOpen> open = new ArrayList<>();
        for (Step step : chain.steps()) {
            List<ChainSeat> seats = ChainSeat.of(List.of(step), chain, vocabulary);
            if (new ChainSearch(acts, subject, seats).any() == null) {
                lacking(step, acts, vocabulary).forEach(role -> open.add(open(step, role)));
            }
        }
        return open.isEmpty() ? conflicting() : open;
    }

    private ChainStepOpen open(Step step, Role role) {
        return new ChainStepOpen(subject.chain(), subject.model(), subject.about(), ref, subject.id(), step.id(), role);
    }

    /** The members without an act of their own; the role of the step where each has one and they do not fit. */
    private List<Role> lacking(Step step, ChainActs acts, Vocabulary vocabulary) {
        List<Role> lacking = new ArrayList<>();
        if (step.act() == Act.APPROVAL) {
            for (ChainSeat seat : ChainSeat.of(step, vocabulary)) {
                LocalDate from = subject.on();
                if (acts.approvals(ref, step.id(), seat.role()).stream()
                        .allMatch(each -> each.on().isBefore(from))) {
                    lacking.add(seat.role());
                }
            }
        }
        return lacking.isEmpty() ? List.of(step.role()) : lacking;
    }

    /** Every step is made by itself, and they do not fit together: those that must differ from others, else the last. */
    private List<ChainStepOpen> conflicting() {
        List<Step> steps = chain.steps().stream()
                .filter(step -> step.distinctFrom() != null)
                .toList();
        List<Step> last = chain.steps().stream()
                .filter(step ->
                        chain.steps().stream().noneMatch(other -> step.id().equals(other.after())))
                .toList();
        return (steps.isEmpty() ? last : steps)
                .stream().map(step -> open(step, step.role())).toList();
    }
}
