package dev.rsp.examples.cli;

import dev.rsp.drools.RulePack;
import dev.rsp.model.Activity;
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
                "Shows a pack: its clauses and the order of its rules; or one clause with text, parameters, rules and cases; or readings, or a checklist.",
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

    @Option(
            names = "--checklist",
            paramLabel = "ACTIVITY",
            description = "Show what may have to be there for an activity, such as general-deployment.")
    private @Nullable String checklist;

    @Mixin
    private PackSource source = new PackSource();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        RulePack pack = source.pack(id);
        String text = text(pack);
        new Output(spec).text(text.endsWith("\n") ? text : text + "\n");
        return Exit.FINE;
    }

    private String text(RulePack pack) {
        if (checklist != null) {
            return checklist(pack, checklist);
        }
        String text = clause == null ? pack.describe() : PackSource.known(pack::describe, clause);
        return readings ? new ReadingsText(pack, clause).text() : text;
    }

    private String checklist(RulePack pack, String activity) {
        if (readings || clause != null) {
            throw Refused.of(
                    Exit.USAGE,
                    "The option (--checklist) must stand without a clause and without --readings, but did not.",
                    "Maybe ask for them one after the other.");
        }
        return new ChecklistText(
                        pack.policy() + "@" + pack.version(),
                        pack.checklist(OptionText.parse("--checklist", Activity.class, activity)))
                .text();
    }
}
