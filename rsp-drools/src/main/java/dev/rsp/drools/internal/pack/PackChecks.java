package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Checks what holds between the files of a pack: standards, criteria, clauses, rules and remedies. */
final class PackChecks {

    /** What is checked. */
    record Content(
            Draft draft, Vocabulary vocabulary, SortedMap<ClauseId, ClauseRow> clauses, List<ClauseFolder> folders) {}

    private final Content content;
    private final Problems problems;

    private PackChecks(Content content, Problems problems) {
        this.content = content;
        this.problems = problems;
    }

    static void check(Content content, boolean rulesAreSound, Problems problems) {
        PackChecks checks = new PackChecks(content, problems);
        checks.standards();
        checks.thresholds();
        checks.clauses();
        if (rulesAreSound) {
            checks.remedies();
        }
    }

    private void standards() {
        section(Sections.STANDARDS).forEach((id, entry) -> {
            boolean specified = "specified".equals(text(entry, "status"));
            boolean measured = section(Sections.CRITERIA).values().stream()
                    .anyMatch(criterion -> id.equals(text(criterion, "standard")));
            if (specified != measured) {
                add(
                        "pack-standard",
                        entry.key(),
                        "standard (" + id + ")",
                        specified ? "have a criterion, being specified" : "have no criterion, being unspecified",
                        specified ? "none" : "some",
                        "Maybe its status is wrong.");
            }
        });
    }

    private void thresholds() {
        Set<String> named = new HashSet<>();
        for (String section : List.of(Sections.REQUIRED, Sections.UNSPECIFIED, Sections.NONE_NAMED)) {
            section(section).keySet().forEach(key -> named.add(key.substring(0, Math.max(0, key.indexOf('/')))));
        }
        section(Sections.THRESHOLDS).forEach((id, entry) -> {
            if (!named.contains(id)) {
                add(
                        "pack-threshold",
                        entry.key(),
                        "threshold (" + id + ")",
                        "have a row in the standards tables",
                        "none",
                        "Maybe add it to required-standards, unspecified-standards or none-named.");
            }
        });
    }

    private void clauses() {
        Set<String> rules = new HashSet<>();
        content.folders().forEach(folder -> folder.rules().forEach(rule -> rules.add(rule.name())));
        content.draft().clauses.forEach((id, entry) -> {
            ClauseRow row = content.clauses().get(ClauseId.of(id));
            if (row == null) {
                return;
            }
            for (String rule : row.rules()) {
                if (!rules.contains(rule)) {
                    add(
                            "pack-clause",
                            entry.key(),
                            "rule (" + rule + ")",
                            "be in a clause folder",
                            "absent",
                            "Maybe it was renamed.");
                }
            }
            boolean bare = row.force() == Force.MUST
                    && row.bearsOnGate()
                    && !row.isEncoded()
                    && row.notEncoded() != null
                    && row.notEncoded().reason().equals("judgement-only");
            if (bare) {
                add(
                        "L22",
                        entry.key(),
                        "clause (" + id + ")",
                        "have a rule that asks for its judgement",
                        "none",
                        "Maybe add a question and a NotDetermined.");
            }
        });
    }

    private void remedies() {
        for (ClauseFolder folder : content.folders()) {
            for (Rule rule : folder.rules()) {
                for (Condition condition : rule.conditions()) {
                    if (condition.quantifier() == Quantifier.NOT && !hasRemedy(condition)) {
                        add(
                                "pack-remedy",
                                condition.place(),
                                "type (" + condition.type() + ")",
                                "have a remedy in vocabulary.yaml, standing under not",
                                "none",
                                "Maybe add it to remedies:, with item: none for escapes.");
                    }
                }
            }
        }
    }

    private boolean hasRemedy(Condition condition) {
        RuleType type = TypeCatalog.standard().find(condition.type());
        String name = type == null ? kebab(condition.type()) : type.schema().name();
        if (content.vocabulary().remedies().containsKey(name)) {
            return true;
        }
        return condition.constraints().stream()
                .anyMatch(each -> each instanceof Constraint.Compare compare
                        && compare.operand() instanceof Operand.Text text
                        && content.vocabulary().remedies().containsKey(name + "/" + text.value()));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private Map<String, RawEntry> section(String name) {
        return content.draft().section(name);
    }

    private static String text(RawEntry entry, String key) {
        if (entry.value() instanceof YamlNode.Mapping mapping
                && mapping.entries().get(key) != null
                && java.util.Objects.requireNonNull(mapping.entries().get(key)).value()
                        instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        return "";
    }

    private void add(String id, Place place, String subject, String must, String actual, String cure) {
        problems.add(id, place, Require.refusal(subject, must, actual, cure));
    }
}
