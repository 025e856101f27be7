package dev.rsp.examples.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the blocks of one document must contain; commands of one document share the files that they write. */
final class Contents {

    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private final Commands commands;

    /**
     * For one document.
     *
     * @param files a directory for what its commands write
     */
    Contents(Path files) {
        this.commands = new Commands(files);
    }

    /** The content that a block must have; what people type is taken as it stands, and so are
     * the blocks of pages that are generated whole. */
    List<String> of(Block block) {
        return switch (block.kind()) {
            case "from" -> Region.of(block.source()).lines();
            case "table" -> Tables.named(block.source());
            case "text", "lint" -> block.lines();
            case "file", "append" -> typed(block);
            case "prints" -> shown(Programs.run(block.source(), commands));
            case "json" -> shown(commands.json(block.source()));
            default -> {
                if (block.kind().startsWith("output")) {
                    yield shown(commands.run(block.marker()));
                }
                throw new IllegalArgumentException(
                        ("The block at line (%d) must be marked by a comment before it, but was (%s).\n"
                                        + "  Maybe write from: FILE#REGION, output: rsp …, prints: CLASS, json: FILE#POINTER, file: FILE, append: FILE or text.")
                                .formatted(block.from(), block.marker()));
            }
        };
    }

    private List<String> typed(Block block) {
        commands.type(block);
        return block.lines();
    }

    /** Digests change with every pack and stand for nothing in a text, so they are left out. */
    private static List<String> shown(String text) {
        return DIGEST.matcher(text)
                .replaceAll("sha256:…")
                .stripTrailing()
                .lines()
                .toList();
    }
}
