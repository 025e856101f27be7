package dev.rsp.drools.internal.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Sees the canaries anew each time, so that their initialisers run again for whoever runs them. */
final class CanaryLoader extends ClassLoader {

    CanaryLoader() {
        super(CanaryLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean canary = name.startsWith(Canary.class.getName()) && !name.equals(CanaryLog.class.getName());
        if (!canary || !name.matches("[\\w.$]+")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
