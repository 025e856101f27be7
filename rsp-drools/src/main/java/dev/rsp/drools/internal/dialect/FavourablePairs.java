package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The exception to L23: a rule may match a favourable fact when another rule catches its absence.
 *
 * <p>Accepted is exactly this: the pattern is plain; another rule of the same section has the same type under {@code not};
 * the fact that matches the pattern is one that this {@code not} forbids; everything else that the other rule asks for
 * {@linkplain Correspondence follows} from the first; and it concludes something {@linkplain Strictness at least as strict}
 * about the same; and it {@linkplain Replacement leaves no room} for another fact of the type, or for the one before. So
 * where the favourable fact is dropped either the other rule fires or the first does as before.
 *
 * <p>The other rule may have one more absence, of a second way out, when a third rule of the section takes that up as the
 * first does: where the second way out is there the third fires, and where it is not the other does.
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
                .anyMatch(other -> catches(other, rule, fact)
                        || withoutTakenUp(other, rule).anyMatch(rest -> catches(rest, rule, fact)));
    }

    /** The rule less one absence, for each that a third rule takes up with a conclusion at least as strict. */
    private Stream<Rule> withoutTakenUp(Rule other, Rule rule) {
        List<Rule> third = rules.stream()
                .filter(each -> section(each).equals(section(rule)))
                .filter(each -> strictness.isAtLeast(each.conclusion(), rule.conclusion()))
                .toList();
        return IntStream.range(0, other.conditions().size())
                .filter(absence -> third.stream().anyMatch(each -> takesUp(each, other, absence)))
                .mapToObj(absence -> without(other, absence));
    }

    private boolean takesUp(Rule third, Rule other, int absence) {
        Condition absent = other.conditions().get(absence);
        return absent.quantifier() == Quantifier.NOT
                && IntStream.range(0, third.conditions().size())
                        .filter(i -> third.conditions().get(i).isPlain())
                        .filter(i -> third.conditions().get(i).type().equals(absent.type()))
                        .anyMatch(i -> new Correspondence(other, absence, third, i, types).holds());
    }

    private static Rule without(Rule rule, int condition) {
        List<Condition> rest = new ArrayList<>(rule.conditions());
        rest.remove(condition);
        return new Rule(rule.name(), rule.clause(), rule.force(), rest, rule.conclusion(), rule.place());
    }

    private boolean catches(Rule other, Rule rule, int fact) {
        Condition present = rule.conditions().get(fact);
        Replacement replacement = new Replacement(rule, present, types);
        for (int i = 0; i < other.conditions().size(); i++) {
            Condition absent = other.conditions().get(i);
            boolean same =
                    absent.quantifier() == Quantifier.NOT && absent.type().equals(present.type());
            if (same && replacement.isCaughtBy(absent) && new Correspondence(rule, fact, other, i, types).holds()) {
                return true;
            }
        }
        return false;
    }

    static String section(Rule rule) {
        String clause = rule.clause().value();
        Matcher section = SECTION.matcher(clause);
        return section.lookingAt() ? section.group() : clause;
    }
}
