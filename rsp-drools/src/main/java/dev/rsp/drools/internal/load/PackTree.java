package dev.rsp.drools.internal.load;

import dev.rsp.drools.PackException;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Require;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * All files below a root, read once, so that what was checked is what is run. Names that start with a dot are passed over.
 *
 * @param files the bytes by path below the root, with slashes; lines end in a line feed, whatever they end in on disk
 */
public record PackTree(SortedMap<String, byte[]> files) {

    /** What tools take for one slash. */
    private static final Pattern SLASHES = Pattern.compile("[/\\\\]+");

    /** Keeps the files; line ends of other systems become line feeds. */
    public PackTree {
        TreeMap<String, byte[]> copy = new TreeMap<>();
        files.forEach((path, bytes) -> copy.put(path, lines(bytes)));
        files = Collections.unmodifiableSortedMap(copy);
    }

    /** A tree without files. */
    public static PackTree empty() {
        return new PackTree(Collections.emptySortedMap());
    }

    /**
     * Reads a directory, or what a link to one leads to.
     *
     * @param root the directory
     * @param limits how large it may be
     * @throws PackException when it cannot be read as a whole
     */
    public static PackTree ofDirectory(Path root, PackLimits limits) {
        Problems problems = new Problems();
        TreeMap<String, byte[]> files = new TreeMap<>();
        try {
            TreeWalk walk = new TreeWalk(root.toRealPath(), limits, problems);
            if (Files.isDirectory(root)) {
                Files.walkFileTree(walk.root(), walk);
            } else {
                problems.add("pack-read", new Place(".", 1), unreadable(root, "be a directory", "a file"));
            }
            files.putAll(walk.files());
        } catch (IOException e) {
            problems.add("pack-read", new Place(".", 1), unreadable(root, "be readable", "unreadable"));
        }
        problems.throwIfAny();
        return new PackTree(files);
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
        Problems problems = new Problems();
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            checkNames(jar, below, problems);
            problems.throwIfAny();
            return ofDirectory(files.getPath(below), limits);
        } catch (PackException known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            problems.add("pack-read", new Place(".", 1), unreadable(jar, "be readable", "unreadable"));
            throw new PackException(problems.list());
        }
    }

    /**
     * Reads a directory of a jar that is open already: one of this library, so that no limits apply.
     *
     * @param jar the jar
     * @param below the directory in it
     * @throws IOException when it cannot be read, or holds two files of one name
     */
    public static PackTree ofJarFile(JarFile jar, String below) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(below + "/") && !entry.isDirectory()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    byte[] before = files.put(entry.getName().substring(below.length() + 1), in.readAllBytes());
                    if (before != null) {
                        throw new IOException("The entry (" + entry.getName() + ") must stand once in the jar.");
                    }
                }
            }
        }
        return new PackTree(files);
    }

    /** Of two entries with one name each tool may read another one, and so with names that only some take for paths. */
    private static void checkNames(Path jar, String below, Problems problems) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = name(entry.getName());
                if (name.startsWith(below + "/")) {
                    String path = name.substring(below.length() + 1);
                    if (!name.equals(entry.getName())) {
                        String cure = "Maybe make the jar again with a tool for jars.";
                        refuse(path, "be named " + name, entry.getName(), cure, problems);
                    } else if (!names.add(name)) {
                        String cure = "Maybe the jar was put together from two; make it again.";
                        refuse(path, "stand once in the jar", "a second one", cure, problems);
                    }
                }
            }
        }
    }

    private static String name(String entry) {
        return entry.contains("//") || entry.contains("\\")
                ? SLASHES.matcher(entry).replaceAll("/")
                : entry;
    }

    private static void refuse(String path, String must, String actual, String cure, Problems problems) {
        problems.add("pack-file", new Place(path, 1), Require.refusal("entry (" + path + ")", must, actual, cure));
    }

    private static Refusal unreadable(Path path, String must, String actual) {
        Path name = path.getFileName();
        return Require.refusal(
                "packs in (" + (name == null ? path : name) + ")",
                must,
                actual,
                "Maybe the path is wrong, or a file is being written.");
    }

    private static byte[] lines(byte[] bytes) {
        if (new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\r') < 0) {
            return bytes.clone();
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                lines.write(bytes[i]);
            }
        }
        return lines.toByteArray();
    }
}
