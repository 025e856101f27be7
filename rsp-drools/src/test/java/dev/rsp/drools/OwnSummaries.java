package dev.rsp.drools;

import dev.rsp.fact.FactType;
import dev.rsp.fact.Polarity;
import dev.rsp.fact.Summary;
import dev.rsp.model.ModelId;
import dev.rsp.summary.Summarizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Summaries as applications write them, and as they should not. */
public final class OwnSummaries {

    private OwnSummaries() {}

    /** The last green canary of a model. */
    @FactType(key = "model", polarity = Polarity.FAVOURABLE)
    public record LatestGreen(ModelId model, LocalDate on) implements Summary {}

    /** One whose polarity is that of a component. */
    @FactType(key = "model", by = "result", favourable = "green", adverse = "red")
    public record TwoSided(ModelId model, OwnTypes.CanaryResult result, LocalDate on) implements Summary {}

    /** One that says nothing of its polarity. */
    @FactType(key = "model")
    public record Unsaid(ModelId model, LocalDate on) implements Summary {}

    /** One that is known by what canaries do not have. */
    @FactType(
            key = {"model", "suite"},
            polarity = Polarity.FAVOURABLE)
    public record BySuite(ModelId model, dev.rsp.fact.FactId suite, LocalDate on) implements Summary {}

    /** One that is not known by a model. */
    @FactType(key = "id", polarity = Polarity.FAVOURABLE)
    public record ById(dev.rsp.fact.FactId id, LocalDate on) implements Summary {}

    /** Sums up canaries with a function. */
    public record Canaries<S extends Record & Summary>(
            Class<S> summary, String version, Function<List<OwnTypes.NightlyCanary>, Optional<S>> function)
            implements Summarizer<OwnTypes.NightlyCanary, S> {

        @Override
        public Class<OwnTypes.NightlyCanary> facts() {
            return OwnTypes.NightlyCanary.class;
        }

        @Override
        public Optional<S> summarize(List<OwnTypes.NightlyCanary> facts) {
            return function.apply(facts);
        }
    }

    /** As it should be: the last of the green ones. */
    public static Summarizer<OwnTypes.NightlyCanary, LatestGreen> latest() {
        return canaries(facts -> facts.stream()
                .filter(each -> each.result() == OwnTypes.CanaryResult.GREEN)
                .max(Comparator.comparing(OwnTypes.NightlyCanary::on))
                .map(each -> new LatestGreen(each.model(), each.on())));
    }

    /** The last green canary, worked out as a test wants. */
    public static Summarizer<OwnTypes.NightlyCanary, LatestGreen> canaries(
            Function<List<OwnTypes.NightlyCanary>, Optional<LatestGreen>> function) {
        return new Canaries<>(LatestGreen.class, "1", function);
    }
}
