package dev.rsp.examples.cli;

import dev.rsp.decision.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what {@code decide --json} wrote for one case. */
final class StoredDecision {

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final Path file;

    private StoredDecision(Path file) {
        this.file = file;
    }

    /** The decision of a file; refuses one that is unreadable or was tampered with. */
    static Decision read(Path file) {
        return new StoredDecision(file).decision();
    }

    private Decision decision() {
        try {
            return Decision.parse(text());
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.REFUSED, e.getMessage() + "\n  at " + file);
        }
    }

    private String text() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw refused("have at most " + MAX_BYTES + " bytes", "more");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("be text in UTF-8", "something else");
        } catch (IOException e) {
            throw refused("be a readable file", Files.isDirectory(file) ? "a directory" : "not there");
        }
    }

    private Refused refused(String expectation, String actual) {
        return Refused.of(
                Exit.REFUSED,
                "The decision (%s) must %s, but was (%s).".formatted(file, expectation, actual),
                "Maybe the path is wrong; it names what decide --json wrote.");
    }
}
