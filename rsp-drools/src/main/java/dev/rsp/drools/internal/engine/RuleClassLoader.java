package dev.rsp.drools.internal.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Defines the classes of one pack's rules. They are its own whatever else has their names: two packs have the same ones,
 * and nothing on the class path takes their place.
 */
final class RuleClassLoader extends ClassLoader {

    private final Map<String, byte[]> undefined;

    RuleClassLoader(RuleClasses classes, PackClassLoader parent) {
        super("rsp-rules", parent);
        undefined = new ConcurrentHashMap<>(classes.byName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] bytes = undefined.remove(name);
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
            return super.loadClass(name, resolve);
        }
    }
}
