package dev.rsp.drools.analysis;

import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the one source of all checks. */
final class LintReader {

    private static final String SOURCE = "/rsp/lints.yaml";

    private final Problems problems = new Problems();

    private LintReader() {}

    /** The checks by their ids, in the order of the source. */
    static Map<String, Lint> read() {
        return new LintReader().lints();
    }

    private Map<String, Lint> lints() {
        Map<String, Lint> lints = new LinkedHashMap<>();
        YamlNode root = YamlReader.read(SOURCE, bytes(), problems);
        if (root != null) {
            YamlMap.of("lints", root, problems)
                    .all()
                    .forEach((id, entry) -> lints.put(id, lint(id, YamlMap.of(id, entry.value(), problems))));
        }
        problems.throwIfAny();
        return lints;
    }

    private static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(LintReader.class.getResourceAsStream(SOURCE), SOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lint lint(String id, YamlMap map) {
        List<String> checked = map.list("checked", String.class);
        Lint lint = new Lint(
                id,
                text(map, "title"),
                severity(map),
                checked.isEmpty() ? List.of("load") : checked,
                text(map, "checks"),
                map.text("in"),
                text(map, "avoid"),
                text(map, "prefer"),
                text(map, "rationale"),
                map.text("example").strip());
        map.end();
        return lint;
    }

    private static String text(YamlMap map, String key) {
        String text = map.required(key, String.class);
        return text == null ? "" : text.stripTrailing();
    }

    private static Severity severity(YamlMap map) {
        String text = map.text("severity");
        return text.isEmpty() ? Severity.ERROR : Severity.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
