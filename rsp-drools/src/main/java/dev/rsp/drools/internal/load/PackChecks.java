package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import dev.rsp.level.RequiredStandard;
import dev.rsp.level.Standard;
import dev.rsp.level.StandardId;
import dev.rsp.level.UnspecifiedStandard;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import dev.rsp.policy.ParameterId;
import dev.rsp.safeguard.Criterion;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.ThresholdId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that the parts of an effective pack fit together. */
final class PackChecks {

    private final Content pack;
    private final VocabularyReading reading;
    private final Problems problems;

    /**
     * What is checked.
     *
     * @param reading the vocabulary
     * @param clauses the clauses
     * @param parameters the parameters
     * @param types the types that rules may name
     * @param folders the clause folders
     */
    record Content(
            VocabularyReading reading,
            SortedMap<ClauseId, ClauseRow> clauses,
            SortedMap<ParameterId, Parameter> parameters,
            TypeCatalog types,
            List<ClauseFolder> folders) {

        /** All rules, folder by folder. */
        List<Rule> rules() {
            return folders.stream().flatMap(folder -> folder.rules().stream()).toList();
        }
    }

    PackChecks(Content pack, Problems problems) {
        this.pack = pack;
        this.reading = pack.reading();
        this.problems = problems;
    }

    void check() {
        checkStandards();
        checkThresholds();
        Set<String> rules = ruleNames();
        pack.clauses().values().forEach(row -> checkClause(row, rules));
        pack.parameters().values().forEach(this::checkParameter);
        new RemedyCheck(pack, problems).check();
        OwnFacts.checkRules(pack, problems);
        new UnusedIds(pack, problems).check();
    }

    private void checkStandards() {
        Set<StandardId> described = new HashSet<>();
        rows(Criterion.class).forEach(row -> described.add(row.standard()));
        for (Standard standard : rows(Standard.class)) {
            boolean unspecified = reading.unspecified().contains(standard.id());
            if (!unspecified && !described.contains(standard.id())) {
                refuse(
                        "standard-criteria",
                        place(Sections.STANDARDS, standard.id().value()),
                        "standard (" + standard.id() + ")",
                        "have a criterion",
                        "none",
                        "Maybe add one to criteria, or write status: unspecified.");
            }
            if (unspecified && described.contains(standard.id())) {
                refuse(
                        "standard-criteria",
                        place(Sections.STANDARDS, standard.id().value()),
                        "unspecified standard (" + standard.id() + ")",
                        "have no criterion",
                        "some",
                        "Maybe write status: specified.");
            }
        }
    }

    private void checkThresholds() {
        Set<ThresholdId> covered = new HashSet<>(reading.noneNamed());
        rows(RequiredStandard.class).forEach(row -> covered.add(row.threshold()));
        rows(UnspecifiedStandard.class).forEach(row -> covered.add(row.threshold()));
        for (CapabilityThreshold threshold : rows(CapabilityThreshold.class)) {
            if (!covered.contains(threshold.id())) {
                refuse(
                        "threshold-standards",
                        place(Sections.THRESHOLDS, threshold.id().value()),
                        "threshold (" + threshold.id() + ")",
                        "stand in required-standards, unspecified-standards or none-named",
                        "in none",
                        "Maybe add " + threshold.id() + "/deployment to none-named.");
            }
        }
    }

    private Set<String> ruleNames() {
        return pack.rules().stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkClause(ClauseRow row, Set<String> rules) {
        for (String name : row.rules()) {
            if (!rules.contains(name)) {
                String cure = Nearest.cure(name, rules, "Maybe the rule was renamed or removed.");
                refuse("clause-rule", place(row), subject(row), "name rules of the pack", name, cure);
            }
        }
        ClauseRow.NotEncoded why = row.notEncoded();
        boolean bare = why != null && why.reason().equals("judgement-only");
        if (bare && row.force() == Force.MUST && row.bearsOnGate()) {
            String cure = "Maybe add a question and a rule that concludes NotDetermined.";
            refuse("L22", place(row), subject(row), "have a rule that asks for its judgement", "none", cure);
        }
    }

    private void checkParameter(Parameter parameter) {
        if (!pack.clauses().containsKey(parameter.clause())) {
            String subject = "parameter (" + parameter.id() + ")";
            refuse(
                    "parameter-clause",
                    parameter.place(),
                    subject,
                    "name a clause of clauses.yaml",
                    parameter.clause(),
                    "Maybe quote the clause.");
        }
    }

    private <T> Iterable<T> rows(Class<T> type) {
        return reading.vocabulary().tables().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Place place(String section, String id) {
        return reading.places().getOrDefault(section + "/" + id, new Place(section, 1));
    }

    private Place place(ClauseRow row) {
        return reading.places()
                .getOrDefault("clauses/" + row.id(), new Place(row.pack().toString(), 1));
    }

    private static String subject(ClauseRow row) {
        return "clause (" + row.id() + ")";
    }

    private void refuse(String id, Place place, String subject, String must, Object actual, String cure) {
        problems.add(id, place, Require.refusal(subject, must, actual, cure));
    }
}
