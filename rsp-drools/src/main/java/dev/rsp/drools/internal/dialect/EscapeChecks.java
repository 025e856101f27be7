package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.requirement.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * L18: an escape stands in the {@code not} of the HOLD it softens, its pair rule concludes the condition, and a rule
 * names each missing guard.
 */
final class EscapeChecks {

    private static final String COMPLETE = "ChainComplete";
    private static final String OPEN = "ChainStepOpen";

    private final List<Rule> rules;
    private final TypeCatalog types;
    private final Reporter reporter;

    private EscapeChecks(List<Rule> rules, TypeCatalog types, Reporter reporter) {
        this.rules = rules;
        this.types = types;
        this.reporter = reporter;
    }

    static void check(List<Rule> rules, RuleContext context, Reporter reporter) {
        EscapeChecks checks = new EscapeChecks(rules, context.types(), reporter);
        if (!context.vocabulary().escapes().isEmpty()) {
            checks.pinned();
        }
        Set<String> chains = context.vocabulary().escapes().values().stream()
                .map(chain -> chain.value())
                .collect(Collectors.toSet());
        chains.stream().sorted().forEach(checks::escape);
    }

    /** With an escape in the vocabulary every completed chain says which it is, so that none slips in by a variable. */
    private void pinned() {
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions()) {
                if (condition.type().equals(COMPLETE) && Patterns.literal(condition, "chain") == null) {
                    reporter.add(
                            "L18",
                            condition.place(),
                            "The pattern (ChainComplete) must say by == which chain it asks for, but did not.",
                            "Maybe write chain == \"…\", for some chains are escapes.");
                }
            }
        }
    }

    private void escape(String chain) {
        Predicate<Rule> softened = rule -> reads(rule, chain, Quantifier.NOT);
        Predicate<Rule> conditional = rule -> reads(rule, chain, Quantifier.PLAIN) && is(rule, "ActivityCondition");
        Predicate<Rule> guard = rule -> rule.conditions().stream()
                .anyMatch(each ->
                        each.type().equals(OPEN) && each.isPlain() && chain.equals(Patterns.literal(each, "chain")));
        rules.forEach(rule -> position(rule, chain));
        for (Rule hold :
                rules.stream().filter(softened.and(EscapeChecks::isHold)).toList()) {
            boolean paired = rules.stream().anyMatch(conditional.and(rule -> isPair(hold, rule, chain)));
            lacks(
                    paired,
                    hold.place(),
                    chain,
                    "a rule of the same section, alike in everything else, that concludes the ActivityCondition");
        }
        boolean used = rules.stream().anyMatch(softened);
        Place first =
                rules.isEmpty() ? new Place("vocabulary.yaml", 1) : rules.get(0).place();
        lacks(used, first, chain, "a HOLD that it softens");
        lacks(rules.stream().anyMatch(guard), first, chain, "a rule that names each missing guard (ChainStepOpen)");
    }

    /** Whether a rule concludes its condition wherever the escape keeps another from holding. */
    private boolean isPair(Rule hold, Rule rule, String chain) {
        return FavourablePairs.section(rule).equals(FavourablePairs.section(hold))
                && new Correspondence(hold, index(hold, chain), rule, index(rule, chain), types).holds();
    }

    private static int index(Rule rule, String chain) {
        int index = 0;
        while (!isOf(rule.conditions().get(index), chain)) {
            index++;
        }
        return index;
    }

    private static boolean isOf(Condition condition, String chain) {
        return condition.type().equals(COMPLETE) && chain.equals(Patterns.literal(condition, "chain"));
    }

    private void lacks(boolean there, Place place, String chain, String what) {
        if (!there) {
            reporter.add(
                    "L18",
                    place,
                    "The escape (%s) must have %s, but had none.".formatted(chain, what),
                    "Maybe add the rule to the clause folder of the escape.");
        }
    }

    private void position(Rule rule, String chain) {
        for (Condition condition : rule.conditions()) {
            boolean about = isOf(condition, chain);
            boolean right = condition.quantifier() == Quantifier.NOT ? isHold(rule) : is(rule, "ActivityCondition");
            if (about && !right) {
                reporter.add(
                        "L18",
                        condition.place(),
                        "The escape (%s) must stand under not in a HOLD or plainly in its ActivityCondition, but stood (%s) in a rule that concludes (%s)."
                                .formatted(
                                        chain,
                                        condition.quantifier().name().toLowerCase(Locale.ROOT),
                                        RuleText.of(rule.conclusion())),
                        "Maybe soften the HOLD and nothing before it.");
            }
        }
    }

    private static boolean reads(Rule rule, String chain, Quantifier quantifier) {
        return rule.conditions().stream().anyMatch(each -> isOf(each, chain) && each.quantifier() == quantifier);
    }

    private static boolean is(Rule rule, String type) {
        return rule.conclusion().type().equals(type);
    }

    private static boolean isHold(Rule rule) {
        return is(rule, "GateLimit")
                && rule.conclusion().arguments().contains(new Operand.Constant("Effect", Effect.HOLD.name()));
    }
}
