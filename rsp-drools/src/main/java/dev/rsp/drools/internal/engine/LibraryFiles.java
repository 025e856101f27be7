package dev.rsp.drools.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Objects;

/** Files of the jar or directory that this class is from, and of no other one on the class path. */
final class LibraryFiles {

    private LibraryFiles() {}

    /**
     * Reads a file.
     *
     * @param path its path from the root of the jar
     * @throws IOException when it is not there or cannot be read
     */
    static byte[] read(String path) throws IOException {
        URL self = Objects.requireNonNull(LibraryFiles.class.getResource("LibraryFiles.class"));
        String own = LibraryFiles.class.getName().replace('.', '/') + ".class";
        String place = self.toString();
        if (!place.endsWith("/" + own)) {
            throw new IOException("The location (" + self + ") must end in " + own + ".");
        }
        // with the first one's handler, which may be known to nobody else
        URL file = new URL(self, place.substring(0, place.length() - own.length()) + path);
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
