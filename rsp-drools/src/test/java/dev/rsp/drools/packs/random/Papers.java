package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.pack.Vocabulary.Act;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.RoleEntry;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.evidence.Report;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.InterimMeasure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The subject of a chain and the acts it asks for, each by reference to what it follows. */
record Papers(Stage stage, Chain chain) {

    /** Gives them; the last act is so many days old. */
    void of(ModelId model, Topic about, int age) {
        LocalDate on = stage.ago(age + depth() + 1);
        Optional<? extends Fact> subject = chain.subject().equals("report")
                ? stage.give(new Report(stage.id("report"), model, chain.id(), about, on))
                : stage.give(new InterimMeasure(stage.id("measure"), model, chain.id(), about, on, until()));
        subject.ifPresent(given -> acts(given, age));
    }

    private LocalDate until() {
        return stage.asOf.plusDays(stage.draw.of(0, 1, 30, 90));
    }

    private void acts(Fact subject, int age) {
        Map<StepId, Set<FactRef>> made = new HashMap<>();
        for (Step step : chain.steps()) {
            int days = age + depth() - depth(step);
            Set<FactRef> follows = step.after() == null ? Set.of(subject.ref()) : made.get(step.after());
            Set<FactRef> refs =
                    step.act() == Act.APPROVAL ? approvals(step, subject, days) : notices(step, follows, days);
            made.put(step.id(), refs);
        }
    }

    private int depth() {
        return chain.steps().stream().mapToInt(this::depth).max().orElse(0);
    }

    /** How many steps lie between it and the subject, itself included: each is made a day after the one it follows. */
    private int depth(Step step) {
        return 1
                + chain.steps().stream()
                        .filter(each -> each.id().equals(step.after()))
                        .mapToInt(this::depth)
                        .sum();
    }

    private Set<FactRef> approvals(Step step, Fact subject, int age) {
        RoleEntry entry = stage.words.vocabulary().roles().get(step.role());
        Collection<Role> members = entry.allOf().isEmpty() ? List.of(step.role()) : entry.allOf();
        Set<FactRef> made = new TreeSet<>();
        for (Role role : members) {
            Person person = Person.of("person-" + role.value());
            Approval approval =
                    new Approval(stage.id("approval"), subject.ref(), step.id(), person, role, stage.ago(age));
            stage.give(approval).ifPresent(given -> made.add(given.ref()));
        }
        return made;
    }

    private Set<FactRef> notices(Step step, Set<FactRef> follows, int age) {
        if (follows.isEmpty()) {
            return Set.of();
        }
        Notice notice = new Notice(stage.id("notice"), new TreeSet<>(follows), step.role(), stage.ago(age));
        return stage.give(notice).map(given -> Set.of(given.ref())).orElse(Set.of());
    }
}
