package dev.rsp.drools.twin;

import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Report;
import dev.rsp.fact.FactRef;
import dev.rsp.model.ChainSubject;
import dev.rsp.safeguard.InterimMeasure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reports and measures with the approvals and notices they need. */
record Chains(World world) {

    private static final Map<String, String> FIRST_STEP = Map.of(
            "capability-decision", "decide",
            "safeguards-decision", "decide",
            "affirmative-case", "accept",
            "interim-measures", "approve");

    /** A subject whose every step is made, its own day, and the last day on which the last step was made. */
    record Done(String item, LocalDate dated, LocalDate on) {}

    /** Two approvals that together are the one of the CEO and the RSO. */
    record Pair(Approval ceo, Approval rso, Set<FactRef> refs) {

        LocalDate on() {
            return later(ceo.on(), rso.on());
        }

        boolean namedBy(Notice notice) {
            return notice.follows().containsAll(refs);
        }
    }

    boolean complete(String chain, String model, String about) {
        return all(chain, model, about).findAny().isPresent();
    }

    /** Every one that is complete. */
    Stream<Done> all(String chain, String model, String about) {
        return subjects(chain)
                .filter(each -> each.chain().value().equals(chain))
                .filter(each -> each.model().value().equals(model))
                .filter(each -> each.about().value().equals(about))
                .flatMap(each -> done(each).stream());
    }

    private Stream<? extends ChainSubject> subjects(String chain) {
        return chain.equals("interim-measures") ? world.all(InterimMeasure.class) : world.all(Report.class);
    }

    private Optional<Done> done(ChainSubject subject) {
        boolean told =
                world.keeps(Reading.CASE_TOLD) || !subject.chain().value().equals("affirmative-case");
        return pairs(
                        subject,
                        Objects.requireNonNull(FIRST_STEP.get(subject.chain().value())))
                .flatMap(pair -> told ? told(pair) : Stream.of(pair.on()))
                .max(Comparator.naturalOrder())
                .map(on -> new Done(subject.id().value(), subject.on(), on));
    }

    Stream<Pair> pairs(ChainSubject subject, String step) {
        List<Approval> ceos = approvals(subject, step, "ceo");
        List<Approval> rsos = approvals(subject, step, "rso");
        return ceos.stream()
                .flatMap(ceo -> rsos.stream()
                        .filter(rso -> !rso.person().equals(ceo.person()))
                        .map(rso -> new Pair(ceo, rso, Set.of(world.ref(ceo), world.ref(rso)))));
    }

    List<Approval> approvals(ChainSubject subject, String step, String role) {
        FactRef ref = world.ref(subject);
        return world.all(Approval.class)
                .filter(each -> each.subject().equals(ref))
                .filter(each -> each.step().value().equals(step))
                .filter(each -> each.role().value().equals(role))
                .filter(each -> !each.on().isBefore(subject.on()))
                .toList();
    }

    private Stream<LocalDate> told(Pair pair) {
        Optional<LocalDate> board = told(pair, "board");
        Optional<LocalDate> trust = told(pair, "ltbt");
        return board.isPresent() && trust.isPresent() ? Stream.of(later(board.get(), trust.get())) : Stream.empty();
    }

    private Optional<LocalDate> told(Pair pair, String role) {
        return world.all(Notice.class)
                .filter(each -> each.to().value().equals(role))
                .filter(pair::namedBy)
                .map(Notice::on)
                .filter(on -> !on.isBefore(pair.on()))
                .max(Comparator.naturalOrder());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
