package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.TypeCatalog;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees this library, Drools, and the fact types of the application, wherever these were loaded from. */
final class PackClassLoader extends ClassLoader {

    private final Set<ClassLoader> others = new LinkedHashSet<>();

    PackClassLoader(TypeCatalog types) {
        super("rsp", PackClassLoader.class.getClassLoader());
        types.all().forEach(type -> add(type.schema().type().getClassLoader()));
        types.enums().values().forEach(type -> add(type.getClassLoader()));
    }

    private void add(@Nullable ClassLoader loader) {
        if (loader != null && loader != getParent()) {
            others.add(loader);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader other : others) {
            try {
                return other.loadClass(name);
            } catch (ClassNotFoundException notThere) {
                // the next one may have it
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        for (ClassLoader other : others) {
            URL found = other.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
