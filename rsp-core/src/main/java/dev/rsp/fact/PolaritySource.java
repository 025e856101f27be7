package dev.rsp.fact;

import java.util.Map;
import java.util.Objects;

/** Where a polarity comes from. */
record PolaritySource(PolarityRule rule, Polarity always, String component, Map<Enum<?>, Polarity> byConstant) {

    static PolaritySource fixed(Polarity polarity) {
        return new PolaritySource(PolarityRule.FIXED, polarity, "", Map.of());
    }

    static PolaritySource byComponent(String component, Map<Enum<?>, Polarity> byConstant) {
        return new PolaritySource(PolarityRule.BY_COMPONENT, Polarity.NEUTRAL, component, byConstant);
    }

    static PolaritySource byQuestion(String component) {
        return new PolaritySource(PolarityRule.BY_QUESTION, Polarity.NEUTRAL, component, Map.of());
    }

    Polarity fixed(String name) {
        require(PolarityRule.FIXED, name);
        return always;
    }

    Polarity of(Enum<?> constant, String name) {
        require(PolarityRule.BY_COMPONENT, name);
        return Objects.requireNonNull(byConstant.get(constant), constant::name);
    }

    private void require(PolarityRule wanted, String name) {
        if (rule != wanted) {
            throw new IllegalStateException(
                    "The polarity rule of (" + name + ") must be (" + wanted + "), but was (" + rule
                            + ").\n  Maybe ask polarityRule() first; what goes by question is read from the vocabulary.");
        }
    }
}
