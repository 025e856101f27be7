package dev.rsp.drools.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.drools.core.common.InternalFactHandle;

/**
 * What the classes of a pack were compiled from, and with.
 *
 * @param pack the pack
 * @param digest of its effective content
 * @param rules the digest of the text that was compiled
 * @param types the digest of the shape of the types that the text may name
 * @param classes the digest of the archive of classes
 */
record Index(String pack, String digest, String rules, String types, String classes) {

    /** Whether an index is of this content of a pack and of this version of Drools, whatever it was compiled to. */
    static boolean isOf(String found, String pack, String digest) {
        List<String> head = head(pack, digest);
        return found.lines().limit(head.size()).toList().equals(head);
    }

    private static List<String> head(String pack, String digest) {
        return List.of("rsp-compiled 1", "pack " + pack, "digest " + digest, "drools " + drools());
    }

    /** A line for each, in the order in which they are compared. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>(head(pack, digest));
        lines.addAll(List.of("types " + types, "rules " + rules, "classes " + classes));
        return lines;
    }

    /** The first word of the first of these lines that a text has not; empty when it is the same text. */
    String difference(String found) {
        List<String> there = found.lines().toList();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (i >= there.size() || !there.get(i).equals(lines.get(i))) {
                return lines.get(i).split(" ", 2)[0];
            }
        }
        return found.equals(toString()) ? "" : "end";
    }

    /** Not what Drools says of itself, which it reads from the manifest of the jar it is in: it may be an application's. */
    private static String drools() {
        Properties versions = new Properties();
        ClassLoader drools = InternalFactHandle.class.getClassLoader();
        try (InputStream in = drools.getResourceAsStream("drools.versions.properties")) {
            if (in != null) {
                versions.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("drools.version", "unknown");
    }

    /** The file. */
    @Override
    public String toString() {
        return String.join("\n", lines()) + "\n";
    }
}
