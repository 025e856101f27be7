package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the files below a root within limits; a link counts where it leads to a file below the same root. */
final class TreeWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final PackLimits limits;
    private final Problems problems;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private long bytes;
    private int directories;
    private int entries;

    /**
     * A walk.
     *
     * @param root the root, no link itself
     * @param limits how large everything may be
     * @param problems where problems go
     */
    TreeWalk(Path root, PackLimits limits, Problems problems) {
        this.root = root;
        this.limits = limits;
        this.problems = problems;
    }

    Path root() {
        return root;
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        if (isHidden(dir)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        return ++directories > limits.files() ? tooMuch(name(dir)) : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        String name = name(file);
        if (++entries > limits.files()) {
            return tooMuch(name);
        }
        if (attributes.isSymbolicLink() ? !staysInside(file) : !attributes.isRegularFile()) {
            refuse(name, "be a file of the pack", "a link that leads out", "Maybe copy the file into the pack.");
            return FileVisitResult.CONTINUE;
        }
        try {
            return add(name, content(file));
        } catch (IOException e) {
            return visitFileFailed(file, e);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        refuse(name(file), "be readable", "unreadable", "Maybe its permissions are wrong, or it is being written.");
        return FileVisitResult.CONTINUE;
    }

    private FileVisitResult add(String name, byte[] content) {
        bytes += content.length;
        if (bytes > limits.allBytes()) {
            return tooMuch(name);
        }
        if (content.length > limits.fileBytes()) {
            refuse(name, "have at most " + limits.fileBytes() + " bytes", "more", "Maybe split it.");
        } else {
            files.put(name, content);
        }
        return FileVisitResult.CONTINUE;
    }

    private FileVisitResult tooMuch(String name) {
        String must = "be one of at most " + limits.files() + " files with " + limits.allBytes() + " bytes";
        refuse(name, must, "one more", "Maybe the directory holds more than packs.");
        return FileVisitResult.TERMINATE;
    }

    private byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limits.fileBytes() + 1);
        }
    }

    private boolean staysInside(Path link) {
        try {
            Path target = link.toRealPath();
            return target.startsWith(root) && Files.isRegularFile(target);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isHidden(Path path) {
        Path name = path.getFileName();
        return !path.equals(root) && name != null && name.toString().startsWith(".");
    }

    /** The names below the root with slashes between them. */
    private String name(Path path) {
        return StreamSupport.stream(root.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private void refuse(String name, String expectation, String actual, String cure) {
        problems.add(
                "pack-file", new Place(name, 1), Require.refusal("file (" + name + ")", expectation, actual, cure));
    }
}
