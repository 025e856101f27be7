package dev.rsp.drools.internal.rule;

/**
 * A line of a pack's file.
 *
 * @param file the path below the packs' root, with slashes
 * @param line the line, from 1
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
