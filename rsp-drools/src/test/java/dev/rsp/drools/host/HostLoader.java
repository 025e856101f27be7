package dev.rsp.drools.host;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A class loader with a copy of its own of the library and all it needs, as each application of a server has one. */
final class HostLoader extends URLClassLoader {

    private HostLoader(URL[] classPath) {
        super("host", classPath, ClassLoader.getPlatformClassLoader());
    }

    static HostLoader open() {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            try {
                urls.add(Path.of(entry).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(entry, e);
            }
        }
        return new HostLoader(urls.toArray(URL[]::new));
    }

    /** The work, done by this copy of the library. */
    @SuppressWarnings("unchecked")
    Function<Path, String> work() {
        try {
            return (Function<Path, String>)
                    loadClass(Work.class.getName()).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
