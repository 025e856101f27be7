package dev.rsp.drools.testing;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.internal.coverage.Covering;
import dev.rsp.drools.internal.pack.Opened;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the cases of a pack bring out of its rules.
 *
 * <p>A condition is a pattern or a constraint in one. Three things can be seen of it: that it is true, that it is false,
 * each where everything before it in the rule is true, and that it decides: the same rule with that one turned round
 * concludes something else in a case. What looks a parameter or a row of a table up by its id is none, for no case can
 * change it; nor is a constraint that asks a conclusion for the one literal that every rule of the pack gives it.
 *
 * @param pack policy and version
 * @param cases how many cases were applied
 * @param rules the rules, file by file
 * @param files the files of rules that hold any
 * @since 0.1.0
 */
public record PackCoverage(String pack, int cases, List<RuleCoverage> rules, List<RuleFile> files) {

    /** Copies the lists. */
    public PackCoverage {
        rules = List.copyOf(rules);
        files = List.copyOf(files);
    }

    /**
     * Applies the rules of a pack to its cases.
     *
     * @param pack a pack that {@code RulePacks} loaded
     * @return what was seen
     * @throws dev.rsp.drools.PackException if a file of cases is wrong
     */
    public static PackCoverage of(RulePack pack) {
        Objects.requireNonNull(pack, "pack");
        return Covering.of(pack.policy() + "@" + pack.version(), Opened.of(pack).effective());
    }

    /**
     * The conditions of all rules.
     *
     * @return the conditions, rule by rule
     */
    public Stream<ConditionCoverage> conditions() {
        return rules.stream().flatMap(rule -> rule.conditions().stream());
    }

    /**
     * How much is covered.
     *
     * @return percent of what can be seen of all conditions; 100 where there are none
     */
    public double percent() {
        long all = 3 * conditions().count();
        return all == 0
                ? 100
                : 100.0 * conditions().mapToLong(ConditionCoverage::covered).sum() / all;
    }

    /**
     * The summary as text for people.
     *
     * @return lines of text: the whole, then each rule and condition that lacks something
     */
    public String text() {
        StringBuilder text =
                new StringBuilder("%s: %s rules, %s conditions, %s cases: %s %% of the conditions covered\n"
                        .formatted(pack, rules.size(), conditions().count(), cases, Percent.of(percent())));
        text.append("  %s true, %s false, %s decide; %s rules conclude something in a case of their own clause\n"
                .formatted(
                        conditions().filter(each -> !each.seenTrue().isEmpty()).count(),
                        conditions().filter(each -> !each.seenFalse().isEmpty()).count(),
                        conditions().filter(each -> !each.decided().isEmpty()).count(),
                        rules.stream().filter(each -> each.firedInOwn() > 0).count()));
        rules.forEach(rule -> lacking(rule, text));
        return text.toString();
    }

    /**
     * The rules, coloured line by line, beside the text of their clauses.
     *
     * @return an HTML page that needs nothing else
     */
    public String html() {
        return CoverageHtml.of(this);
    }

    private static void lacking(RuleCoverage rule, StringBuilder text) {
        String lacks = rule.fired() == 0
                ? "concludes nothing in any case"
                : rule.firedInOwn() == 0
                        ? "concludes nothing in a case of its clause"
                        : rule.heldBack().isEmpty() ? "is held back in no case of its clause" : "";
        boolean whole = lacks.isEmpty() && rule.conditions().stream().allMatch(each -> each.covered() == 3);
        if (!whole) {
            text.append("rule \"%s\" at %s:%s%s\n"
                    .formatted(rule.rule(), rule.file(), rule.line(), lacks.isEmpty() ? "" : " " + lacks));
        }
        rule.conditions().stream()
                .filter(each -> each.covered() < 3)
                .forEach(each -> text.append("  line %s: %s: %s\n".formatted(each.line(), each.text(), each.lacks())));
    }
}
