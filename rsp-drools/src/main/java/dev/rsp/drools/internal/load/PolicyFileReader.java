package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Identity;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import dev.rsp.level.SafetyLevel;
import dev.rsp.policy.ClauseId;
import dev.rsp.requirement.Origin;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads policy.yaml. */
final class PolicyFileReader {

    static final String NAME = "policy.yaml";

    private static final Pattern SEMVER = Pattern.compile("(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})");
    private static final String LEVELS = "level-scheme";
    private static final String COMPLETE = "complete";
    private static final String PARTIAL = "partial";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final LocalDate UNSAID = LocalDate.of(1, 1, 1);

    private final Layer layer;
    private final TypeCatalog types;
    private final Problems problems;
    private final YamlMap map;

    private PolicyFileReader(Layer layer, YamlMap map, TypeCatalog types, Problems problems) {
        this.layer = layer;
        this.types = types;
        this.map = map;
        this.problems = problems;
    }

    /** Reads the file; null when it cannot be read at all. */
    static @Nullable PolicyFile read(Layer layer, TypeCatalog types, Problems problems) {
        YamlNode node = layer.yaml(NAME, problems);
        return node == null
                ? null
                : new PolicyFileReader(layer, YamlMap.of("policy", node, problems), types, problems).read();
    }

    private PolicyFile read() {
        boolean isEvidence = isEvidence();
        checkFolder();
        PackId base = base();
        boolean alone = !map.has("base") && !isEvidence;
        Identity identity = isEvidence ? evidence() : policy(alone);
        PolicyFile file = new PolicyFile(
                identity,
                isEvidence,
                base,
                map.has("base") ? map.list("removed", String.class) : List.of(),
                map.has("base") ? renumbered() : Map.of(),
                map.has("base") && map.flag("tighten-only"),
                map.node(),
                map.place());
        map.end();
        checkDays(identity);
        return file;
    }

    private Identity policy(boolean alone) {
        List<SafetyLevel> levels = alone ? must(LEVELS, SafetyLevel.class) : map.list(LEVELS, SafetyLevel.class);
        if (levels.isEmpty()
                && map.find(LEVELS) instanceof YamlNode.Sequence list
                && list.items().isEmpty()) {
            refuse("policy-levels", LEVELS, "name a level", "empty", "Maybe write [asl-1, asl-2].");
        }
        String evidence = alone ? map.required("evidence", String.class) : map.optional("evidence", String.class);
        return identity(alone, levels, evidence == null ? null : packId("evidence", evidence));
    }

    /** An evidence pack has no source but itself, no levels, and stands on nothing. */
    private Identity evidence() {
        return identity(false, List.of(), null);
    }

    private Identity identity(boolean alone, List<SafetyLevel> levels, @Nullable PackId evidence) {
        String status = map.required("status", String.class);
        LocalDate from = map.required("effective-from", LocalDate.class);
        return new Identity(
                layer.id(),
                encoding(),
                title("title", alone),
                title("publisher", alone),
                from == null ? UNSAID : from,
                map.optional("effective-until", LocalDate.class),
                COMPLETE.equals(status),
                unread(status),
                source(alone),
                levels,
                evidence,
                summaries());
    }

    private <T> List<T> must(String key, Class<T> type) {
        return map.get(key) == null ? List.of() : map.list(key, type);
    }

    private String title(String key, boolean needed) {
        String text = needed ? map.required(key, String.class) : map.optional(key, String.class);
        return text == null ? "" : text;
    }

    private boolean isEvidence() {
        String kind = map.text("kind");
        if (!kind.isEmpty() && !kind.equals("evidence")) {
            refuse("policy-kind", "kind", "be evidence or left out", kind, "Maybe write kind: evidence.");
        }
        return kind.equals("evidence");
    }

    private void checkFolder() {
        checkFolder(
                "policy",
                map.required("policy", String.class),
                layer.id().policy().value());
        checkFolder(
                "version",
                map.required("version", String.class),
                layer.id().version().value());
    }

    private void checkFolder(String key, @Nullable String written, String folder) {
        if (written != null && !written.equals(folder)) {
            refuse("policy-folder", key, "be the name of its folder, " + folder, written, "Maybe rename one of them.");
        }
    }

    private String encoding() {
        String encoding = map.required("encoding", String.class);
        if (encoding != null && !SEMVER.matcher(encoding).matches()) {
            refuse("policy-encoding", "encoding", "be MAJOR.MINOR.PATCH", encoding, "Maybe write 0.1.0.");
        }
        return encoding == null ? "" : encoding;
    }

    private List<String> unread(@Nullable String status) {
        if (PARTIAL.equals(status)) {
            List<String> unread = must("unread", String.class);
            if (map.has("unread") && unread.isEmpty()) {
                refuse("policy-unread", "unread", "name a part", "empty", "Maybe the status is complete.");
            }
            return unread;
        }
        if (COMPLETE.equals(status) && map.has("unread")) {
            refuse(
                    "policy-unread",
                    "unread",
                    "be left out where the status is complete",
                    "given",
                    "Maybe it is partial.");
        } else if (status != null && !COMPLETE.equals(status)) {
            refuse("policy-status", "status", "be complete or partial", status, "Maybe write partial.");
        }
        return map.list("unread", String.class);
    }

    private String source(boolean needed) {
        YamlNode node = needed ? map.get("source") : map.find("source");
        if (node == null) {
            return "";
        }
        YamlMap source = YamlMap.of("policy.source", node, problems);
        String url = source.required("url", String.class);
        String sha256 = source.optional("sha256", String.class);
        if (sha256 != null && !SHA256.matcher(sha256).matches()) {
            refuse("policy-source", "source", "have a sha256 of 64 hexadecimal digits", sha256, "Maybe leave it out.");
        }
        source.optional("retrieved", LocalDate.class);
        source.end();
        return url == null ? "" : url;
    }

    private Set<String> summaries() {
        Set<String> known = new TreeSet<>();
        types.all().stream()
                .filter(type -> type.origin() == Origin.SUMMARY)
                .forEach(type -> known.add(type.schema().name()));
        List<String> named = map.list("summaries", String.class);
        for (String summary : named) {
            if (!known.contains(summary)) {
                String must = "be one of " + String.join(", ", known);
                refuse(
                        "policy-summary",
                        "summaries",
                        must,
                        summary,
                        Nearest.cure(summary, known, "Maybe register it with PackOptions.summary, or remove it."));
            }
        }
        return Set.copyOf(named);
    }

    private @Nullable PackId base() {
        String base = map.optional("base", String.class);
        if (base == null) {
            return null;
        }
        return packId("base", base.contains("@") ? base : layer.id().policy() + "@" + base);
    }

    private @Nullable PackId packId(String key, String text) {
        try {
            return PackId.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add("policy-" + key, map.place(key), YamlMap.refusal(e));
            return null;
        }
    }

    private Map<String, String> renumbered() {
        Map<String, String> renumbered = new LinkedHashMap<>();
        map.entries("renumbered").forEach((old, entry) -> {
            if (entry.value() instanceof YamlNode.Scalar now
                    && isClause(old, entry.key())
                    && isClause(now.text(), now.place())) {
                renumbered.put(old, now.text());
            }
        });
        return renumbered;
    }

    private boolean isClause(String text, Place place) {
        try {
            return !ClauseId.of(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            problems.add("policy-renumbered", place, YamlMap.refusal(e));
            return false;
        }
    }

    private void checkDays(Identity identity) {
        if (identity.until() != null && identity.until().isBefore(identity.from())) {
            String must = "not be before " + identity.from();
            refuse("policy-days", "effective-until", must, identity.until(), "Maybe the two days were swapped.");
        }
    }

    private void refuse(String id, String key, String expectation, Object actual, String cure) {
        problems.add(id, map.place(key), Require.refusal("key (policy." + key + ")", expectation, actual, cure));
    }
}
