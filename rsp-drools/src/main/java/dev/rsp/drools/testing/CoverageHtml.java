package dev.rsp.drools.testing;

import java.util.List;

/** A coverage report as one HTML page, without scripts and without anything from elsewhere. */
final class CoverageHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark; --bg: #ffffff; --fg: #1b1f24; --line: #d0d7de; --dim: #57606a;
              --full: #dafbe1; --part: #fff1c2; --none: #ffd7d5; }
            @media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #e6edf3; --line: #30363d; --dim: #9aa4af;
              --full: #11391f; --part: #46380a; --none: #551b1b; } }
            body { background: var(--bg); color: var(--fg); font: 15px/1.5 system-ui, sans-serif; margin: 2rem; }
            h2 { font-size: 1rem; margin: 2rem 0 .5rem; } p { max-width: 60rem; }
            .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 1rem;
              border-top: 1px solid var(--line); padding-top: .5rem; }
            .clause { white-space: pre-wrap; color: var(--dim); font-size: 13px;
              position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; }
            table { border-collapse: collapse; width: 100%; font: 12px/1.5 ui-monospace, monospace; }
            td { padding: 0 .5rem; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; }
            td.n { color: var(--dim); text-align: right; width: 2.5rem; user-select: none; }
            td.c { padding-left: 5ch; text-indent: -4ch; }
            td.m { width: 26%; font: 12px/1.5 system-ui, sans-serif; }
            .full { background: var(--full); } .part { background: var(--part); } .none { background: var(--none); }
            .key span { padding: 0 .5rem; margin-right: .5rem; white-space: nowrap; }
            @media (max-width: 50rem) { body { margin: 1rem .5rem; } .pair { grid-template-columns: minmax(0, 1fr); }
              .clause { position: static; max-height: none; } td { padding: 0 .25rem; } }
            """;

    private final PackCoverage coverage;
    private final StringBuilder html = new StringBuilder();

    private CoverageHtml(PackCoverage coverage) {
        this.coverage = coverage;
    }

    static String of(PackCoverage coverage) {
        return new CoverageHtml(coverage).page();
    }

    private String page() {
        String title = escaped(coverage.pack() + ": coverage of conditions");
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append("%s rules, %s conditions, %s cases: %s %% covered."
                        .formatted(
                                coverage.rules().size(),
                                coverage.conditions().count(),
                                coverage.cases(),
                                Percent.of(coverage.percent())))
                .append("</p>\n<p class=\"key\"><span class=\"full\">true, false and decisive in a case</span>")
                .append("<span class=\"part\">in part</span><span class=\"none\">never decisive</span></p>\n");
        coverage.files().forEach(this::file);
        return html.append("</body>\n</html>\n").toString();
    }

    private void file(RuleFile file) {
        html.append("<h2>")
                .append(escaped(file.file()))
                .append("</h2>\n<div class=\"pair\">\n<div class=\"clause\">")
                .append(escaped(file.clause()))
                .append("</div>\n<table>\n");
        List<String> lines = file.rules().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            line(file, i + 1, lines.get(i));
        }
        html.append("</table>\n</div>\n");
    }

    private void line(RuleFile file, int number, String text) {
        List<RuleCoverage> rules = coverage.rules().stream()
                .filter(rule -> rule.file().equals(file.file()))
                .toList();
        List<ConditionCoverage> conditions = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(each -> each.line() == number)
                .toList();
        StringBuilder marks = new StringBuilder();
        rules.stream().filter(rule -> rule.line() == number).forEach(rule -> marks.append(head(rule)));
        conditions.stream()
                .filter(each -> each.covered() < 3)
                .forEach(each -> marks.append(marks.length() == 0 ? "" : "\n")
                        .append(each.isPattern() ? "the pattern" : each.text())
                        .append(": ")
                        .append(each.lacks()));
        html.append("<tr class=\"")
                .append(colour(conditions))
                .append("\"><td class=\"n\">")
                .append(number);
        html.append("</td><td class=\"c\">").append(escaped(text)).append("</td><td class=\"m\">");
        html.append(escaped(marks.toString())).append("</td></tr>\n");
    }

    private static String head(RuleCoverage rule) {
        String cases = "concludes in %s %s".formatted(rule.fired(), rule.fired() == 1 ? "case" : "cases");
        return rule.heldBack().isEmpty() ? cases + "\nheld back in no case of its clause" : cases;
    }

    private static String colour(List<ConditionCoverage> conditions) {
        if (conditions.isEmpty()) {
            return "";
        }
        if (conditions.stream().allMatch(each -> each.covered() == 3)) {
            return "full";
        }
        return conditions.stream().anyMatch(each -> each.decided().isEmpty()) ? "none" : "part";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
