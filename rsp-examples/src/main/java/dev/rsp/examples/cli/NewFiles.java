package dev.rsp.examples.cli;

import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.RulePacks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files that come to those of a directory of packs: all of them or, where something stands against it, none.
 *
 * @param root the directory of the packs
 * @param made the text of each new file, by its path below the root
 * @param changed the text of each file that is there already and gets more, by its path below the root
 */
record NewFiles(Path root, SortedMap<String, String> made, SortedMap<String, String> changed) {

    /** Only new files. */
    NewFiles(Path root, Map<String, String> made) {
        this(root, new TreeMap<>(made), new TreeMap<>());
    }

    /**
     * Writes them, once a copy of the directory loads with them.
     *
     * @param pack the pack that must load, such as {@code lakeside@1.0}
     */
    void write(String pack) {
        made.keySet().stream()
                .filter(each -> Files.exists(root.resolve(each)))
                .findFirst()
                .ifPresent(NewFiles::taken);
        try {
            check(pack);
            writeAll();
        } catch (IOException e) {
            throw Refused.of(
                    Exit.USAGE,
                    "The directory (%s) must be one that can be written to, but was not (%s).".formatted(root, e),
                    "Maybe its rights are wrong, or the disk is full.");
        }
    }

    private static void taken(String path) {
        throw Refused.of(
                Exit.USAGE,
                "The file (%s) must not be there yet, but was; nothing is written.".formatted(path),
                "Maybe choose another id, or add to the file by hand.");
    }

    private void check(String pack) throws IOException {
        Path copy = Files.createTempDirectory("rsp-new");
        try {
            copyTo(copy);
            for (Map<String, String> files : List.of(made, changed)) {
                for (Map.Entry<String, String> each : files.entrySet()) {
                    write(copy.resolve(each.getKey()), each.getValue());
                }
            }
            List<PackProblem> problems = RulePacks.from(copy).problems(pack);
            if (!problems.isEmpty()) {
                throw new PackException(problems);
            }
        } finally {
            delete(copy);
        }
    }

    private void copyTo(Path copy) throws IOException {
        if (Files.isDirectory(root)) {
            RulePacks.from(root); // refuses what is no directory of packs, or a very large one, before it is copied
            try (Stream<Path> files = Files.walk(root)) {
                for (Path each : files.filter(this::isOfPacks).toList()) {
                    Path to = copy.resolve(root.relativize(each).toString());
                    Files.createDirectories(parent(to));
                    Files.copy(each, to);
                }
            }
        }
    }

    private boolean isOfPacks(Path file) {
        for (Path name : root.relativize(file)) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return Files.isRegularFile(file);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(parent(file));
        Files.writeString(file, text);
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** What was done before a failure is undone. */
    private void writeAll() throws IOException {
        Deque<Path> done = new ArrayDeque<>();
        Map<Path, byte[]> before = new TreeMap<>();
        try {
            for (Map.Entry<String, String> each : made.entrySet()) {
                Path file = root.resolve(each.getKey());
                makeDirectories(parent(file), done);
                Files.write(file, bytes(each.getValue()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                done.push(file);
            }
            for (Map.Entry<String, String> each : changed.entrySet()) {
                Path file = root.resolve(each.getKey());
                before.put(file, Files.readAllBytes(file));
                Files.write(file, bytes(each.getValue()));
            }
        } catch (IOException e) {
            undo(done, before);
            throw e;
        }
    }

    private static void makeDirectories(Path directory, Deque<Path> done) throws IOException {
        if (!Files.isDirectory(directory)) {
            makeDirectories(parent(directory), done);
            Files.createDirectory(directory);
            done.push(directory);
        }
    }

    private static void undo(Deque<Path> done, Map<Path, byte[]> before) throws IOException {
        for (Path each : done) {
            Files.delete(each);
        }
        for (Map.Entry<Path, byte[]> each : before.entrySet()) {
            Files.write(each.getKey(), each.getValue());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What was done, one line for each file. */
    String text() {
        StringBuilder text = new StringBuilder();
        made.keySet().forEach(each -> text.append("new      ").append(each).append('\n'));
        changed.keySet().forEach(each -> text.append("changed  ").append(each).append('\n'));
        return text.toString();
    }
}
