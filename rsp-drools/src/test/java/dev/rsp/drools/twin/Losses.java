package dev.rsp.drools.twin;

import dev.rsp.eval.Assessment;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Supersession;
import dev.rsp.fact.Fact;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.List;

/** Facts that are missing, said twice, or rest on the wrong thing. */
final class Losses {

    private final CaseMaker maker;
    private final Draws draws;

    Losses(CaseMaker maker) {
        this.maker = maker;
        this.draws = maker.draws;
    }

    /** The same notices once more, later. */
    void tellAgain() {
        List<Notice> told = maker.facts.stream()
                .filter(Notice.class::isInstance)
                .map(Notice.class::cast)
                .toList();
        if (!told.isEmpty()) {
            Notice one = draws.of(told);
            LocalDate on = draws.ago(maker.day, 0, 30);
            told.stream()
                    .filter(each -> each.follows().equals(one.follows()))
                    .filter(each -> draws.chance(70))
                    .forEach(each -> maker.add(new Notice(maker.id("notice"), each.follows(), each.to(), on)));
        }
    }

    /** A determination rests on another assessment than its own. */
    void borrow() {
        List<Assessment> acts = maker.facts.stream()
                .filter(Assessment.class::isInstance)
                .map(Assessment.class::cast)
                .toList();
        List<Determination> below = maker.facts.stream()
                .filter(each -> each instanceof Determination one && one.status() == DeterminationStatus.BELOW)
                .filter(each -> maker.facts.stream().noneMatch(other -> names(other, each)))
                .map(Determination.class::cast)
                .toList();
        if (acts.size() > 1 && !below.isEmpty()) {
            Determination old = draws.of(below);
            maker.facts.remove(old);
            String role = old.role().value();
            maker.found(
                    old.model().value(),
                    old.threshold().value(),
                    old.status(),
                    role,
                    draws.of(acts).id(),
                    old.on());
        }
    }

    /** Leaves out one fact that nothing else needs. */
    void drop() {
        List<Fact> free = maker.facts.stream()
                .filter(Corrections::isFree)
                .filter(each -> maker.facts.stream().noneMatch(other -> names(other, each)))
                .toList();
        if (!free.isEmpty()) {
            maker.facts.remove(draws.of(free));
        }
    }

    private static boolean names(Fact other, Fact fact) {
        if (other instanceof Supersession supersession) {
            return supersession.of().equals(fact.ref()) || supersession.by().equals(fact.ref());
        }
        return other instanceof Judgement judgement
                && fact.key().value().equals(judgement.about().value());
    }
}
