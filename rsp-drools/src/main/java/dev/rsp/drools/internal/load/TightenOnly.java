package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.Identity;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a tighten-only pack may not add. Removing, replacing and laxer parameters are refused while merging. */
final class TightenOnly {

    /** Keys by which a role could take adverse facts away. */
    private static final Set<String> POWERS = Set.of("outranks", "corrects", "same-person");

    private final PolicyFile file;
    private final Problems problems;

    private TightenOnly(PolicyFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Checks what policy.yaml says against what the base says with everything that it inherits. */
    static void checkPolicy(PolicyFile file, PolicyFile base, Problems problems) {
        TightenOnly check = new TightenOnly(file, problems);
        Identity own = file.identity();
        Identity under = base.identity();
        if (own.evidence() != null && !own.evidence().equals(under.evidence())) {
            check.key("evidence", "be that of the base", own.evidence(), "Maybe leave it out; it is inherited.");
        }
        if (!file.renumbered().isEmpty()) {
            check.key("renumbered", "be left out", "given", "Maybe keep the numbers that the base prints.");
        }
        check.days(own, under);
    }

    /** Outside of its days the base determines nothing, so that the pack above it may not either. */
    private void days(Identity own, Identity base) {
        String cure = "Maybe write one pack for each version of the base.";
        if (file.node().entries().containsKey("effective-from") && own.from().isBefore(base.from())) {
            key("effective-from", "not be before " + base.from() + ", the first day of the base", own.from(), cure);
        }
        LocalDate last = base.until();
        if (last != null && (own.until() == null || own.until().isAfter(last))) {
            Object actual = own.until() == null ? "open" : own.until();
            key("effective-until", "not be after " + last + ", the last day of the base", actual, cure);
        }
    }

    private void key(String key, String must, Object actual, String cure) {
        refuse(file.place(key), "key (policy." + key + ")", must, actual, cure);
    }

    /** Checks the vocabulary as merged. */
    static void checkVocabulary(PolicyFile file, Draft draft, Problems problems) {
        TightenOnly check = new TightenOnly(file, problems);
        draft.section(Sections.ESCAPES).forEach((id, entry) -> {
            if (check.isOwn(entry)) {
                String cure = "Maybe leave it out; a tighten-only pack adds no way around.";
                check.refuse(entry.key(), "escape (" + id + ")", "be of the base", "new", cure);
            }
        });
        draft.section(Sections.ROLES).forEach((id, entry) -> {
            if (check.isOwn(entry) && entry.value() instanceof YamlNode.Mapping map) {
                map.entries().keySet().stream()
                        .filter(POWERS::contains)
                        .forEach(power -> check.refusePower(id, power, entry));
            }
        });
        check.gates(draft.section(Sections.GATES));
    }

    private void refusePower(String role, String power, RawEntry entry) {
        String cure = "Maybe leave it out; it could take adverse facts away.";
        refuse(entry.key(), "role (" + role + ")", "have no power to correct others", power, cure);
    }

    /** An activity without a gate may not proceed; its first gate could let it. */
    private void gates(Map<String, RawEntry> rows) {
        Set<String> gated = new TreeSet<>();
        rows.forEach((row, entry) -> {
            if (!isOwn(entry)) {
                gated.add(activity(row));
            }
        });
        rows.forEach((row, entry) -> {
            if (isOwn(entry) && !gated.contains(activity(row))) {
                String cure = "Maybe leave it out; what no gate bears on never counts as allowed.";
                refuse(entry.key(), "gate (" + row + ")", "bear on an activity that the base gates", "new", cure);
            }
        });
    }

    /** Checks that no rule of a base is satisfied by a chain that a tighten-only pack adds. */
    static void checkChains(PackMerge.Merged merged, List<ClauseFolder> folders, Problems problems) {
        merged.draft().section(Sections.CHAINS).forEach((id, entry) -> {
            if (merged.tightening().contains(entry.pack())) {
                folders.stream()
                        .filter(folder -> !folder.pack().equals(entry.pack()))
                        .flatMap(folder -> folder.rules().stream())
                        .filter(TightenOnly::takesAnyChain)
                        .forEach(rule -> problems.add(
                                "tighten-only",
                                entry.key(),
                                Require.refusal(
                                        "chain (" + id + ")",
                                        "be one that no rule of the base takes for its own",
                                        rule.name(),
                                        "Maybe leave it out; that rule is satisfied by any chain.")));
            }
        });
    }

    private static boolean takesAnyChain(Rule rule) {
        return rule.conditions().stream()
                .filter(condition -> condition.type().equals("ChainComplete"))
                .anyMatch(condition -> condition.constraints().stream()
                        .noneMatch(constraint -> constraint instanceof Constraint.Compare compare
                                && compare.component().equals("chain")
                                && compare.operand() instanceof Operand.Text));
    }

    private static String activity(String row) {
        return row.substring(row.indexOf('/') + 1);
    }

    private boolean isOwn(RawEntry entry) {
        PackId own = file.identity().id();
        return entry.pack().equals(own);
    }

    private void refuse(Place place, String subject, String must, @Nullable Object actual, String cure) {
        problems.add("tighten-only", place, Require.refusal(subject, must, String.valueOf(actual), cure));
    }
}
