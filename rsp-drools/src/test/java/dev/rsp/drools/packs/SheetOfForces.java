package dev.rsp.drools.packs;

import dev.rsp.policy.Force;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** A sheet about the wording of policies, row by row, that stands beside the project and is no part of it. */
final class SheetOfForces {

    private static final String FILE = "shared/facts/force.md";

    private SheetOfForces() {}

    /** The forces in each row, that of its main sentence first; the test is aborted, which is printed, without the sheet. */
    static Map<String, List<Force>> rows() throws IOException {
        Path file = root().resolveSibling(FILE);
        if (!Files.isRegularFile(file)) {
            String reason = "Not run: there is no file ../" + FILE + " beside the project.";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        Map<String, List<Force>> rows = new TreeMap<>();
        Files.readString(file).lines().filter(line -> line.startsWith("| ")).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            rows.put(cells[1].strip(), forces(cells[2]));
        });
        return rows;
    }

    /** Such as {@code MUST (the list is kept); AIM}. */
    private static List<Force> forces(String cell) {
        return Arrays.stream(cell.replaceAll("\\([^)]*\\)", "").split(";", -1))
                .map(String::strip)
                .filter(word -> Arrays.stream(Force.values())
                        .anyMatch(force -> force.name().equals(word)))
                .map(Force::valueOf)
                .toList();
    }

    /** The nearest folder above the module that holds the Maven wrapper. */
    private static Path root() {
        Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder above this module holds mvnw");
        }
        return folder;
    }
}
