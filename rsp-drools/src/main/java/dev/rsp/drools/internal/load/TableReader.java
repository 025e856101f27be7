package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.evidence.Question;
import dev.rsp.fact.Table;
import dev.rsp.level.DefaultStandard;
import dev.rsp.level.RequiredStandard;
import dev.rsp.level.SafetyLevel;
import dev.rsp.level.Standard;
import dev.rsp.level.StandardId;
import dev.rsp.level.StandardKind;
import dev.rsp.level.UnspecifiedStandard;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.Criterion;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.Scope;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.Checkpoint;
import dev.rsp.threshold.Ladder;
import dev.rsp.threshold.RiskDomain;
import dev.rsp.threshold.ThresholdId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the sections that become table rows. */
final class TableReader {

    private final RowReader rows;
    private final Set<SafetyLevel> levels;
    private final List<Record> tables = new ArrayList<>();
    private final Set<StandardId> unspecified = new TreeSet<>();
    private final Set<ThresholdId> noneNamed = new TreeSet<>();

    TableReader(RowReader rows, List<SafetyLevel> levels) {
        this.rows = rows;
        this.levels = Set.copyOf(levels);
    }

    TableReader read() {
        domains(Sections.THRESHOLDS);
        domains(Sections.CHECKPOINTS);
        ladders();
        standards();
        pairs(Sections.REQUIRED);
        pairs(Sections.UNSPECIFIED);
        noneNamedRows();
        defaults();
        criteria();
        return this;
    }

    List<Record> tables() {
        return tables;
    }

    Set<StandardId> unspecified() {
        return unspecified;
    }

    Set<ThresholdId> noneNamed() {
        return noneNamed;
    }

    void addQuestions(Iterable<Vocabulary.QuestionEntry> questions) {
        for (Vocabulary.QuestionEntry question : questions) {
            if (question.requirement() != null) {
                tables.add(new Question(question.id(), question.role(), question.requirement()));
            }
        }
    }

    private void add(@Nullable Table row) {
        if (row instanceof Record known) {
            tables.add(known);
        }
    }

    private void domains(String section) {
        rows.each(section, (id, map) -> {
            ThresholdId threshold = rows.typed(new RowReader.Keyed(section, id), ThresholdId.class, id);
            RiskDomain domain = map.required("domain", RiskDomain.class);
            if (threshold != null && domain != null) {
                boolean isThreshold = section.equals(Sections.THRESHOLDS);
                add(isThreshold ? new CapabilityThreshold(threshold, domain) : new Checkpoint(threshold, domain));
            }
        });
    }

    private void ladders() {
        rows.each(Sections.LADDERS, (id, map) -> {
            RowReader.Keyed row = new RowReader.Keyed(Sections.LADDERS, id);
            RowReader.Pair<ThresholdId, ThresholdId> pair = rows.pair(row, ThresholdId.class, ThresholdId.class);
            if (pair != null && pair.first().equals(pair.second())) {
                rows.refuse(row, "join two thresholds", id, "Maybe write lower/higher.");
            } else if (pair != null) {
                add(new Ladder(pair.first(), pair.second()));
            }
        });
    }

    private void standards() {
        rows.each(Sections.STANDARDS, (id, map) -> {
            RowReader.Keyed row = new RowReader.Keyed(Sections.STANDARDS, id);
            StandardId standard = rows.typed(row, StandardId.class, id);
            StandardKind kind = map.required("kind", StandardKind.class);
            SafetyLevel level = map.required("level", SafetyLevel.class);
            String status = map.required("status", String.class);
            if (standard == null || kind == null || level == null || status == null) {
                return;
            }
            if (!levels.isEmpty() && !levels.contains(level)) {
                rows.refuse(row, "have a level of the level-scheme", level, "Maybe add it to level-scheme.");
            }
            status(row, standard, status);
            add(new Standard(standard, kind, level));
        });
    }

    private void status(RowReader.Keyed row, StandardId standard, String status) {
        if (status.equals("unspecified")) {
            unspecified.add(standard);
        } else if (!status.equals("specified")) {
            rows.refuse(row, "have status specified or unspecified", status, "Maybe write unspecified.");
        }
    }

    private void pairs(String section) {
        rows.each(section, (id, map) -> {
            RowReader.Keyed row = new RowReader.Keyed(section, id);
            RowReader.Pair<ThresholdId, StandardId> pair = rows.pair(row, ThresholdId.class, StandardId.class);
            if (pair == null) {
                return;
            }
            boolean isRequired = section.equals(Sections.REQUIRED);
            if (isRequired == unspecified.contains(pair.second())) {
                String other = isRequired ? Sections.UNSPECIFIED : Sections.REQUIRED;
                String status = isRequired ? "specified" : "unspecified";
                rows.refuse(
                        row,
                        "name a standard with status " + status,
                        pair.second(),
                        "Maybe it belongs in " + other + ".");
            }
            add(
                    isRequired
                            ? new RequiredStandard(pair.first(), pair.second())
                            : new UnspecifiedStandard(pair.first(), pair.second()));
        });
    }

    private void noneNamedRows() {
        rows.each(Sections.NONE_NAMED, (id, map) -> {
            RowReader.Keyed row = new RowReader.Keyed(Sections.NONE_NAMED, id);
            String[] parts = rows.split(row);
            if (parts != null) {
                ThresholdId threshold = rows.known(row, parts[0], ThresholdId.class);
                rows.typed(row, StandardKind.class, parts[1]);
                if (threshold != null) {
                    noneNamed.add(threshold);
                }
            }
        });
    }

    private void defaults() {
        rows.each(Sections.DEFAULTS, (id, map) -> {
            StandardId standard = rows.known(new RowReader.Keyed(Sections.DEFAULTS, id), id, StandardId.class);
            add(standard == null ? null : new DefaultStandard(standard));
        });
    }

    private void criteria() {
        rows.each(Sections.CRITERIA, (id, map) -> {
            CriterionId criterion = rows.typed(new RowReader.Keyed(Sections.CRITERIA, id), CriterionId.class, id);
            StandardId standard = rows.known(map, "standard", StandardId.class);
            Role role = rows.known(map, "role", Role.class);
            Scope scope = map.required("scope", Scope.class);
            if (criterion != null && standard != null && role != null && scope != null) {
                add(new Criterion(criterion, standard, role, scope));
            }
        });
    }
}
