package dev.rsp.examples.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Entries of a YAML file as they stand in it, found by the keys that lead to them. */
final class YamlEntries {

    private final List<String> lines;

    YamlEntries(List<String> lines) {
        this.lines = lines;
    }

    /** The entries in the order given, each key above them once; empty when one is not there. */
    List<String> of(Collection<String> paths) {
        List<String> found = new ArrayList<>();
        for (String path : paths) {
            List<String> one = entry(path.split("/", 2), 0, lines.size());
            if (one.isEmpty()) {
                return List.of();
            }
            one.stream()
                    .filter(line -> !(isOpening(line) && found.contains(line)))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isOpening(String line) {
        return !line.startsWith(" ") && line.endsWith(":");
    }

    /** A path has one key or two, for the rows of a table have a slash in their key. */
    private List<String> entry(String[] path, int from, int to) {
        int at = find(path[0], from, to);
        if (at < 0) {
            return List.of();
        }
        int end = end(at);
        if (path.length == 1) {
            return lines.subList(at, end);
        }
        List<String> inner = entry(new String[] {path[1]}, at + 1, end);
        List<String> all = new ArrayList<>();
        if (!inner.isEmpty()) {
            all.add(lines.get(at));
            all.addAll(inner);
        }
        return all;
    }

    private int find(String key, int from, int to) {
        for (int at = from; at < to; at++) {
            String line = lines.get(at).strip();
            if (line.startsWith(key + ":") || line.startsWith("\"" + key + "\":")) {
                return at;
            }
        }
        return -1;
    }

    /** The line after the last one that is indented deeper. */
    private int end(int at) {
        int indent = indent(lines.get(at));
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).isBlank() && indent(lines.get(end)) > indent) {
            end++;
        }
        return end;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
