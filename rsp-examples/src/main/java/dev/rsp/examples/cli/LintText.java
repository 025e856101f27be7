package dev.rsp.examples.cli;

import dev.rsp.drools.analysis.Lint;
import dev.rsp.drools.analysis.LintFinding;
import dev.rsp.drools.analysis.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The findings of a pack as people read them.
 *
 * @param id the pack
 * @param findings what was found in it
 */
record LintText(String id, List<LintFinding> findings) {

    String text() {
        return findings.stream().map(LintText::text).collect(Collectors.joining())
                + "%s: %s, %s, %s, %s suppressed\n"
                        .formatted(
                                id,
                                count(Severity.ERROR),
                                count(Severity.WARNING),
                                count(Severity.NOTE),
                                findings.stream()
                                        .filter(LintFinding::isSuppressed)
                                        .count());
    }

    private String count(Severity severity) {
        long count = findings.stream()
                .filter(each -> !each.isSuppressed() && each.lint().severity() == severity)
                .count();
        String word = severity.name().toLowerCase(Locale.ROOT);
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static String text(LintFinding finding) {
        Lint lint = finding.lint();
        String severity = lint.severity().name().toLowerCase(Locale.ROOT);
        String reason = finding.isSuppressed() ? "  suppressed: " + finding.suppressed() + "\n" : "";
        return "%s\n  %s %s, see %s\n%s".formatted(finding.problem(), severity, lint.id(), lint.page(), reason);
    }
}
