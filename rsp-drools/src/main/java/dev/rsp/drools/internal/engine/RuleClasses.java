package dev.rsp.drools.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The classes that rules were compiled to, as bytes that no class loader has seen yet. */
final class RuleClasses {

    private static final String MODEL = "org.drools.project.model.ProjectModel_";
    private static final String SUFFIX = ".class";
    private static final LocalDateTime ANY_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> byName;

    /**
     * Classes by name.
     *
     * @throws IllegalArgumentException when none of them holds the rules, or one is of a package that rules never have
     */
    RuleClasses(Map<String, byte[]> byName) {
        this.byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
        for (String name : byName.keySet()) {
            if (!name.startsWith(Lowering.PACKAGE + ".") && !name.startsWith(MODEL)) {
                throw new IllegalArgumentException("The class (%s) must be one of rules, but was not.".formatted(name));
            }
        }
        model();
    }

    /** By name, such as {@code rsp.lowered.Rules0}. */
    Map<String, byte[]> byName() {
        return byName;
    }

    /** The name of the class that holds the rules. */
    String model() {
        return byName.keySet().stream()
                .filter(name -> name.startsWith(MODEL))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The classes of rules (%s) must hold a model, but did not.".formatted(byName.size())));
    }

    /** One archive of them all, the same bytes for the same classes. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : byName.entrySet()) {
                zip.putNextEntry(stored(each.getKey().replace('.', '/') + SUFFIX, each.getValue()));
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Not compressed: the jar around it is, and compressors differ between JDKs. */
    private static ZipEntry stored(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(ANY_DAY);
        return entry;
    }

    /** Reads what {@link #toBytes} wrote, which the caller has checked to be the same bytes. */
    static RuleClasses of(byte[] archive) {
        Map<String, byte[]> classes = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                classes.put(name(entry.getName()), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleClasses(classes);
    }

    /** The name of the class in a file, such as {@code rsp/lowered/Rules0.class}. */
    static String name(String file) {
        return file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
    }

    /** Whether a file holds a class. */
    static boolean isClass(String file) {
        return file.endsWith(SUFFIX);
    }
}
