package dev.rsp.drools.internal.engine;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
    private final ReentrantLock compiling = new ReentrantLock();
    private final Map<String, SoftReference<RuleClasses>> known = Collections.synchronizedMap(new Last());

    /** The entries that were asked for last. */
    private static final class Last extends LinkedHashMap<String, SoftReference<RuleClasses>> {

        private static final long serialVersionUID = 1;

        Last() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<RuleClasses>> eldest) {
            return size() > MOST;
        }
    }

    /** What compiles a text. */
    @FunctionalInterface
    interface Compiler {

        /** The classes of a text whose types a class loader sees. */
        RuleClasses compile(String text, ClassLoader loader);
    }

    ClassCache(Compiler compiler) {
        this.compiler = compiler;
    }

    @Override
    public RuleClasses classes(RuleSet set, String text, ClassLoader loader) {
        String key = Sha256.of(text) + Shape.of(set.types());
        RuleClasses before = find(key);
        if (before == null) {
            return compile(key, set.name(), () -> compiler.compile(text, loader));
        }
        LOG.debug("compiled before: {}", set.name());
        return before;
    }

    /** One caller at a time, who may find what the one before compiled. */
    private RuleClasses compile(String key, String name, Supplier<RuleClasses> work) {
        compiling.lock();
        try {
            RuleClasses before = find(key);
            if (before != null) {
                return before;
            }
            LOG.info("compiling {}", name);
            RuleClasses compiled = work.get();
            known.put(key, new SoftReference<>(compiled));
            return compiled;
        } finally {
            compiling.unlock();
        }
    }

    private @Nullable RuleClasses find(String key) {
        SoftReference<RuleClasses> found = known.get(key);
        return found == null ? null : found.get();
    }
}
