package dev.rsp.drools.packs;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Vocabulary.Act;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.RoleEntry;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.model.ChainSubject;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.requirement.ApprovalMissing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The links of a chain that is about one matter: who does what.
 *
 * @param chain the chain
 * @param about the matter
 * @param links one for each member of the role of each step
 * @param clauses the clauses whose rules read the chain
 */
record Links(Chain chain, String about, List<Link> links, Set<String> clauses) {

    /** What one role does for one step. */
    record Link(Step step, Role role) {

        @Override
        public String toString() {
            return step.id() + " by " + role;
        }
    }

    static Links of(EffectivePack pack, ChainId id, String about) {
        Chain chain = Objects.requireNonNull(pack.vocabulary().chains().get(id));
        List<Link> links = new ArrayList<>();
        for (Step step : chain.steps()) {
            RoleEntry entry = pack.vocabulary().roles().get(step.role());
            if (step.act() == Act.NOTICE || entry == null || entry.allOf().isEmpty()) {
                links.add(new Link(step, step.role()));
            } else {
                entry.allOf().forEach(role -> links.add(new Link(step, role)));
            }
        }
        return new Links(chain, about, links, reading(pack, id));
    }

    private static Set<String> reading(EffectivePack pack, ChainId id) {
        return pack.rules().stream()
                .filter(rule -> names(rule, id.value()))
                .map(rule -> rule.clause().value())
                .collect(Collectors.toSet());
    }

    private static boolean names(Rule rule, String chain) {
        return rule.conditions().stream()
                .flatMap(condition -> condition.constraints().stream())
                .anyMatch(each -> each instanceof Constraint.Compare compare
                        && compare.operand() instanceof Operand.Text text
                        && text.value().equals(chain));
    }

    /** Whether a case pins a clause that reads the chain. */
    boolean arePinnedBy(Answered each) {
        return clauses.contains(each.clause());
    }

    /** Whether each link is there, and none is said to be missing. */
    boolean areComplete(Answered each) {
        return subjects(each).stream()
                        .anyMatch(subject -> lacking(each, subject).isEmpty())
                && missing(each).isEmpty();
    }

    /** Whether of one subject this link alone is not there, and nothing is said to be missing but it and what follows it. */
    boolean lacksOnly(Answered each, Link link) {
        return subjects(each).size() == 1
                && subjects(each).stream()
                        .allMatch(subject -> lacking(each, subject).equals(List.of(link)))
                && missing(each).contains(link.step().id())
                && following(link.step()).containsAll(missing(each));
    }

    private List<ChainSubject> subjects(Answered each) {
        return each.of().given().stream()
                .filter(ChainSubject.class::isInstance)
                .map(ChainSubject.class::cast)
                .filter(subject -> subject.chain().equals(chain.id())
                        && subject.about().value().equals(about)
                        && !subject.on().isAfter(each.decision().asOf()))
                .toList();
    }

    private Set<StepId> missing(Answered each) {
        return each.concluded(ApprovalMissing.class)
                .filter(found -> found.chain().equals(chain.id())
                        && found.about().value().equals(about))
                .map(ApprovalMissing::step)
                .collect(Collectors.toSet());
    }

    /** A step and those that come after it. */
    private Set<StepId> following(Step step) {
        Set<StepId> following = new HashSet<>(Set.of(step.id()));
        for (Step ignored : chain.steps()) {
            chain.steps().stream()
                    .filter(each -> each.after() != null && following.contains(each.after()))
                    .forEach(each -> following.add(each.id()));
        }
        return following;
    }

    private List<Link> lacking(Answered each, ChainSubject subject) {
        Set<FactRef> about = new HashSet<>(Set.of(subject.ref()));
        List<Fact> acts = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<Fact> found = each.of().given().stream()
                    .filter(fact -> !about.contains(fact.ref()) && follows(fact, about))
                    .toList();
            acts.addAll(found);
            found.forEach(fact -> about.add(fact.ref()));
            more = !found.isEmpty();
        }
        return links.stream()
                .filter(link -> acts.stream().noneMatch(act -> makes(act, link)))
                .toList();
    }

    private static boolean follows(Fact fact, Set<FactRef> about) {
        return (fact instanceof Approval approval && about.contains(approval.subject()))
                || (fact instanceof Notice notice && notice.follows().stream().anyMatch(about::contains));
    }

    private static boolean makes(Fact act, Link link) {
        return link.step().act() == Act.APPROVAL
                ? act instanceof Approval approval
                        && approval.step().equals(link.step().id())
                        && approval.role().equals(link.role())
                : act instanceof Notice notice && notice.to().equals(link.role());
    }
}
