package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Advisory;
import dev.rsp.requirement.GateLimit;
import dev.rsp.requirement.NotDetermined;
import dev.rsp.requirement.Origin;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** L03, L11, L12, L13, L14, L19: which types stand where, and in which shape. */
final class PatternChecks {

    static final int MAX_PATTERNS = 5;

    /** What no rule reads. */
    static final Set<String> ENDS = Set.of(
            GateLimit.class.getSimpleName(),
            ActivityCondition.class.getSimpleName(),
            Advisory.class.getSimpleName(),
            NotDetermined.class.getSimpleName());

    private final Subject subject;

    PatternChecks(Subject subject) {
        this.subject = subject;
    }

    void check(Condition condition) {
        RuleType type = subject.type(condition);
        if (type == null) {
            unknown(condition);
            return;
        }
        read(condition, type);
        order(condition);
        if (condition.quantifier() == Quantifier.NOT) {
            negated(condition, type);
        } else if (condition.quantifier() == Quantifier.EXISTS) {
            existing(condition, type);
        } else {
            plain(condition, type);
        }
    }

    /** At most five patterns beside parameters. */
    void checkCount() {
        long patterns = subject.rule().conditions().stream()
                .filter(condition -> !isParameter(subject.type(condition)))
                .count();
        if (patterns > MAX_PATTERNS) {
            subject.add(
                    "L19",
                    subject.rule().place(),
                    "The rule (%s) must have at most 5 patterns beside parameters, but was (%s)."
                            .formatted(subject.rule().name(), patterns),
                    "Maybe conclude something in between and read that.");
        }
    }

    private void unknown(Condition condition) {
        subject.add(
                "L03",
                condition.place(),
                "The type (%s) must be one that rules may name, but was not.".formatted(condition.type()),
                Nearest.cure(
                        condition.type(),
                        subject.context().types().all().stream()
                                .map(RuleType::name)
                                .toList(),
                        "Maybe register it as an own fact type."));
    }

    private void read(Condition condition, RuleType type) {
        if (ENDS.contains(type.name())) {
            subject.add(
                    "L11",
                    condition.place(),
                    "The type (%s) must not be read by any rule, but was by (%s)."
                            .formatted(type.name(), subject.rule().name()),
                    "Maybe read the shortfall that it follows from.");
        }
        boolean used = type.origin() != Origin.SUMMARY
                || subject.context().summaries().contains(type.schema().name());
        if (!used) {
            subject.add(
                    "L03",
                    condition.place(),
                    "The summary (%s) must be named in policy.yaml, but was not."
                            .formatted(type.schema().name()),
                    "Maybe add it to summaries:.");
        }
    }

    private void order(Condition condition) {
        boolean ordering = false;
        for (Constraint each : condition.constraints()) {
            boolean orders = each instanceof Constraint.Compare compare
                    && compare.operator().isOrdering();
            if (ordering && !orders) {
                subject.add(
                        "L14",
                        each.place(),
                        "The constraint (%s) must stand before comparisons, but stood after one."
                                .formatted(RuleText.of(each)),
                        "Maybe move it to the left: joins first, comparisons last.");
                return;
            }
            ordering = orders;
        }
    }

    private void negated(Condition condition, RuleType type) {
        unbound("L12", condition);
        if (!type.isInput()) {
            subject.add(
                    "L12",
                    condition.place(),
                    "The type (%s) must be a fact or a summary to stand under not, but was a %s."
                            .formatted(type.name(), type.origin().name().toLowerCase(Locale.ROOT)),
                    "Maybe derive the shortfall instead of the fulfilment.");
        } else if (!isJoined(condition, type)) {
            subject.add(
                    "L12",
                    condition.place(),
                    "The pattern (not %s) must join one of %s by == to something bound outside, but did not."
                            .formatted(type.name(), type.schema().topic()),
                    "Maybe add %1$s == $%1$s.".formatted(type.schema().topic().get(0)));
        }
    }

    /** Whether the pattern says what it is about: by a variable, or by a literal where the type has no model. */
    private static boolean isJoined(Condition condition, RuleType type) {
        boolean literals = !type.schema().has("model");
        return Patterns.equalities(condition).entrySet().stream()
                .filter(each -> type.schema().topic().contains(each.getKey()))
                .anyMatch(each -> literals || each.getValue() instanceof Operand.Variable);
    }

    private void existing(Condition condition, RuleType type) {
        unbound("L13", condition);
        if (type.origin() == Origin.CLOCK || isParameter(type)) {
            subject.add(
                    "L13",
                    condition.place(),
                    "The type (%s) must stand in a plain pattern, but stood under exists.".formatted(type.name()),
                    "Maybe remove exists; there is always exactly one.");
        }
    }

    private void unbound(String lint, Condition condition) {
        for (Constraint.Bind bind : Patterns.bindings(condition)) {
            Place place = bind.place();
            subject.add(
                    lint,
                    place,
                    "The variable (%s) must not be bound under %s, but was."
                            .formatted(
                                    bind.variable(),
                                    condition.quantifier().name().toLowerCase(Locale.ROOT)),
                    "Maybe the pattern should be plain, or the binding a comparison.");
        }
    }

    private void plain(Condition condition, RuleType type) {
        boolean connected = condition.constraints().stream()
                .anyMatch(each -> each instanceof Constraint.Bind
                        || (each instanceof Constraint.Compare compare && !Patterns.isLiteral(compare.operand())));
        if (!connected && !isParameter(type)) {
            subject.add(
                    "L13",
                    condition.place(),
                    "The pattern (%s) must bind or join something, or stand under exists, but did neither."
                            .formatted(type.name()),
                    "Maybe write exists before it, where only its presence matters.");
        }
    }

    private static boolean isParameter(@Nullable RuleType type) {
        return type != null && type.origin() == Origin.PARAMETER;
    }
}
