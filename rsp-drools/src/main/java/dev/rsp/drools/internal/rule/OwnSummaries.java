package dev.rsp.drools.internal.rule;

import dev.rsp.fact.Polarity;
import dev.rsp.fact.PolarityRule;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.model.ModelId;
import dev.rsp.requirement.Origin;
import dev.rsp.summary.Summarizer;
import java.util.Collection;

/** Checks the summaries of an application. */
final class OwnSummaries {

    private static final String MODEL = "model";

    private OwnSummaries() {}

    /** Checks what sums up facts against the types that are known before it. */
    static void check(Summarizer<?, ?> own, Collection<RuleType> known) {
        OwnTypes.check(own.summary(), known);
        if (known.stream()
                .noneMatch(type -> type.origin() == Origin.FACT && type.schema().type() == (Class<?>) own.facts())) {
            throw refused(
                    own,
                    "be made of facts that rules may name",
                    own.facts().getName(),
                    "Maybe register that type first, with PackOptions.facts.");
        }
        checkSchema(own, Schema.of(own.summary()), Schema.of(own.facts().asSubclass(Record.class)));
        if (own.version().isBlank()) {
            throw refused(own, "have a version", "blank", "Maybe begin with 1.");
        }
    }

    private static void checkSchema(Summarizer<?, ?> own, Schema summary, Schema facts) {
        if (summary.polarityRule() != PolarityRule.FIXED) {
            throw refused(
                    own,
                    "have one polarity",
                    "that of " + summary.polarityComponent(),
                    "Maybe make two of it, one for what is good news and one for what is not.");
        }
        if (summary.fixedPolarity() == Polarity.NEUTRAL && !isNeutral(facts)) {
            throw refused(
                    own,
                    "be good news or bad, as its facts (" + facts.name() + ") are",
                    "neutral",
                    "Maybe add polarity = Polarity.FAVOURABLE or Polarity.ADVERSE to its @FactType.");
        }
        for (String component : summary.key()) {
            if (!facts.has(component)
                    || facts.component(component).type()
                            != summary.component(component).type()) {
                throw refused(
                        own,
                        "be known by components of " + facts.name(),
                        component,
                        "Maybe leave it out of the key, or give the facts a component of that name and type.");
            }
        }
        if (!summary.key().contains(MODEL) || summary.component(MODEL).type() != ModelId.class) {
            throw refused(own, "be known by its model", String.valueOf(summary.key()), "Maybe add model to its key.");
        }
    }

    private static boolean isNeutral(Schema facts) {
        return facts.polarityRule() == PolarityRule.FIXED && facts.fixedPolarity() == Polarity.NEUTRAL;
    }

    private static Refusal refused(Summarizer<?, ?> own, String must, String actual, String cure) {
        return Require.refusal("summary (" + own.summary().getName() + ")", must, actual, cure);
    }
}
