package dev.rsp.examples.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a file, named by {@code PATH}, {@code PATH#TAG} or {@code PATH#SELECTOR=…}.
 *
 * <ul>
 *   <li>{@code #TAG}: the lines between {@code // tag::TAG} and {@code // end::TAG}, or {@code #} in place of {@code //};
 *   <li>{@code #rule=3.1(1)}: the rule of a rules.drl whose name begins so;
 *   <li>{@code #entry=chains/interim-measures}: an entry of a YAML file with the keys above it; several with {@code +};
 *   <li>{@code #case=NAME}: an item of a list of cases;
 *   <li>{@code #section=What it says}: a section of a Markdown file;
 *   <li>{@code #dependency=ARTIFACT}: a dependency without version of a pom.xml.
 * </ul>
 *
 * @param lines its lines, moved to the left as far as they go together
 */
record Region(List<String> lines) {

    static Region of(String source) {
        int hash = source.indexOf('#');
        List<String> all = Project.text(hash < 0 ? source : source.substring(0, hash))
                .lines()
                .toList();
        List<String> found = hash < 0 ? all : select(all, source.substring(hash + 1));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("The region (%s) must be in the file, but was not.".formatted(source));
        }
        return new Region(shifted(found));
    }

    static List<String> select(List<String> all, String selector) {
        int equals = selector.indexOf('=');
        String value = selector.substring(equals + 1);
        return switch (equals < 0 ? "tag" : selector.substring(0, equals)) {
            case "tag" -> tagged(all, value);
            case "rule" -> until(all, line -> line.startsWith("rule \"" + value + " "), "end", true);
            case "case" -> item(all, value);
            case "section" -> section(all, value);
            case "dependency" -> dependency(all, value);
            case "entry" -> new YamlEntries(all).of(Arrays.asList(value.split("\\+")));
            default -> throw new IllegalArgumentException("The selector (%s) must be known.".formatted(selector));
        };
    }

    private static List<String> tagged(List<String> all, String tag) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : all) {
            String mark = line.strip().replaceFirst("^(//|#) ", "");
            if (mark.equals("tag::" + tag) || mark.equals("end::" + tag)) {
                inside = mark.startsWith("tag");
            } else if (inside && !mark.startsWith("tag::") && !mark.startsWith("end::")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> until(
            List<String> all, java.util.function.Predicate<String> first, String last, boolean withLast) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : all) {
            inside |= first.test(line);
            if (inside && line.equals(last)) {
                if (withLast) {
                    lines.add(line);
                }
                return lines;
            }
            if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> dependency(List<String> all, String artifact) {
        int at = all.stream().map(String::strip).toList().indexOf("<artifactId>" + artifact + "</artifactId>");
        return at < 2 ? List.of() : all.subList(at - 2, at + 2);
    }

    private static List<String> item(List<String> all, String name) {
        return until(all, line -> line.equals("- name: " + name) || line.equals("- name: \"" + name + "\""), "", false);
    }

    private static List<String> section(List<String> all, String heading) {
        int start = all.indexOf("## " + heading);
        int end = start + 1;
        while (start >= 0 && end < all.size() && !all.get(end).startsWith("## ")) {
            end++;
        }
        return start < 0 ? List.of() : trimmed(all.subList(start, end));
    }

    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static List<String> shifted(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return trimmed(lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList());
    }
}
