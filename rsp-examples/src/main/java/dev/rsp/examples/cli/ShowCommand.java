package dev.rsp.examples.cli;

import dev.rsp.drools.RulePack;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a pack, or a clause of it. */
@Command(
        name = "show",
        description =
                "Shows a pack: its clauses and the order of its rules; or one clause with text, parameters, rules and cases; or their readings.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID@VERSION", description = "The pack, such as anthropic-rsp@2.2.")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "CLAUSE", description = "The clause, such as 3.3.")
    private @Nullable String clause;

    @Option(
            names = "--readings",
            description = "Show how the pack, or the clause, reads what can be read in more ways than one.")
    private boolean readings;

    @Mixin
    private PackSource source = new PackSource();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        RulePack pack = source.pack(id);
        String text = clause == null ? pack.describe() : PackSource.known(pack::describe, clause);
        String shown = readings ? new ReadingsText(pack, clause).text() : text;
        new Output(spec).text(shown.endsWith("\n") ? shown : shown + "\n");
        return Exit.FINE;
    }
}
