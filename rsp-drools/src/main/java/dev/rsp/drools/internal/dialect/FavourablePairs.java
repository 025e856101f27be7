package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The exception to L23: a rule may match a favourable fact when another rule catches its absence.
 *
 * <p>Accepted is exactly this: the pattern is plain; another rule of the same section has the same type under {@code not};
 * the fact that matches the pattern is one that this {@code not} forbids; everything else that the other rule asks for
 * {@linkplain Correspondence follows} from the first; and it concludes something {@linkplain Strictness at least as strict}
 * about the same. The {@code not} joins the whole key of the type, or else all that the pattern compares and binds: so
 * where the favourable fact is dropped either the other rule fires or the first does as before.
 *
 * <p>Two clauses are of one section when their ids have the same leading number ({@code 6.2} for {@code 6.2},
 * {@code 6.2(a)}); an id without one is its own section up to the first bracket. Prefixes count.
 */
final class FavourablePairs {

    private static final Pattern SECTION = Pattern.compile("(?:[^:]*:)?(?:[0-9]+(?:\\.[0-9]+)*|[^(]+)");

    private final List<Rule> rules;
    private final Strictness strictness;
    private final TypeCatalog types;

    FavourablePairs(List<Rule> rules, TypeCatalog types) {
        this.rules = rules;
        this.strictness = new Strictness(types);
        this.types = types;
    }

    boolean covers(Rule rule, Condition condition) {
        int fact = rule.conditions().indexOf(condition);
        return rules.stream()
                .filter(other -> section(other).equals(section(rule)))
                .filter(other -> strictness.isAtLeast(other.conclusion(), rule.conclusion()))
                .anyMatch(other -> catches(other, rule, fact));
    }

    private boolean catches(Rule other, Rule rule, int fact) {
        Condition present = rule.conditions().get(fact);
        for (int i = 0; i < other.conditions().size(); i++) {
            Condition absent = other.conditions().get(i);
            boolean same =
                    absent.quantifier() == Quantifier.NOT && absent.type().equals(present.type());
            if (same && isJoined(absent, present) && new Correspondence(rule, fact, other, i, types).holds()) {
                return true;
            }
        }
        return false;
    }

    /** Whether no second fact can keep the other rule from firing, unless it makes the first one fire alike. */
    private boolean isJoined(Condition absent, Condition present) {
        Set<String> joined = Patterns.equalities(absent).keySet();
        boolean alike = Patterns.comparisons(present).stream().allMatch(each -> each.operator() == Operator.EQ)
                && present.constraints().stream().allMatch(each -> joined.contains(each.component()));
        return alike || joined.containsAll(types.get(absent.type()).schema().key());
    }

    static String section(Rule rule) {
        String clause = rule.clause().value();
        Matcher section = SECTION.matcher(clause);
        return section.lookingAt() ? section.group() : clause;
    }
}
