package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories as packs are read from them. */
class PackTreeTest {

    private static final PackLimits SMALL = new PackLimits(3, 10, 25);

    @TempDir
    private Path root;

    @Test
    void filesAreReadByTheirPathsBelowTheRoot() {
        PackTree tree = PackTree.ofDirectory(lab().writeTo(root), PackLimits.STANDARD);
        assertThat(tree.files().keySet()).isEqualTo(lab().tree().files().keySet());
        assertThat(tree.files().firstKey()).isEqualTo("lab-evidence/0.1/1-age/cases.yaml");
    }

    @Test
    void namesThatStartWithADotArePassedOver() throws IOException {
        write(".git/config", "x");
        write("a/.DS_Store", "x");
        write("a/b.txt", "x");
        assertThat(PackTree.ofDirectory(root, PackLimits.STANDARD).files()).containsOnlyKeys("a/b.txt");
    }

    @Test
    void aRootThatIsALinkIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("current"), lab().writeTo(root.resolve("release-1")));
        assertThat(PackTree.ofDirectory(link, PackLimits.STANDARD).files()).isNotEmpty();
    }

    @Test
    void aRootBelowADirectoryWithADotIsRead() throws IOException {
        write(".hidden/packs/a.txt", "x");
        assertThat(PackTree.ofDirectory(root.resolve(".hidden/packs"), PackLimits.STANDARD)
                        .files())
                .containsOnlyKeys("a.txt");
    }

    @Test
    void linesOfOtherSystemsEndInALineFeed() throws IOException {
        write("a.txt", "one\r\ntwo\r\n");
        write("b.txt", "one\rtwo\r");
        assertThat(PackTree.ofDirectory(root, PackLimits.STANDARD).files())
                .containsEntry("a.txt", bytes("one\ntwo\n"))
                .containsEntry("b.txt", bytes("one\rtwo\r"));
    }

    @Test
    void aLinkWithinTheRootIsRead() throws IOException {
        write("a/text.txt", "x");
        Files.createSymbolicLink(root.resolve("b.txt"), root.resolve("a/text.txt"));
        assertThat(PackTree.ofDirectory(root, PackLimits.STANDARD).files()).containsKeys("a/text.txt", "b.txt");
    }

    @Test
    void linksThatLeadOutOrNowhereOrInCirclesAreRefused(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.txt"), "x");
        Files.createSymbolicLink(root.resolve("a-file"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("b-directory"), outside);
        Files.createSymbolicLink(root.resolve("c-nothing"), root.resolve("none"));
        Files.createSymbolicLink(root.resolve("d-circle"), root.resolve("d-circle"));
        assertThat(refused(PackLimits.STANDARD)).hasSize(4).contains("""
                        The file (a-file) must be a file of the pack, but was (a link that leads out).
                          at a-file:1
                          Maybe copy the file into the pack.""");
    }

    @Test
    void aNameWithABackslashStaysOneName() throws IOException {
        write("a\\b.txt", "x");
        assertThat(PackTree.ofDirectory(root, PackLimits.STANDARD).files()).containsOnlyKeys("a\\b.txt");
    }

    @Test
    void aFileInThePlaceOfTheRootIsRefused() throws IOException {
        Path file = write("policy.yaml", "x");
        assertThatThrownBy(() -> PackTree.ofDirectory(file, PackLimits.STANDARD))
                .hasMessage("""
                The packs in (policy.yaml) must be a directory, but was (a file).
                  at .:1
                  Maybe the path is wrong, or a file is being written.""");
    }

    @Test
    void aRootThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> PackTree.ofDirectory(root.resolve("none"), PackLimits.STANDARD))
                .hasMessage("""
                        The packs in (none) must be readable, but was (unreadable).
                          at .:1
                          Maybe the path is wrong, or a file is being written.""");
    }

    @Test
    void whatIsExactlyWithinTheLimitsIsRead() throws IOException {
        write("a", "0123456789");
        write("b", "0123456789");
        write("c", "01234");
        assertThat(PackTree.ofDirectory(root, SMALL).files()).hasSize(3);
    }

    @Test
    void aByteTooManyInAFileIsRefused() throws IOException {
        write("a", "01234567890");
        assertThat(refused(SMALL)).containsExactly("""
                The file (a) must have at most 10 bytes, but was (more).
                  at a:1
                  Maybe split it.""");
    }

    @Test
    void aByteTooManyInAllIsRefused() throws IOException {
        write("a", "0123456789");
        write("b", "0123456789");
        write("c", "012345");
        assertThat(refused(SMALL)).singleElement().asString().contains("3 files with 25 bytes");
    }

    @Test
    void aFileTooManyIsRefusedAndNothingMoreIsRead() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("f" + i, "");
        }
        assertThat(refused(SMALL)).singleElement().asString().contains("must be one of at most 3 files");
    }

    @Test
    void directoriesAreCountedToo() throws IOException {
        Files.createDirectories(root.resolve("a/b/c/d"));
        assertThat(refused(SMALL)).singleElement().asString().startsWith("The file (a/b/c) must be one of at most 3");
    }

    @Test
    void refusedFilesAreCountedToo() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.createSymbolicLink(root.resolve("l" + i), Path.of("none"));
        }
        assertThat(refused(SMALL)).hasSize(4);
    }

    @Test
    void anotherFileSystemIsReadAlike() throws IOException {
        Path zip = root.resolve("packs.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            lab().writeTo(files.getPath("/deep/packs"));
        }
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            PackTree tree = PackTree.ofDirectory(files.getPath("/deep/packs"), PackLimits.STANDARD);
            assertThat(tree.files().keySet()).isEqualTo(lab().tree().files().keySet());
        }
    }

    @Test
    void limitsLetSomethingIn() {
        assertThatThrownBy(() -> new PackLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackLimits(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackLimits(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> refused(PackLimits limits) {
        try {
            PackTree.ofDirectory(root, limits);
            return List.of();
        } catch (PackException e) {
            return e.problems().stream().map(PackProblem::toString).toList();
        }
    }

    private Path write(String name, String text) throws IOException {
        Path path = root.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
