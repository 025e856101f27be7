package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The exception to L23: a rule may match a favourable fact when another rule catches its absence.
 *
 * <p>Accepted is exactly this: the pattern is plain and compares by {@code ==} only; another rule of the same section
 * has the same type under {@code not}, which also compares by {@code ==} only, and only components that the first
 * pattern compares or binds or that pin it further: every literal of the first pattern stands in the second, and every
 * component that the first compares, the second compares; and the other rule concludes something
 * {@linkplain Strictness at least as strict}. So where the favourable fact is dropped and no other takes its place, the
 * other rule fires.
 *
 * <p>Two clauses are of one section when their ids have the same leading number ({@code 6.2} for {@code 6.2},
 * {@code 6.2(a)}); an id without one is its own section up to the first bracket. Prefixes count.
 */
final class FavourablePairs {

    private static final Pattern SECTION = Pattern.compile("(?:[^:]*:)?(?:[0-9]+(?:\\.[0-9]+)*|[^(]+)");

    private final List<Rule> rules;
    private final Strictness strictness;

    FavourablePairs(List<Rule> rules, TypeCatalog types) {
        this.rules = rules;
        this.strictness = new Strictness(types);
    }

    boolean covers(Rule rule, Condition condition) {
        return isEquality(condition)
                && rules.stream()
                        .filter(other -> section(other).equals(section(rule)))
                        .filter(other -> strictness.isAtLeast(other.conclusion(), rule.conclusion()))
                        .flatMap(other -> other.conditions().stream())
                        .anyMatch(other -> catches(other, condition));
    }

    private static boolean catches(Condition absent, Condition present) {
        Map<String, Operand> outer = Patterns.equalities(absent);
        return absent.quantifier() == Quantifier.NOT
                && absent.type().equals(present.type())
                && isEquality(absent)
                && Patterns.equalities(present).entrySet().stream()
                        .allMatch(each -> Patterns.isLiteral(each.getValue())
                                ? each.getValue().equals(outer.get(each.getKey()))
                                : outer.containsKey(each.getKey()));
    }

    private static boolean isEquality(Condition condition) {
        return Patterns.comparisons(condition).stream().allMatch(compare -> compare.operator() == Operator.EQ);
    }

    static String section(Rule rule) {
        String clause = rule.clause().value();
        Matcher section = SECTION.matcher(clause);
        return section.lookingAt() ? section.group() : clause;
    }
}
