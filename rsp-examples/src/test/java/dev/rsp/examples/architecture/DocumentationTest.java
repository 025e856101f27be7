package dev.rsp.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever imports the library finds a sentence at everything that is public. */
class DocumentationTest {

    @Test
    void everythingPublicIsDocumented() throws IOException {
        List<Path> files = Sources.of("main").stream()
                .filter(file -> !file.toString().contains("internal"))
                .filter(file -> !file.toString().contains("rsp-examples"))
                .toList();
        assertThat(files).hasSizeGreaterThan(60);
        assertThat(PublicDocumentation.missingIn(files)).isEmpty();
    }

    @Test
    void aMissingSentenceIsFound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Bare.java");
        Files.writeString(file, """
                /** Documented. */
                public record Bare(int component) {
                    public Bare {}
                    /** Documented. */
                    public int one() { return 1; }
                    public int two() { return 2; }
                    @Override public String toString() { return ""; }
                    int hidden() { return 3; }
                    public enum Inner { CONSTANT }
                    static class Hidden { public void deep() {} }
                }
                """);
        assertThat(PublicDocumentation.missingIn(List.of(file)))
                .extracting(missing -> missing.substring(missing.lastIndexOf('/') + 1))
                .containsExactly("Bare.java:3 <init>", "Bare.java:6 two", "Bare.java:9 Inner", "Bare.java:9 CONSTANT");
    }
}
