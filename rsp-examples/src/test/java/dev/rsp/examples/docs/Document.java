package dev.rsp.examples.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file: its fenced blocks, and its tables that have a marker.
 *
 * @param name its path below the project's root
 * @param lines its lines
 * @param blocks the blocks, in order
 */
record Document(String name, List<String> lines, List<Block> blocks) {

    private static final Pattern MARKER = Pattern.compile("<!-- (.+) -->");
    private static final String FENCE = "```";

    static Document read(String name) {
        return of(name, Project.text(name));
    }

    static Document of(String name, String text) {
        List<String> lines = text.lines().toList();
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String marker = marker(lines, at);
            if (lines.get(at).startsWith(FENCE)) {
                int end = closing(name, lines, at);
                blocks.add(new Block(marker, at + 1, end, lines.subList(at + 1, end)));
                at = end;
            } else if (marker.startsWith("table:") && lines.get(at).startsWith("|")) {
                int end = at;
                while (end < lines.size() && lines.get(end).startsWith("|")) {
                    end++;
                }
                blocks.add(new Block(marker, at, end, lines.subList(at, end)));
                at = end;
            }
        }
        return new Document(name, lines, blocks);
    }

    private static int closing(String name, List<String> lines, int opening) {
        for (int at = opening + 1; at < lines.size(); at++) {
            if (lines.get(at).equals(FENCE)) {
                return at;
            }
        }
        throw new IllegalArgumentException("The block at %s:%d must end.".formatted(name, opening + 1));
    }

    /** The marker on the last line before this one that is not blank. */
    private static String marker(List<String> lines, int at) {
        int before = at - 1;
        while (before >= 0 && lines.get(before).isBlank()) {
            before--;
        }
        Matcher marker = MARKER.matcher(before < 0 ? "" : lines.get(before));
        return marker.matches() ? marker.group(1) : "";
    }

    /** The text of the file with the content of each block as given. */
    String with(Function<Block, List<String>> content) {
        List<String> written = new ArrayList<>();
        int at = 0;
        for (Block block : blocks) {
            written.addAll(lines.subList(at, block.from()));
            written.addAll(content.apply(block));
            at = block.to();
        }
        written.addAll(lines.subList(at, lines.size()));
        return String.join("\n", written) + "\n";
    }

    /** The text outside of fenced blocks and markers. */
    String prose() {
        List<String> prose = new ArrayList<>();
        int at = 0;
        for (Block block : blocks) {
            if (!block.kind().equals("table")) {
                prose.addAll(lines.subList(at, block.from()));
                at = block.to();
            }
        }
        prose.addAll(lines.subList(at, lines.size()));
        prose.removeIf(line -> MARKER.matcher(line).matches());
        return String.join("\n", prose);
    }

    /** The part of the prose below a heading, up to the next heading of any level. */
    String section(String heading) {
        String text = "\n" + prose() + "\n";
        int start = text.indexOf("\n" + heading + "\n");
        if (start < 0) {
            throw new IllegalArgumentException(
                    "The document (%s) must have the heading (%s).".formatted(name, heading));
        }
        int from = start + heading.length() + 2;
        int end = text.indexOf("\n#", from);
        return text.substring(from, end < 0 ? text.length() : end);
    }
}
