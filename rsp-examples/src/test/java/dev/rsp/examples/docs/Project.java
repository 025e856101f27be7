package dev.rsp.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, by their path below its root. */
final class Project {

    private static final Path ROOT = root();

    private Project() {}

    private static Path root() {
        Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No folder above this module holds mvnw.");
            }
        }
        return folder;
    }

    /** The absolute path of a file or directory. */
    static Path path(String below) {
        return ROOT.resolve(below);
    }

    /** The path below the root, with slashes. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** The text of a file. */
    static String text(String below) {
        return read(path(below));
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents whose blocks are checked. */
    static List<String> documents() {
        return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md"), below("docs", ".md"))
                .filter(name -> Files.exists(path(name)))
                .toList();
    }

    /** The files below a directory whose name ends so, sorted. */
    static Stream<String> below(String directory, String end) {
        try (Stream<Path> files = Files.walk(path(directory))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(Project::name)
                    .filter(name -> name.endsWith(end))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
