package dev.rsp.examples.cli;

import dev.rsp.drools.analysis.Lint;
import dev.rsp.drools.analysis.LintFinding;
import dev.rsp.fact.Canonical;
import dev.rsp.fact.CanonicalJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings in the Static Analysis Results Interchange Format, version 2.1.0, as services for code reviews read it. */
final class Sarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String FINGERPRINT = "rspFinding/v1";

    private final String prefix;
    private final @Nullable String pages;

    /**
     * For packs below a directory.
     *
     * @param directory the directory, or null for packs that come with the library
     * @param pages where the pages of the checks are published, or null
     */
    Sarif(@Nullable Path directory, @Nullable String pages) {
        this.prefix = directory == null ? "" : prefix(directory);
        this.pages = pages;
    }

    /** The path from the working directory, which is taken for the root of the repository. */
    private static String prefix(Path directory) {
        Path here = Path.of("").toAbsolutePath();
        Path there = directory.toAbsolutePath().normalize();
        if (!there.startsWith(here)) {
            return String.valueOf(there.toUri()).replaceFirst("/?$", "/");
        }
        String below = here.relativize(there).toString().replace('\\', '/');
        return below.isEmpty() ? "" : encoded(below) + "/";
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** The findings as one line of JSON. */
    String text(List<LintFinding> findings) {
        Map<String, Lint> lints = new LinkedHashMap<>();
        findings.forEach(each -> lints.putIfAbsent(each.lint().id(), each.lint()));
        List<String> order = List.copyOf(lints.keySet());
        Map<String, Integer> seen = new HashMap<>();
        List<Object> results = new ArrayList<>();
        findings.forEach(each -> results.add(result(each, order, seen)));
        Map<String, Object> driver = Map.of(
                "name",
                "rsp lint",
                "rules",
                lints.values().stream().map(this::rule).toList());
        Map<String, Object> run =
                Map.of("tool", Map.of("driver", driver), "columnKind", "unicodeCodePoints", "results", results);
        return CanonicalJson.write(Map.of("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private Object rule(Lint lint) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", lint.id());
        rule.put("shortDescription", Map.of("text", lint.title() + "."));
        rule.put("fullDescription", Map.of("text", lint.checks()));
        rule.put("help", Map.of("text", lint.rationale() + "\n\nPrefer:\n" + lint.prefer() + "\n"));
        rule.put("defaultConfiguration", Map.of("level", level(lint)));
        if (pages != null) {
            rule.put("helpUri", pages.replaceFirst("/?$", "/") + lint.id() + ".md");
        }
        return rule;
    }

    private static String level(Lint lint) {
        return lint.severity().name().toLowerCase(Locale.ROOT);
    }

    private Object result(LintFinding finding, List<String> order, Map<String, Integer> seen) {
        String file = finding.problem().file();
        String message = finding.problem().message();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.lint().id());
        result.put("ruleIndex", order.indexOf(finding.lint().id()));
        result.put("level", level(finding.lint()));
        result.put("message", Map.of("text", message + "\n" + finding.problem().cure()));
        result.put("locations", List.of(location(file, finding.problem().line())));
        String what = finding.lint().id() + "\n" + file + "\n" + message;
        int again = seen.merge(what, 1, Integer::sum);
        result.put("partialFingerprints", Map.of(FINGERPRINT, Canonical.sha256(what) + ":" + again));
        if (finding.isSuppressed()) {
            result.put(
                    "suppressions",
                    List.of(Map.of("kind", "external", "status", "accepted", "justification", finding.suppressed())));
        }
        return result;
    }

    private Object location(String file, int line) {
        return Map.of(
                "physicalLocation",
                Map.of("artifactLocation", Map.of("uri", prefix + encoded(file)), "region", Map.of("startLine", line)));
    }
}
