package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Canonical;
import dev.rsp.fact.CanonicalJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Digests of packs.
 *
 * <p>The digest of a part is over its own files: the canonical JSON of the SHA-256 of each file by its path. The digest of
 * an effective pack is over what is left after merging: identity, entries of vocabulary and clauses, the files of each
 * clause folder with its parameters, and shared facts. Comments and the order of entries in merged YAML files do not enter
 * it; every byte of rules, texts and cases does.
 */
final class Digests {

    private Digests() {}

    static String part(Layer layer) {
        Map<String, Object> files = new TreeMap<>();
        layer.files().forEach((path, bytes) -> files.put(path, sha256(bytes)));
        return digest(Map.of("pack", layer.id().toString(), "files", files));
    }

    static String effective(Draft draft, Identity identity) {
        Map<String, Object> content = new TreeMap<>();
        content.put("identity", identity(identity));
        Map<String, Object> sections = new TreeMap<>();
        draft.sections.forEach((section, entries) -> sections.put(section, entries(entries)));
        content.put("vocabulary", sections);
        content.put("clauses", entries(draft.clauses));
        content.put("evidence", folders(draft.evidence));
        content.put("folders", folders(draft.folders));
        Map<String, Object> shared = new TreeMap<>();
        draft.shared.forEach((path, bytes) -> shared.put(path, sha256(bytes)));
        content.put("shared", shared);
        return digest(content);
    }

    private static List<Object> identity(Identity identity) {
        List<Object> parts = new ArrayList<>();
        parts.add(identity.id().toString());
        parts.add(identity.encoding());
        parts.add(identity.from().toString());
        parts.add(String.valueOf(identity.until()));
        parts.add(identity.complete());
        parts.add(identity.unread());
        parts.add(identity.source());
        parts.add(identity.levels().stream().map(Object::toString).toList());
        parts.add(String.valueOf(identity.evidence()));
        parts.add(identity.summaries().stream().sorted().toList());
        return parts;
    }

    private static Map<String, Object> folders(Map<String, DraftFolder> folders) {
        Map<String, Object> all = new TreeMap<>();
        folders.forEach((name, folder) -> {
            Map<String, Object> files = new TreeMap<>();
            folder.files().forEach((file, bytes) -> {
                if (!file.equals(FolderMerge.PARAMETERS)) {
                    files.put(file, sha256(bytes));
                }
            });
            all.put(
                    name,
                    Map.of(
                            "files",
                            files,
                            "parameters",
                            entries(folder.parameters()),
                            "renumbered",
                            new TreeMap<>(folder.renumbered())));
        });
        return all;
    }

    private static Map<String, Object> entries(Map<String, RawEntry> entries) {
        Map<String, Object> all = new TreeMap<>();
        entries.forEach((id, entry) -> all.put(id, plain(entry.value())));
        return all;
    }

    private static Object plain(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(Digests::plain).toList();
        }
        Map<String, Object> map = new TreeMap<>();
        ((YamlNode.Mapping) node).entries().forEach((key, entry) -> map.put(key, plain(entry.value())));
        return map;
    }

    private static String digest(Map<String, Object> content) {
        return "sha256:" + Canonical.sha256(CanonicalJson.write(content));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The Java runtime (SHA-256) must support it, but was (without).", e);
        }
    }
}
