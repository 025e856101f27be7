package dev.rsp.drools.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.OwnTypes;
import dev.rsp.drools.RulePack;
import dev.rsp.fact.FactKey;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many callers over one engine, each on a thread of its own: a virtual one where the JDK has them (21 and newer). */
class VirtualThreadsTest {

    private static final int DECISIONS = 200;
    private static final int SESSIONS = 50;

    @TempDir
    private Path root;

    /** One virtual thread for each task; on an older JDK, which has none, a thread of the platform. */
    private static ExecutorService threads() {
        try {
            Method made = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
            return (ExecutorService) made.invoke(null);
        } catch (NoSuchMethodException e) {
            System.out.printf(
                    "JDK %s has no virtual threads: run on threads of the platform instead%n",
                    Runtime.version().feature());
            return Executors.newCachedThreadPool();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoHundredDecisionsAndFiftySessionsOverOneEngine() throws Exception {
        CanaryPack.writeTo(root);
        RulePack pack = CanaryPack.load(root, OwnTypes.NightlyCanary.class);
        PolicyCase facts = CanaryPack.facts(pack, root);
        PolicyEngine engine = pack.engine();
        List<Callable<String>> tasks = new ArrayList<>(Collections.nCopies(
                DECISIONS, () -> engine.decide(facts, CanaryPack.DAY).toJson()));
        tasks.addAll(Collections.nCopies(SESSIONS, () -> session(engine, facts)));
        Collections.shuffle(tasks, new java.util.Random(4));
        ExecutorService threads = threads();
        List<String> answers = new ArrayList<>();
        try {
            for (Future<String> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(answers)
                .hasSize(DECISIONS + SESSIONS)
                .containsOnly(engine.decide(facts, CanaryPack.DAY).toJson());
        long platform = Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().startsWith("rsp-evaluation"))
                .count();
        System.out.printf("%d callers, %d threads of the platform for evaluations%n", answers.size(), platform);
        assertThat(platform).isLessThan(10L * Runtime.getRuntime().availableProcessors());
    }

    /** A session that comes back to the case it began with. */
    private static String session(PolicyEngine engine, PolicyCase facts) {
        try (PolicySession session = engine.open(facts, CanaryPack.DAY)) {
            ModelSnapshot other = ModelSnapshot.of("other");
            session.update(u -> u.put(other).put(PlannedActivity.of(other, Activity.TRAINING, CanaryPack.DAY)));
            String both = session.decision().toJson();
            assertThat(both)
                    .isEqualTo(engine.decide(session.facts(), CanaryPack.DAY).toJson());
            session.remove(new FactKey("planned-activity", "other/training"));
            session.remove(new FactKey("model-snapshot", "other"));
            return session.decision().toJson();
        }
    }
}
