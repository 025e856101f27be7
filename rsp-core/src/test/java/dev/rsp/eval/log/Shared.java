package dev.rsp.eval.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real logs that stand beside the project and are no part of it. */
final class Shared {

    private static final Path FOLDER = root().resolve("../shared/evaldata").normalize();

    private Shared() {}

    /** A folder of them; the test is aborted, which is printed, where there is none. */
    static Path folder(String name) {
        Path folder = FOLDER.resolve(name);
        if (!Files.isDirectory(folder)) {
            String reason = "Not run: there is no folder ../shared/evaldata/" + name + " beside the project.";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return folder;
    }

    /** The files below a folder, or none where it is missing. */
    static List<Path> files(String name) throws java.io.IOException {
        if (!Files.isDirectory(FOLDER.resolve(name))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(FOLDER.resolve(name))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The nearest folder above the module that holds the Maven wrapper. */
    private static Path root() {
        Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("No folder above this module holds mvnw.");
            }
            folder = parent;
        }
        return folder;
    }
}
