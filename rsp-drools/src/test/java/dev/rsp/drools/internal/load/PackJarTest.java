package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.PackException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars as packs are read from them, hostile ones too. */
class PackJarTest {

    private static final String BELOW = "rsp/packs";

    @TempDir
    private Path root;

    private Path jar;

    @BeforeEach
    void name() {
        jar = root.resolve("packs.jar");
    }

    @Test
    void aJarIsReadAsADirectoryIs() {
        PackTree tree = PackTree.ofJar(lab().writeToJar(jar), BELOW, PackLimits.STANDARD);
        assertThat(tree.files().keySet()).isEqualTo(lab().tree().files().keySet());
        lab().tree().files().forEach((path, bytes) -> assertThat(tree.files()).containsEntry(path, bytes));
    }

    @Test
    void anOpenJarIsReadAsADirectoryIs() throws IOException {
        try (JarFile open = new JarFile(lab().writeToJar(jar).toFile())) {
            PackTree tree = PackTree.ofJarFile(open, BELOW);
            assertThat(tree.files().keySet()).isEqualTo(lab().tree().files().keySet());
            lab().tree()
                    .files()
                    .forEach((path, bytes) -> assertThat(tree.files()).containsEntry(path, bytes));
        }
    }

    @Test
    void otherEntriesOfTheJarAreNotRead() throws IOException {
        write("META-INF/MANIFEST.MF", "x", "rsp/packs/a.txt", "x", "rsp/packs.txt", "x", "rsp/packs-2/b.txt", "x");
        assertThat(read(PackLimits.STANDARD).files()).containsOnlyKeys("a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.txt", "rsp/packs/../../../evil.txt", "/rsp/packs/./evil.txt"})
    void anEntryThatLeadsOutMakesTheJarUnreadableAndWritesNothing(String name) throws IOException {
        write(name, "x", "rsp/packs/a.txt", "x");
        assertThatThrownBy(() -> read(PackLimits.STANDARD))
                .isInstanceOf(PackException.class)
                .hasMessage("""
                The packs in (packs.jar) must be readable, but was (unreadable).
                  at .:1
                  Maybe the path is wrong, or a file is being written.""");
        try (var files = Files.list(root)) {
            assertThat(files).containsExactly(jar);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsp/packs/lab-policy\\1.0\\policy.yaml", "rsp\\packs/lab-policy/1.0/policy.yaml"})
    void anEntryWithABackslashIsRefused(String name) throws IOException {
        write("rsp/packs/lab-policy/1.0/policy.yaml", "one", name, "two");
        assertThatThrownBy(() -> read(PackLimits.STANDARD))
                .isInstanceOf(PackException.class)
                .hasMessage("""
                The entry (lab-policy/1.0/policy.yaml) must be named rsp/packs/lab-policy/1.0/policy.yaml, but was (%s).
                  at lab-policy/1.0/policy.yaml:1
                  Maybe make the jar again with a tool for jars.""".formatted(name));
    }

    @Test
    void anEntryWithTwoSlashesIsRefused() throws IOException {
        write("rsp/packs/lab-policy//1.0/policy.yaml", "x");
        assertThatThrownBy(() -> read(PackLimits.STANDARD)).isInstanceOf(PackException.class);
    }

    @Test
    void anEntryOfOneHundredMebibytesOfNothingIsNotUnpacked() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("rsp/packs/huge.yaml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(block);
            }
        }
        assertThat(Files.size(jar)).isLessThan(200_000);
        assertThatThrownBy(() -> read(PackLimits.STANDARD)).hasMessage("""
                The file (huge.yaml) must have at most 1048576 bytes, but was (more).
                  at huge.yaml:1
                  Maybe split it.""");
    }

    @Test
    void manyEntriesAreRefused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
            for (int i = 0; i < 2_001; i++) {
                zip.putNextEntry(new ZipEntry("rsp/packs/" + i));
            }
        }
        assertThatThrownBy(() -> read(PackLimits.STANDARD))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("must be one of at most 2000 files with 33554432 bytes, but was (one more).");
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        write("rsp/packs/lab-policy/1.0/policy.yaml", "one", "rsp/packs/lab-policy/1.0/policy.yamk", "two");
        String text = Files.readString(jar, StandardCharsets.ISO_8859_1);
        Files.writeString(jar, text.replace("policy.yamk", "policy.yaml"), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(PackLimits.STANDARD))
                .isInstanceOf(PackException.class)
                .hasMessage("""
                The entry (lab-policy/1.0/policy.yaml) must stand once in the jar, but was (a second one).
                  at lab-policy/1.0/policy.yaml:1
                  Maybe the jar was put together from two; make it again.""");
    }

    @Test
    void aFileThatIsNoJarIsRefused() throws IOException {
        Files.writeString(jar, "no jar");
        assertUnreadable();
    }

    @Test
    void aJarThatIsCutOffIsRefused() throws IOException {
        lab().writeToJar(jar);
        byte[] bytes = Files.readAllBytes(jar);
        try (OutputStream out = Files.newOutputStream(jar)) {
            out.write(bytes, 0, bytes.length / 2);
        }
        assertUnreadable();
    }

    @Test
    void aJarWithoutPacksIsRefused() throws IOException {
        write("META-INF/MANIFEST.MF", "x");
        assertUnreadable();
    }

    @Test
    void aJarThatIsNotThereIsRefused() {
        assertUnreadable();
    }

    private void assertUnreadable() {
        assertThatThrownBy(() -> read(PackLimits.STANDARD))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("must be readable, but was (unreadable).");
    }

    private PackTree read(PackLimits limits) {
        return PackTree.ofJar(jar, BELOW, limits);
    }

    private void write(String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
