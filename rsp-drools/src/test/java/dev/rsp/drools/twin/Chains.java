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
import java.util.Optional;
import java.util.stream.Stream;

/** Reports and measures with the approvals and notices they need. */
record Chains(World world) {

    private static final Map<String, String> FIRST_STEP = Map.of(
            "capability-decision", "decide",
            "safeguards-decision", "decide",
            "affirmative-case", "accept",
            "interim-measures", "approve");

    /** A subject whose every step is made, its own day, and the first day on which the last step was made. */
    record Done(String item, LocalDate dated, LocalDate on) {}

    /** Two approvals that together are the one of the CEO and the RSO. */
    private record Pair(Approval ceo, Approval rso) {

        LocalDate on() {
            return later(ceo.on(), rso.on());
        }

        boolean namedBy(Notice notice) {
            return notice.follows().contains(ceo.ref()) && notice.follows().contains(rso.ref());
        }
    }

    /** The one whose last step is the latest. */
    Optional<Done> complete(String chain, String model, String about) {
        return all(chain, model, about).max(Comparator.comparing(Done::on));
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

    /** The first day on which every step was made. */
    private Optional<Done> done(ChainSubject subject) {
        boolean told = !subject.chain().value().equals("affirmative-case");
        return pairs(subject)
                .flatMap(pair -> told ? told(pair) : Stream.of(pair.on()))
                .min(Comparator.naturalOrder())
                .map(on -> new Done(subject.id().value(), subject.on(), on));
    }

    private Stream<Pair> pairs(ChainSubject subject) {
        List<Approval> ceos = approvals(subject, "ceo");
        List<Approval> rsos = approvals(subject, "rso");
        return ceos.stream()
                .flatMap(ceo -> rsos.stream()
                        .filter(rso -> !rso.person().equals(ceo.person()))
                        .map(rso -> new Pair(ceo, rso)));
    }

    private List<Approval> approvals(ChainSubject subject, String role) {
        FactRef ref = subject.ref();
        return world.all(Approval.class)
                .filter(each -> each.subject().equals(ref))
                .filter(each -> each.step()
                        .value()
                        .equals(FIRST_STEP.get(subject.chain().value())))
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
                .min(Comparator.naturalOrder());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
