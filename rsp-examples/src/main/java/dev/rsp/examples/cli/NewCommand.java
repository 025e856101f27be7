package dev.rsp.examples.cli;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the files of a new pack. */
@Command(
        name = "new",
        description = "Writes the files of a new pack with one clause, whose one case fails until it is written.")
final class NewCommand implements Callable<Integer> {

    /** The first day in force, until it is written down. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    @Parameters(paramLabel = "PACK_DIR", description = "The directory of the packs; made where it is not there.")
    private Path root = Path.of("");

    @Option(names = "--policy", required = true, paramLabel = "ID", description = "The id of the policy.")
    private String policy = "";

    @Option(names = "--version", required = true, paramLabel = "V", description = "The version, its own number.")
    private String version = "";

    @Option(
            names = "--base",
            paramLabel = "ID@V",
            description = "The version it lies over, bundled or below PACK_DIR. It may only tighten another policy.")
    private @Nullable String base;

    @Option(
            names = "--clause",
            paramLabel = "CLAUSE",
            description = "The id of its first clause; 1, or own.1 over a base, unless given.")
    private @Nullable String clause;

    @Option(names = "--title", paramLabel = "TEXT", description = "What the section of the clause is called.")
    private String title = "First clause";

    @Option(names = "--parameter", paramLabel = "ID", description = "A number of the clause.")
    private @Nullable String parameter;

    /** Not of the standard options, which would take {@code --version} for themselves. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(names = "-V", versionHelp = true, description = "Print version information and exit.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean about;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        String id = PackSource.known(PolicyId::of, policy) + "@" + PackSource.known(PolicyVersion::of, version);
        NewFiles files = base == null ? alone() : over(base());
        files.write(id);
        new Output(spec).text(files.text());
        return Exit.FINE;
    }

    private RulePack base() {
        String wanted = String.valueOf(base);
        if (Files.isDirectory(root)) {
            RulePacks own = RulePacks.from(root);
            if (own.all().stream().anyMatch(each -> each.toString().equals(wanted))) {
                return own.pack(wanted);
            }
        }
        return PackSource.known(RulePacks.bundled()::pack, wanted);
    }

    private NewFiles alone() {
        NewClause first = new NewClause(clause == null ? "1" : clause, title, parameter);
        Map<String, String> values = values(first, SOME_DAY, null);
        return files(first, values, "");
    }

    private NewFiles over(RulePack under) {
        NewClause first = new NewClause(clause == null ? "own.1" : clause, title, parameter);
        boolean same = under.policy().value().equals(policy);
        LocalDate until = under.effectiveUntil();
        LocalDate after = until == null ? under.effectiveFrom() : until;
        LocalDate from = same ? after.plusDays(1) : under.effectiveFrom();
        Map<String, String> values = values(first, from, under);
        values.put("base", same ? "\"" + under.version() + "\"" : under.toString());
        values.put("tighten", same ? "" : "\ntighten-only: true");
        values.put("until", same || until == null ? "" : "\neffective-until: " + until);
        return files(first, values, "overlay");
    }

    private Map<String, String> values(NewClause first, LocalDate from, @Nullable RulePack under) {
        Map<String, String> values = first.values(from, under);
        values.put("policy", policy);
        values.put("version", version);
        return values;
    }

    private NewFiles files(NewClause first, Map<String, String> values, String overlay) {
        Map<String, String> made = new TreeMap<>();
        String below = policy + "/" + version + "/";
        boolean over = !overlay.isEmpty();
        made.put(below + "policy.yaml", Template.filled(over ? "overlay.yaml" : "policy.yaml", values));
        made.put(
                below + "vocabulary.yaml",
                Template.filled(over ? "overlay-vocabulary.yaml" : "vocabulary.yaml", values));
        made.put(below + "clauses.yaml", Template.filled("clauses.yaml", values));
        first.files(values).forEach((path, text) -> made.put(below + path, text));
        for (String about : new String[] {"README.md", "CHANGELOG.md"}) {
            if (!Files.isDirectory(root.resolve(policy))) {
                made.put(policy + "/" + about, Template.filled(about, values));
            }
        }
        return new NewFiles(root, made);
    }
}
