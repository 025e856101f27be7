package dev.rsp.drools.internal.engine;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles rules, and keeps the classes of the last few packs for those that are loaded again. It keeps bytes only, which
 * hold no class loader, and these only while there is memory; they are known by the text that was compiled and the shape
 * of the types that it could name.
 */
final class ClassCache implements ClassSource {

    /** For all packs of this process. */
    static final ClassCache SHARED = new ClassCache(RuleCompiler::compile);

    private static final Logger LOG = LoggerFactory.getLogger("dev.rsp.drools.RulePacks");
    private static final int MOST = 16;

    private final Compiler compiler;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, SoftReference<RuleClasses>> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<RuleClasses>> eldest) {
            return size() > MOST;
        }
    };

    /** What compiles a text. */
    @FunctionalInterface
    interface Compiler {

        /** The classes of a text whose types a class loader sees. */
        RuleClasses compile(String text, ClassLoader loader);
    }

    ClassCache(Compiler compiler) {
        this.compiler = compiler;
    }

    /** One caller at a time: nobody waits for long who would not have to compile as well. */
    @Override
    public RuleClasses classes(RuleSet set, String text, ClassLoader loader) {
        String key = Sha256.of(text) + Shape.of(set.types());
        lock.lock();
        try {
            RuleClasses before = find(key);
            if (before != null) {
                LOG.debug("compiled before: {}", set.name());
                return before;
            }
            RuleClasses compiled = compiler.compile(text, loader);
            known.put(key, new SoftReference<>(compiled));
            LOG.debug("compiled: {}", set.name());
            return compiled;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable RuleClasses find(String key) {
        SoftReference<RuleClasses> found = known.get(key);
        return found == null ? null : found.get();
    }
}
