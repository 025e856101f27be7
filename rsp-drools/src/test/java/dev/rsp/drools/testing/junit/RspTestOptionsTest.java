package dev.rsp.drools.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.EngineListener;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.PackOptions;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packs are loaded with the options that a class with the annotation names. */
class RspTestOptionsTest {

    private static final String PACKS = "src/test/resources/dev/rsp/drools/internal/load/packs";
    private static final String LAB = "lab-policy@1.0";
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final AtomicInteger HEARD = new AtomicInteger();
    private static final Set<RulePack> SEEN = ConcurrentHashMap.newKeySet();

    static final class Listening implements Supplier<PackOptions> {
        @Override
        public PackOptions get() {
            ASKED.incrementAndGet();
            return PackOptions.defaults().listener(new EngineListener() {
                @Override
                public void decided(Decision decision, long nanos) {
                    HEARD.incrementAndGet();
                }
            });
        }
    }

    private static void decide(RulePack pack) {
        SEEN.add(pack);
        ModelSnapshot next = ModelSnapshot.of("next");
        LocalDate day = LocalDate.of(2025, 7, 1);
        pack.engine().decide(PolicyCase.of(next, PlannedActivity.of(next, Activity.TRAINING, day)), day);
    }

    @RspTest(pack = LAB, directory = PACKS, options = Listening.class)
    static class OfADirectory {
        @Test
        void decides(RulePack pack) {
            decide(pack);
        }

        @Test
        void decidesAgain(RulePack pack) {
            decide(pack);
        }
    }

    @RspTest(pack = "anthropic-rsp@2.2", options = Listening.class)
    static class OfTheLibrary {
        @Test
        void decides(RulePack pack) {
            decide(pack);
        }
    }

    @RspTest(pack = "anthropic-rsp@2.2")
    static class OfTheLibraryWithout {
        @Test
        void decides(RulePack pack) {
            decide(pack);
        }
    }

    static final class Narrow implements Supplier<PackOptions> {
        @Override
        public PackOptions get() {
            return PackOptions.defaults().limits(1, 1_000_000, 1_000_000);
        }
    }

    abstract static class Abstract implements Supplier<PackOptions> {}

    static final class Asking implements Supplier<PackOptions> {
        private final PackOptions options;

        Asking(PackOptions options) {
            this.options = options;
        }

        @Override
        public PackOptions get() {
            return options;
        }
    }

    @SuppressWarnings("ClassCanBeStatic") // an inner class is what is refused
    final class Inner implements Supplier<PackOptions> {
        @Override
        public PackOptions get() {
            return PackOptions.defaults();
        }
    }

    static final class Nothing implements Supplier<@Nullable PackOptions> {
        @Override
        public @Nullable PackOptions get() {
            return null;
        }
    }

    static final class Failing implements Supplier<PackOptions> {
        @Override
        public PackOptions get() {
            throw new IllegalStateException("The type must be one that rules can see.");
        }
    }

    @RspTest(pack = LAB, directory = PACKS, options = Narrow.class)
    static class WithNarrow {
        @Test
        void gives(RulePack pack) {}
    }

    @RspTest(pack = LAB, directory = PACKS, options = Abstract.class)
    static class WithAbstract {
        @Test
        void gives(RulePack pack) {}
    }

    @RspTest(pack = LAB, directory = PACKS, options = Asking.class)
    static class WithAsking {
        @Test
        void gives(RulePack pack) {}
    }

    @RspTest(pack = LAB, directory = PACKS, options = Inner.class)
    static class WithInner {
        @Test
        void gives(RulePack pack) {}
    }

    @RspTest(pack = LAB, directory = PACKS, options = Nothing.class)
    static class WithNothing {
        @Test
        void gives(RulePack pack) {}
    }

    @RspTest(pack = LAB, directory = PACKS, options = Failing.class)
    static class WithFailing {
        @Test
        void gives(RulePack pack) {}
    }

    @RspTest(pack = LAB, directory = PACKS)
    static class SomeClauses {
        @TestFactory
        Stream<DynamicTest> ofOne(RulePack pack) {
            return CaseTests.ofClauses(pack, "3");
        }

        @TestFactory
        Stream<DynamicTest> ofAnUnknownOne(RulePack pack) {
            return CaseTests.ofClauses(pack, "3", "33");
        }

        @TestFactory
        Stream<DynamicTest> ofNone(RulePack pack) {
            return CaseTests.ofClauses(pack);
        }
    }

    @Test
    void thePackIsLoadedWithTheOptionsAndOnce() {
        ASKED.set(0);
        HEARD.set(0);
        SEEN.clear();

        Run run = Run.of(OfADirectory.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).hasSize(2);
        assertThat(SEEN).hasSize(1);
        assertThat(ASKED).hasValue(1);
        assertThat(HEARD).hasValue(2);
    }

    @Test
    void aPackOfTheLibraryIsLoadedWithThemAsWell() {
        HEARD.set(0);
        SEEN.clear();

        assertThat(Run.of(OfTheLibrary.class).failed()).isEmpty();
        assertThat(HEARD).hasValue(1);
        assertThat(SEEN).doesNotContain(RulePacks.bundled().pack("anthropic-rsp@2.2"));

        assertThat(Run.of(OfTheLibraryWithout.class).failed()).isEmpty();
        assertThat(HEARD).hasValue(1);
        assertThat(SEEN).contains(RulePacks.bundled().pack("anthropic-rsp@2.2"));
    }

    @Test
    void whatTheOptionsRefuseIsSaid() {
        assertThat(said(WithNarrow.class)).contains("file");
        assertThat(said(WithFailing.class)).contains("The type must be one that rules can see.");
    }

    @Test
    void aClassThatCannotBeMadeIsRefusedWithACure() {
        String name = RspTestOptionsTest.class.getName();
        assertThat(said(WithAbstract.class)).isEqualTo("""
                The class (%s$Abstract) of @RspTest(options) must be a class that can be made, but was abstract.
                  Maybe name a class that implements it.""".formatted(name));
        assertThat(said(WithAsking.class)).isEqualTo("""
                The class (%s$Asking) of @RspTest(options) must have a constructor without arguments, but was without one.
                  Maybe add one, and have it set what the others are given.""".formatted(name));
        assertThat(said(WithInner.class)).isEqualTo("""
                The class (%s$Inner) of @RspTest(options) must have a constructor without arguments, but was without one.
                  Maybe make the class static; one within each object of another cannot be made alone.""".formatted(name));
        assertThat(said(WithNothing.class)).isEqualTo("""
                The class (%s$Nothing) of @RspTest(options) must give options, but was giving null.
                  Maybe return PackOptions.defaults().""".formatted(name));
    }

    @Test
    void theCasesOfSomeClausesAreTests() {
        Run run = Run.of(SomeClauses.class);

        assertThat(run.passed())
                .filteredOn(name -> !name.startsWith("of"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("3 "));
        assertThat(run.failed()).containsOnlyKeys("ofAnUnknownOne(RulePack)", "ofNone(RulePack)");
        assertThat(run.failed().get("ofAnUnknownOne(RulePack)"))
                .contains("(33)")
                .contains("Maybe write");
        assertThat(run.failed().get("ofNone(RulePack)")).isEqualTo("""
                The list of clauses () must have cases to be tested, but has none.
                  Maybe name a clause, or take CaseTests.of.""");
    }

    private static String said(Class<?> test) {
        return Run.of(test).failed().get("gives(RulePack)");
    }
}
