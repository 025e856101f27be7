package dev.rsp.drools.internal.load;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of packs, each change of which makes new ones.
 *
 * <p>Paths start with the directory of a policy ({@code lab-…}) or with a slash; all others are below {@code
 * lab-policy/1.0}.
 */
public final class PackFiles {

    /** The policy of {@link #lab()}. */
    public static final String ID = "lab-policy@1.0";

    private static final String POLICY = "lab-policy/1.0/";
    private static final PackFiles LAB = read(Path.of("src/test/resources/dev/rsp/drools/internal/load/packs"));

    private final SortedMap<String, byte[]> files;

    private PackFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** A valid policy that uses a little of everything, and the evidence pack it stands on. */
    public static PackFiles lab() {
        return LAB;
    }

    /** The packs below a directory. */
    public static PackFiles read(Path root) {
        return new PackFiles(PackTree.ofDirectory(root, PackLimits.STANDARD).files());
    }

    /** The files with another one, or another content of one. */
    public PackFiles with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The files with another one, or another content of one. */
    public PackFiles with(String path, byte[] bytes) {
        TreeMap<String, byte[]> all = new TreeMap<>(files);
        all.put(full(path), bytes);
        return new PackFiles(all);
    }

    /** The files without one. */
    public PackFiles without(String path) {
        TreeMap<String, byte[]> rest = new TreeMap<>(files);
        Objects.requireNonNull(rest.remove(full(path)), path);
        return new PackFiles(rest);
    }

    /** The files and a copy of those below one directory under another name. */
    public PackFiles copy(String from, String to) {
        TreeMap<String, byte[]> all = new TreeMap<>(files);
        files.forEach((path, bytes) -> {
            if (path.startsWith(from)) {
                all.put(to + path.substring(from.length()), bytes);
            }
        });
        return new PackFiles(all);
    }

    /** The files with one text in one of them replaced, which must stand there once. */
    public PackFiles replace(String path, String before, String after) {
        String text = text(path);
        int at = text.indexOf(before);
        if (at < 0 || text.indexOf(before, at + 1) >= 0) {
            throw new IllegalArgumentException(path + " does not hold once: " + before);
        }
        return with(path, text.substring(0, at) + after + text.substring(at + before.length()));
    }

    /** The files with a text added to the end of one. */
    public PackFiles append(String path, String text) {
        return with(path, text(path) + text);
    }

    /** Whether there is a file. */
    public boolean has(String path) {
        return files.containsKey(full(path));
    }

    /** The text of a file. */
    public String text(String path) {
        return new String(Objects.requireNonNull(files.get(full(path)), path), StandardCharsets.UTF_8);
    }

    /** The files as the loader reads them. */
    public PackTree tree() {
        return new PackTree(files);
    }

    /** What is wrong with a pack. */
    public List<PackProblem> problems(String id) {
        return loader(TypeCatalog.standard()).problems(PackId.parse(id));
    }

    /** The effective policy. */
    public EffectivePack load() {
        return load(ID);
    }

    /** An effective pack. */
    public EffectivePack load(String id) {
        return loader(TypeCatalog.standard()).load(PackId.parse(id));
    }

    /** A loader of these packs. */
    public PackLoader loader(TypeCatalog types) {
        return new PackLoader(new PackStore(tree(), null), types);
    }

    /** Writes the files below a directory. */
    public Path writeTo(Path root) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue());
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files to a jar, below {@code rsp/packs}. */
    public Path writeToJar(Path jar) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("rsp/packs/" + file.getKey()));
                zip.write(file.getValue());
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String full(String path) {
        return path.startsWith("lab-") ? path : path.startsWith("/") ? path.substring(1) : POLICY + path;
    }
}
