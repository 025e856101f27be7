package dev.rsp.examples.docs;

import java.util.List;

/**
 * A fenced block or a table of a document, with the marker that says where its content comes from.
 *
 * @param marker what stands in the comment before it; empty where there is none
 * @param from the number of its first line of content, from 0
 * @param to the number of the line after the last one
 * @param lines its content
 */
record Block(String marker, int from, int to, List<String> lines) {

    /** The word before the colon: where the content comes from. */
    String kind() {
        int end = marker.indexOf(':');
        return (end < 0 ? marker : marker.substring(0, end)).strip();
    }

    /** What stands after the colon. */
    String source() {
        return marker.substring(marker.indexOf(':') + 1).strip();
    }
}
