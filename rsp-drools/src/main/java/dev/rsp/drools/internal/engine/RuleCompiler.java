package dev.rsp.drools.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles text to classes, one at a time.
 *
 * <p>Each build has a thread of its own and leaves no module behind. The context class loader of its thread is the one of
 * this library: threads that Drools starts for a build and keeps for later ones take it over, and must not keep the class
 * loader of a pack, nor with it those of the application, alive.
 */
final class RuleCompiler {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private RuleCompiler() {}

    /**
     * Compiles a file. The same text and types give the same classes.
     *
     * @throws IllegalStateException with the messages of the builder
     */
    static RuleClasses compile(String text, ClassLoader loader) {
        ONE_AT_A_TIME.lock();
        try {
            ClassLoader library = RuleCompiler.class.getClassLoader();
            return new OwnThread<>("rsp-build", library, () -> build(KieServices.get(), text, loader)).join();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static RuleClasses build(KieServices services, String text, ClassLoader loader) {
        ReleaseId id = services.newReleaseId("rsp.lowered", "pack", "1.0");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        files.write("src/main/resources/rsp/lowered/rules.drl", text);
        try {
            KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
            List<Message> messages = builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING);
            if (!messages.isEmpty()) {
                throw new IllegalStateException(messages.toString());
            }
            return classes((InternalKieModule) builder.getKieModule());
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static RuleClasses classes(InternalKieModule module) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if (RuleClasses.isClass(file)) {
                classes.put(RuleClasses.name(file), module.getBytes(file));
            }
        }
        return new RuleClasses(classes);
    }
}
