package dev.rsp.drools.testing;

import dev.rsp.fact.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Conditions that are not covered and mutants that survive as SARIF 2.1.0, which services for code reviews show beside the
 * line. Files are given below the packs' root, {@code %PACKS%}.
 *
 * @since 0.1.0
 */
public final class SarifReport {

    /** What such services take in one run; how many are left out is said beside them. */
    private static final int MAX_RESULTS = 25_000;

    private final List<Object> results = new ArrayList<>();
    private int left;

    private SarifReport() {}

    /**
     * Writes a report.
     *
     * @param coverage coverages; may be empty
     * @param mutations mutation reports; may be empty
     * @return JSON
     */
    public static String of(List<PackCoverage> coverage, List<MutationReport> mutations) {
        SarifReport report = new SarifReport();
        coverage.forEach(report::add);
        mutations.forEach(report::add);
        return report.json();
    }

    private void add(PackCoverage coverage) {
        for (RuleCoverage rule : coverage.rules()) {
            rule.conditions().stream().filter(each -> each.covered() < 3).forEach(each -> {
                String message = "rule \"%s\": %s: %s".formatted(rule.rule(), each.text(), each.lacks());
                String print = coverage.pack() + "/" + rule.rule() + "/" + each.isPattern() + "/" + each.text();
                result("uncovered-condition", message, place(rule.file(), each.line()), print);
            });
        }
    }

    private void add(MutationReport report) {
        for (MutantResult each : report.survivors()) {
            if (each.accepted().isEmpty()) {
                result(
                        "surviving-mutant",
                        each.text(),
                        place(each.file(), each.line()),
                        report.pack() + "/" + each.id());
            }
        }
    }

    private static Map<String, Object> place(String file, int line) {
        String uri = file.replace("%", "%25").replace(" ", "%20");
        return Map.of(
                "physicalLocation",
                Map.of(
                        "artifactLocation", Map.of("uri", uri, "uriBaseId", "PACKS"),
                        "region", Map.of("startLine", line)));
    }

    private void result(String rule, String message, Map<String, Object> place, String print) {
        if (results.size() == MAX_RESULTS) {
            left++;
            return;
        }
        results.add(Map.of(
                "ruleId", rule,
                "level", "warning",
                "message", Map.of("text", message),
                "locations", List.of(place),
                "partialFingerprints", Map.of("rsp/v1", print)));
    }

    private String json() {
        List<Object> rules = List.of(
                rule("uncovered-condition", "No case brings out a condition of a rule."),
                rule("surviving-mutant", "An edit of the pack that no case notices."));
        Map<String, Object> run = Map.of(
                "tool",
                Map.of("driver", Map.of("name", "rsp", "rules", rules)),
                "properties",
                Map.of("leftOut", left),
                "results",
                results);
        return CanonicalJson.write(Map.of(
                        "$schema",
                        "https://json.schemastore.org/sarif-2.1.0.json",
                        "version",
                        "2.1.0",
                        "runs",
                        List.of(run)))
                + "\n";
    }

    private static Map<String, Object> rule(String id, String text) {
        return Map.of("id", id, "shortDescription", Map.of("text", text));
    }
}
