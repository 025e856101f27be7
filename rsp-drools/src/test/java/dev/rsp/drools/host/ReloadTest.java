package dev.rsp.drools.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.RulePack;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that are loaded again and again leave nothing behind. */
class ReloadTest {

    private static final int RELOADS = 50;
    private static final int SETTLED = 10;

    /** Above what is loaded by the way, far below what the reloads in between generate: about twenty classes each. */
    private static final long CLASSES = 200;

    /** So many reloads find the classes of one edition of the pack compiled before; the next has to compile. */
    private static final int EDITION = 3;

    private static final ModelId NEXT = ModelId.of("next");
    private static final ClassLoadingMXBean CLASS_LOADING = ManagementFactory.getClassLoadingMXBean();

    /**
     * What is left when a reload is over. The class loader of the fact type is reachable from that of the generated
     * classes, so that those are gone when it is.
     */
    private record Left(WeakReference<RulePack> pack, WeakReference<ClassLoader> loader) {

        boolean isGone() {
            return pack.get() == null && loader.get() == null;
        }
    }

    @Test
    void fiftyReloadsLeaveNoPackAndNoClassLoaderBehind(@TempDir Path root) throws Exception {
        Application.writeTo(root);
        List<Left> left = new ArrayList<>();
        long settled = 0;
        long generated = CLASS_LOADING.getTotalLoadedClassCount();
        for (int i = 1; i <= RELOADS; i++) {
            left.add(reload(CanaryPack.writeTo(root, i / EDITION)));
            if (i == SETTLED) {
                collect(left);
                settled = classes();
                generated = CLASS_LOADING.getTotalLoadedClassCount();
            }
        }
        collect(left);
        generated = CLASS_LOADING.getTotalLoadedClassCount() - generated;
        System.out.printf(
                "reloads %d, still there %d, classes after %d reloads %d, after all %d, loaded in between %d%n",
                RELOADS, left.stream().filter(each -> !each.isGone()).count(), SETTLED, settled, classes(), generated);
        assertThat(left)
                .as("a leak keeps each of them; one may be what some thread of the JVM did last")
                .filteredOn(each -> !each.isGone())
                .hasSizeLessThan(2);
        assertThat(generated).as("what a leak would keep").isGreaterThan(3 * CLASSES);
        assertThat(classes() - settled).as("growth of loaded classes").isLessThan(CLASSES);
    }

    private static Left reload(Path root) throws ReflectiveOperationException, IOException {
        Class<? extends Fact> canary = Application.canary(root);
        RulePack pack = CanaryPack.load(root, canary);
        PolicyCase facts = CanaryPack.facts(pack, root);
        PolicyEngine engine = pack.engine();
        assertThat(engine.decide(facts, CanaryPack.DAY)
                        .gate(NEXT, Activity.TRAINING)
                        .mayProceed())
                .isFalse();
        try (PolicySession session = engine.open(facts, CanaryPack.DAY)) {
            List<String> told = new ArrayList<>();
            session.onChange(change -> told.add(change.toJson()));
            session.put(ModelSnapshot.of("other"));
            session.put(PlannedActivity.of(ModelSnapshot.of("other"), Activity.TRAINING, CanaryPack.DAY));
            session.advanceTo(CanaryPack.DAY.plusDays(400));
            session.remove(new FactKey("planned-activity", "other/training"));
            session.verify();
            assertThat(told).isNotEmpty();
        }
        return new Left(new WeakReference<>(pack), new WeakReference<>(canary.getClassLoader()));
    }

    private static long classes() {
        return CLASS_LOADING.getLoadedClassCount();
    }

    /** Collects garbage until nothing is left, or it is no use. */
    private static void collect(List<Left> left) throws InterruptedException {
        for (int i = 0; i < 20 && !left.stream().allMatch(Left::isGone); i++) {
            System.gc();
            Thread.sleep(50);
        }
    }
}
