package dev.rsp.drools.twin;

import dev.rsp.safeguard.SafeguardAssessment;
import dev.rsp.safeguard.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sections 1, 2 and 4: which standards a model needs, and which of them are short. */
record Safeguards(World world, Triggers triggers, Evidence evidence, Showing showing, Chains chains) {

    boolean required(String model, String standard) {
        if (standard.startsWith("asl-2")) {
            return world.isSubject(model);
        }
        return named(model, standard, Tables.REQUIRED)
                || (world.keeps(Reading.HIGHER_IS_MORE) && named(model, standard, Tables.REQUIRED_AS_WELL));
    }

    private boolean named(String model, String standard, Map<String, List<String>> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().contains(standard))
                .anyMatch(row -> showing.passed(model, row.getKey()));
    }

    boolean isShort(String model, String standard) {
        return required(model, standard)
                && (Tables.CRITERIA.get(standard).stream().anyMatch(criterion -> open(model, standard, criterion))
                        || (standard.startsWith("asl-3") && !decided(model, standard)));
    }

    private boolean open(String model, String standard, String criterion) {
        return Tables.ofTheLab(standard)
                ? openInTheLab(standard, criterion)
                : openFor(model, standard, criterion) || openByIncident(model, standard, criterion);
    }

    private boolean openInTheLab(String standard, String criterion) {
        boolean met = world.any(
                SafeguardAssessment.class,
                each -> each.criterion().value().equals(criterion)
                        && each.verdict() == Verdict.MET
                        && each.role().value().equals(Tables.judge(standard)));
        boolean doubted = world.any(
                SafeguardAssessment.class,
                each -> each.criterion().value().equals(criterion) && each.verdict() != Verdict.MET);
        return !met || doubted || evidence.incidentAnywhere(criterion);
    }

    private boolean openFor(String model, String standard, String criterion) {
        Optional<String> reference = triggers.standsWith(model);
        if (doubted(model, criterion) || evidence.incident(model, criterion)) {
            return true;
        }
        if (!world.isSubject(model) || met(model, standard, criterion)) {
            return false;
        }
        return reference.isEmpty() || !met(reference.get(), standard, criterion) || doubted(reference.get(), criterion);
    }

    /** An incident at the reference; only the model's own verdict helps. */
    private boolean openByIncident(String model, String standard, String criterion) {
        return triggers.standsWith(model)
                .filter(reference -> evidence.everIncident(reference, criterion))
                .filter(reference -> !met(model, standard, criterion))
                .isPresent();
    }

    private boolean met(String model, String standard, String criterion) {
        return world.any(
                SafeguardAssessment.class,
                each -> each.model().value().equals(model)
                        && each.criterion().value().equals(criterion)
                        && each.verdict() == Verdict.MET
                        && each.role().value().equals(Tables.judge(standard)));
    }

    private boolean doubted(String model, String criterion) {
        return world.any(
                SafeguardAssessment.class,
                each -> each.model().value().equals(model)
                        && each.criterion().value().equals(criterion)
                        && each.verdict() != Verdict.MET);
    }

    /** A safeguards decision was taken and told on a report not more than a year old; the reference's serves as well. */
    private boolean decided(String model, String standard) {
        return decidedOf(model, standard)
                || triggers.standsWith(model)
                        .filter(reference -> decidedOf(reference, standard))
                        .isPresent();
    }

    private boolean decidedOf(String model, String standard) {
        return chains.all("safeguards-decision", model, standard)
                .map(done -> world.keeps(Reading.YEAR_FROM_THE_REPORT) ? done.dated() : done.on())
                .anyMatch(since -> !world.isOver(since, Tables.REAPPROVAL));
    }

    /** AI R&D-4: an accepted case of the model's own, or of the reference it stands with. */
    boolean affirmativeCaseOpen(String model) {
        return showing.passed(model, "ai-rnd-4")
                && !accepted(model)
                && triggers.standsWith(model).filter(this::accepted).isEmpty();
    }

    private boolean accepted(String model) {
        return chains.complete("affirmative-case", model, "ai-rnd-4");
    }
}
