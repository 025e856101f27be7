package dev.rsp.drools.internal.load;

import dev.rsp.drools.PackException;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Require;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files below a root, read once, so that what was checked is what is run. Names that start with a dot are passed over.
 *
 * @param files the bytes by path below the root, with slashes
 */
public record PackTree(SortedMap<String, byte[]> files) {

    /** Keeps the files as they are. */
    public PackTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A tree without files. */
    public static PackTree empty() {
        return new PackTree(Collections.emptySortedMap());
    }

    /**
     * Reads a directory.
     *
     * @param root the directory
     * @param limits how large it may be
     * @throws PackException when it cannot be read as a whole
     */
    public static PackTree ofDirectory(Path root, PackLimits limits) {
        Problems problems = new Problems();
        Walk walk = new Walk(root, limits, problems);
        try {
            Files.walkFileTree(root, walk);
        } catch (IOException e) {
            problems.add("pack-read", new Place(".", 1), unreadable(root));
        }
        problems.throwIfAny();
        return new PackTree(walk.files);
    }

    /**
     * Reads a directory of a jar.
     *
     * @param jar the jar
     * @param below the directory in it
     * @param limits how large it may be
     * @throws PackException when it cannot be read as a whole
     */
    public static PackTree ofJar(Path jar, String below, PackLimits limits) {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return ofDirectory(files.getPath(below), limits);
        } catch (IOException | RuntimeException e) {
            if (e instanceof PackException known) {
                throw known;
            }
            Problems problems = new Problems();
            problems.add("pack-read", new Place(".", 1), unreadable(jar));
            throw new PackException(problems.list());
        }
    }

    private static Refusal unreadable(Path path) {
        return Require.refusal(
                "packs in (" + path.getFileName() + ")",
                "be readable",
                "unreadable",
                "Maybe the path is wrong, or a file is being written.");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final PackLimits limits;
        private final Problems problems;
        private final TreeMap<String, byte[]> files = new TreeMap<>();
        private long bytes;

        Walk(Path root, PackLimits limits, Problems problems) {
            this.root = root;
            this.limits = limits;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            String name = root.relativize(file).toString().replace('\\', '/');
            if (attributes.isSymbolicLink() ? !staysInside(file) : !attributes.isRegularFile()) {
                refuse(name, "be a file of the pack", "a link that leads out", "Maybe copy the file into the pack.");
                return FileVisitResult.CONTINUE;
            }
            return read(name, file);
        }

        private FileVisitResult read(String name, Path file) throws IOException {
            byte[] content = content(file);
            bytes += content.length;
            if (content.length > limits.fileBytes()) {
                refuse(name, "have at most " + limits.fileBytes() + " bytes", "more", "Maybe split it.");
                return FileVisitResult.CONTINUE;
            }
            files.put(name, content);
            if (files.size() > limits.files() || bytes > limits.allBytes()) {
                String must = "be one of at most " + limits.files() + " files with " + limits.allBytes() + " bytes";
                refuse(name, must, "one more", "Maybe the directory holds more than packs.");
                return FileVisitResult.TERMINATE;
            }
            return FileVisitResult.CONTINUE;
        }

        private byte[] content(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(limits.fileBytes() + 1);
            }
        }

        private boolean staysInside(Path link) {
            try {
                Path target = link.toRealPath();
                return target.startsWith(root.toRealPath()) && Files.isRegularFile(target);
            } catch (IOException e) {
                return false;
            }
        }

        private boolean isHidden(Path path) {
            Path name = path.getFileName();
            return !path.equals(root) && name != null && name.toString().startsWith(".");
        }

        private void refuse(String name, String expectation, String actual, String cure) {
            problems.add(
                    "pack-file", new Place(name, 1), Require.refusal("file (" + name + ")", expectation, actual, cure));
        }
    }
}
