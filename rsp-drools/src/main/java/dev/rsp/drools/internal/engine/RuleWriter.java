package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Writes one checked rule for the engine: nothing of the author's text is copied, only what was checked is said. */
final class RuleWriter {

    private static final String INDENT = "\n    ";

    private final Rule rule;
    private final Scope scope;
    private final Names names;
    private final OperandWriter operands;
    private final List<Pattern> patterns = new ArrayList<>();

    /**
     * A pattern to write.
     *
     * @param condition the author's condition that its bindings belong to; -1 for none
     * @param quantifier plain, not or exists
     * @param type the class
     * @param constraints without the bindings
     */
    private record Pattern(int condition, Quantifier quantifier, Class<?> type, List<String> constraints) {}

    private RuleWriter(Rule rule, RuleSet set) {
        this.rule = rule;
        this.scope = new Scope(rule, set);
        this.names = new Names();
        this.operands = new OperandWriter(scope, names, set.types());
    }

    static LoweredRule write(String name, Rule rule, RuleSet set) {
        return new RuleWriter(rule, set).write(name, set);
    }

    private LoweredRule write(String name, RuleSet set) {
        for (int i = 0; i < rule.conditions().size(); i++) {
            condition(i, rule.conditions().get(i));
        }
        String conclusion =
                operands.conclusion(set.types().get(rule.conclusion().type()).schema(), rule.conclusion());
        List<Integer> slots = new ArrayList<>();
        StringBuilder text = new StringBuilder("rule \"" + name + "\"\nwhen");
        for (Pattern pattern : patterns) {
            append(pattern, text, slots);
        }
        text.append("\nthen")
                .append(INDENT)
                .append("insertLogical( ")
                .append(conclusion)
                .append(" );\nend\n");
        List<AbsenceForm> absences = AbsenceForm.of(rule, scope, set.types());
        return new LoweredRule(name, rule, scope, slots, absences, names.imports(), text.toString());
    }

    private void append(Pattern pattern, StringBuilder text, List<Integer> slots) {
        List<String> parts = new ArrayList<>(names.bindings(pattern.condition()));
        parts.addAll(pattern.constraints());
        boolean clock = pattern.condition() >= 0 && scope.isClock(pattern.condition());
        if (clock && parts.isEmpty()) {
            return;
        }
        if (pattern.quantifier() == Quantifier.PLAIN) {
            slots.add(clock ? -1 : pattern.condition());
        }
        text.append(INDENT).append(quantifier(pattern)).append(names.imported(pattern.type()));
        text.append(parts.isEmpty() ? "()" : "( " + String.join(", ", parts) + " )");
    }

    private static String quantifier(Pattern pattern) {
        return switch (pattern.quantifier()) {
            case PLAIN -> "";
            case NOT -> "not ";
            case EXISTS -> "exists ";
        };
    }

    private void condition(int index, Condition condition) {
        if (scope.isClock(index)) {
            clock(index, condition);
        } else if (scope.parameter(index) == null) {
            List<String> constraints = new ArrayList<>();
            compares(condition).forEach(compare -> constraints.add(operands.constraint(index, compare)));
            add(index, condition.quantifier(), scope.type(index).schema().type(), constraints);
        } else if (condition.quantifier() == Quantifier.NOT) {
            throw refusal(condition);
        }
    }

    private void clock(int index, Condition condition) {
        if (condition.quantifier() == Quantifier.NOT) {
            throw refusal(condition);
        }
        List<String> exact = new ArrayList<>();
        add(index, Quantifier.PLAIN, scope.type(index).schema().type(), exact);
        for (Constraint.Compare compare : compares(condition)) {
            if (compare.operator().isOrdering()) {
                Due due = Due.of(compare, scope);
                Quantifier quantifier = due.reached() ? Quantifier.PLAIN : Quantifier.NOT;
                add(-1, quantifier, Reached.class, List.of("day == " + operands.shifted(due.date(), due.shift())));
            } else {
                exact.add("day " + compare.operator().symbol() + " " + operands.date(compare.operand()));
            }
        }
    }

    private void add(int index, Quantifier quantifier, Class<?> type, List<String> constraints) {
        patterns.add(new Pattern(index, quantifier, type, constraints));
    }

    private static List<Constraint.Compare> compares(Condition condition) {
        return condition.constraints().stream()
                .filter(Constraint.Compare.class::isInstance)
                .map(Constraint.Compare.class::cast)
                .toList();
    }

    private static IllegalArgumentException refusal(Condition condition) {
        return new IllegalArgumentException(
                "The pattern (not %s) must stand over facts of the case or summaries.\n  at %s"
                        .formatted(condition.type(), condition.place()));
    }
}
