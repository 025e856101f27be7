package dev.rsp.drools;

import dev.rsp.fact.Default;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Id;
import dev.rsp.fact.Polarity;
import dev.rsp.model.ModelId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.SortedSet;

/** Fact types as applications write them, and as they should not. */
public final class OwnTypes {

    /** How a canary ended. */
    public enum CanaryResult {
        /** As it should. */
        GREEN,
        /** Not as it should. */
        RED
    }

    /** A canary that runs every night. */
    @FactType(key = "id", by = "result", favourable = "green", adverse = "red")
    public record NightlyCanary(FactId id, ModelId model, CanaryResult result, LocalDate on) implements Fact {}

    /** One component of every accepted type. */
    @FactType(
            key = {"id", "model"},
            topic = "model",
            dated = "",
            until = "last",
            polarity = Polarity.ADVERSE)
    public record Everything(
            FactId id,
            ModelId model,
            FactRef about,
            CanaryResult result,
            BigDecimal number,
            long count,
            boolean flag,
            LocalDate last,
            Period period,
            String text,
            @Default("lead") dev.rsp.policy.Role role,
            SortedSet<dev.rsp.policy.Role> roles,
            SortedSet<FactRef> facts)
            implements Fact {}

    @FactType(key = "id")
    public record Floating(FactId id, double value, LocalDate on) implements Fact {}

    @FactType(key = "id")
    public record Listed(FactId id, List<String> values, LocalDate on) implements Fact {}

    @FactType(key = "id")
    public record Undated(FactId id) implements Fact {}

    @FactType(key = "name")
    public record Keyless(FactId id, LocalDate on) implements Fact {}

    @FactType(key = "id", by = "result", favourable = "green")
    public record HalfListed(FactId id, CanaryResult result, LocalDate on) implements Fact {}

    public record Bare(FactId id, LocalDate on) implements Fact {}

    public static final class NoRecord implements Fact {}

    /** A name that the library has. */
    public static final class Names {
        @FactType(key = "id")
        public record Determination(FactId id, LocalDate on) implements Fact {}

        @FactType(key = "id")
        public record NightlyCanary(FactId id, LocalDate on) implements Fact {}

        /** An enum of a name that the library has. */
        public enum Verdict {
            /** One value. */
            ONE
        }

        @FactType(key = "id")
        public record WithVerdict(FactId id, Verdict verdict, LocalDate on) implements Fact {}

        @FactType(key = "id")
        public record Topic(FactId id, LocalDate on) implements Fact {}

        @FactType(key = "id")
        public record Reached(FactId id, LocalDate on) implements Fact {}

        /** An id of a name that the library has. */
        public record Role(String value) implements Id {}

        @FactType(key = "id")
        public record WithOwnId(FactId id, Role role, LocalDate on) implements Fact {}

        private Names() {}
    }

    @FactType(key = "id")
    record Hidden(FactId id, LocalDate on) implements Fact {}

    /** An enum that nobody else sees. */
    enum Secret {
        /** One value. */
        ONE
    }

    @FactType(key = "id")
    public record HiddenEnum(FactId id, Secret secret, LocalDate on) implements Fact {}

    private OwnTypes() {}
}
