package dev.rsp.drools.internal.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.BetaRangeIndexOption;
import org.kie.internal.conf.ShareBetaNodesOption;

/**
 * Compiles text to KieBases, one at a time.
 *
 * <p>Each build runs with its own class loader as the thread's, under a fresh release id, and leaves no module behind.
 * Drools externalises lambdas on threads of the common pool unless a system property forbids it; this library sets no
 * system properties, so an application that loads packs again and again should start with {@code
 * -Ddrools.parallelLambdaExternalization=false}, else those threads keep the class loaders of replaced packs alive.
 */
final class KieBases {

    private static final AtomicLong BUILDS = new AtomicLong();
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private KieBases() {}

    /**
     * Compiles a file.
     *
     * @throws IllegalStateException with the messages of the builder
     */
    static KieBase build(String text, ClassLoader loader) {
        ONE_AT_A_TIME.lock();
        try {
            return onOwnThread(text, loader);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static KieBase onOwnThread(String text, ClassLoader loader) {
        OwnThread<KieBase> thread = new OwnThread<>("rsp-build", loader, () -> build(KieServices.get(), text, loader));
        return thread.join();
    }

    private static KieBase build(KieServices services, String text, ClassLoader loader) {
        ReleaseId id = services.newReleaseId("rsp.lowered", "pack", "1.0." + BUILDS.incrementAndGet());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        files.write("src/main/resources/rsp/lowered/rules.drl", text);
        try {
            KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
            List<Message> messages = builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING);
            if (!messages.isEmpty()) {
                throw new IllegalStateException(messages.toString());
            }
            return services.newKieContainer(id, loader).newKieBase(configuration(services, loader));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    /** What was measured to be right: no shared beta nodes, no range indexes, the rest as it comes. */
    @SuppressWarnings("deprecation") // the only way to name the class loader
    private static KieBaseConfiguration configuration(KieServices services, ClassLoader loader) {
        KieBaseConfiguration configuration = services.newKieBaseConfiguration(null, loader);
        configuration.setOption(ShareBetaNodesOption.NO);
        configuration.setOption(BetaRangeIndexOption.DISABLED);
        return configuration;
    }
}
