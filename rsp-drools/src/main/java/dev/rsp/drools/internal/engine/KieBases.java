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
 * <p>Each build has a thread of its own, a fresh release id, and leaves no module behind. The context class loader of its
 * thread is the one of this library: threads that Drools starts for a build and keeps for later ones take it over, and
 * must not keep the class loader of a pack, nor with it those of the application, alive.
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
        ClassLoader library = KieBases.class.getClassLoader();
        return new OwnThread<>("rsp-build", library, () -> build(KieServices.get(), text, loader)).join();
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
