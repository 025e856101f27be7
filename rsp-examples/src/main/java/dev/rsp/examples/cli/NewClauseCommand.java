package dev.rsp.examples.cli;

import dev.rsp.drools.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the files of a new clause. */
@Command(
        name = "new-clause",
        description =
                "Writes the folder of a new clause, and its rows in clauses.yaml and vocabulary.yaml; its one case fails until it is written.",
        mixinStandardHelpOptions = true)
final class NewClauseCommand implements Callable<Integer> {

    private static final String SECTION = "requirements:\n";

    @Parameters(index = "0", paramLabel = "PACK_DIR", description = "The directory of the packs.")
    private Path root = Path.of("");

    @Parameters(index = "1", paramLabel = "CLAUSE", description = "The id of the clause, such as 3.1(1).")
    private String clause = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "What its section is called.")
    private String title = "To do";

    @Option(
            names = "--pack",
            paramLabel = "ID@VERSION",
            description = "The pack, where there is more than one below the directory.")
    private @Nullable String pack;

    @Option(names = "--parameter", paramLabel = "ID", description = "A number of the clause.")
    private @Nullable String parameter;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        NewClause added = new NewClause(clause, title, parameter);
        RulePack to = pack();
        if (to.clauses().stream()
                .anyMatch(each -> each.clause().clause().value().equals(clause))) {
            throw Refused.of(
                    Exit.USAGE,
                    "The clause (%s) must be new to %s, but was there; nothing is written.".formatted(clause, to),
                    "Maybe add a rule to its folder.");
        }
        NewFiles files = files(added, to);
        files.write(to.toString());
        new Output(spec).text(files.text());
        return Exit.FINE;
    }

    private RulePack pack() {
        List<RulePack> all = PackSource.from(root).all();
        if (pack == null && all.size() > 1) {
            throw Refused.of(
                    Exit.USAGE,
                    "The pack (--pack) must be one of %s, but was not given.".formatted(all),
                    "Maybe name the one that the clause is of.");
        }
        return pack == null ? all.get(0) : PackSource.known(PackSource.from(root)::pack, pack);
    }

    private NewFiles files(NewClause added, RulePack to) {
        String below = to.policy() + "/" + to.version() + "/";
        Map<String, String> values = added.values(to.effectiveFrom(), to);
        Map<String, String> made = new TreeMap<>();
        added.files(values).forEach((path, text) -> made.put(below + path, text));
        Map<String, String> changed = new TreeMap<>();
        String row = "  " + added.requirement() + ": {says: \"TODO: what clause " + clause + " requires\"}\n";
        changed.put(
                below + "clauses.yaml", ended(text(below + "clauses.yaml")) + Template.filled("clauses.yaml", values));
        changed.put(below + "vocabulary.yaml", withRequirement(ended(text(below + "vocabulary.yaml")), row));
        return new NewFiles(root, new TreeMap<>(made), new TreeMap<>(changed));
    }

    /** A row more, at the head of its section; where that is not written line by line the result does not load. */
    private static String withRequirement(String vocabulary, String row) {
        int at = ("\n" + vocabulary).indexOf("\n" + SECTION);
        int end = at + SECTION.length();
        return at < 0 ? vocabulary + SECTION + row : vocabulary.substring(0, end) + row + vocabulary.substring(end);
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private String text(String path) {
        try {
            Path file = root.resolve(path);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw Refused.of(
                    Exit.WRONG,
                    "The file (%s) must be readable, but was not.".formatted(path),
                    "Maybe its rights are wrong.");
        }
    }
}
