package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Canonical;
import dev.rsp.fact.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Digests of packs.
 *
 * <p>A digest is the SHA-256 of a listing: the line {@code rsp-pack 1}, then for each path, sorted, the SHA-256 of its
 * bytes in lower-case hexadecimal, two blanks and the path, each line ended by a line feed. Lines of files end in a line
 * feed, whatever they end in on disk ({@link PackTree}).
 *
 * <p>The listing of a <em>part</em> has all files below its own directory, as they are, but lint.yaml, by which nothing is
 * decided.
 *
 * <p>The listing of the <em>effective</em> pack has what is left after bases, overlays and the evidence pack are merged:
 *
 * <ul>
 *   <li>{@code policy.yaml}, {@code evidence/policy.yaml}, {@code vocabulary.yaml}, {@code clauses.yaml} and each
 *       folder's {@code parameters.yaml} as RFC 8785 JSON of the merged entries, all scalars as text, so that comments,
 *       layout and the order of keys do not count;
 *   <li>each effective folder's {@code clause.md}, {@code rules.drl} and {@code cases.yaml} as they are, and
 *       {@code renumbered} as JSON where its clauses have other numbers now; folders of the evidence pack with
 *       {@code evidence/} before their name;
 *   <li>each shared-facts.yaml and changed-cases.yaml as it is, as {@code shared-facts/PACK.yaml} and
 *       {@code changed-cases/PACK.yaml}.
 * </ul>
 */
final class PackDigest {

    private static final String LINT = "lint.yaml";

    private final TreeMap<String, byte[]> listing = new TreeMap<>();

    private PackDigest() {}

    /** The digest of a part's own files. */
    static String of(Layer layer) {
        TreeMap<String, byte[]> files = new TreeMap<>(layer.files());
        files.remove(LINT);
        return digest(files);
    }

    /** The digest of the effective content. */
    static String of(PackMerge.Merged merged) {
        PackDigest digest = new PackDigest();
        digest.json("policy.yaml", policy(merged.policy()));
        digest.json("evidence/policy.yaml", plain(merged.evidence().node()));
        Map<String, Object> sections = new LinkedHashMap<>();
        merged.draft().sections.forEach((name, entries) -> {
            if (!entries.isEmpty()) {
                sections.put(name, plain(entries));
            }
        });
        digest.json("vocabulary.yaml", sections);
        digest.json("clauses.yaml", plain(merged.draft().clauses));
        merged.draft().folders.values().forEach(folder -> digest.folder("", folder));
        merged.draft().evidence.values().forEach(folder -> digest.folder("evidence/", folder));
        merged.draft().shared.forEach((path, bytes) -> {
            String pack = path.substring(0, path.lastIndexOf('/')).replace('/', '@');
            digest.listing.put("shared-facts/" + pack + ".yaml", bytes);
        });
        merged.draft().changed.forEach(digest::changed);
        return digest(digest.listing);
    }

    /** What policy.yaml says with everything that it inherits: it is no more complete than another policy under it. */
    private static Object policy(PolicyFile file) {
        Map<String, Object> values = new LinkedHashMap<>();
        file.node().entries().forEach((key, entry) -> values.put(key, plain(entry.value())));
        values.put("status", file.identity().complete() ? "complete" : "partial");
        if (!file.identity().unread().isEmpty()) {
            values.put("unread", file.identity().unread());
        }
        return values;
    }

    private void folder(String prefix, DraftFolder folder) {
        String path = prefix + folder.name() + "/";
        folder.files().forEach((name, bytes) -> {
            if (!name.equals(FolderMerge.PARAMETERS)) {
                listing.put(path + name, bytes);
            }
        });
        if (!folder.parameters().isEmpty()) {
            json(path + FolderMerge.PARAMETERS, plain(folder.parameters()));
        }
        if (!folder.renumbered().isEmpty()) {
            json(path + "renumbered", folder.renumbered());
        }
    }

    private void changed(Draft.Changed file) {
        listing.put("changed-cases/" + file.pack() + ".yaml", file.bytes());
        if (!file.renumbered().isEmpty()) {
            json("changed-cases/" + file.pack() + "/renumbered", file.renumbered());
        }
    }

    private void json(String path, Object value) {
        listing.put(path, CanonicalJson.write(value).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> plain(Map<String, RawEntry> entries) {
        Map<String, Object> values = new LinkedHashMap<>();
        entries.forEach((id, entry) -> values.put(id, plain(entry.value())));
        return values;
    }

    private static Object plain(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, Object> values = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> values.put(key, plain(entry.value())));
            return values;
        }
        return node instanceof YamlNode.Sequence list
                ? list.items().stream().map(PackDigest::plain).toList()
                : ((YamlNode.Scalar) node).text();
    }

    private static String digest(SortedMap<String, byte[]> files) {
        StringBuilder listing = new StringBuilder("rsp-pack 1\n");
        files.forEach((path, bytes) -> listing.append(Canonical.sha256(bytes))
                .append("  ")
                .append(path)
                .append('\n'));
        return "sha256:" + Canonical.sha256(listing.toString());
    }
}
