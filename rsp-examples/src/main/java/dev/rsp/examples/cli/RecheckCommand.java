package dev.rsp.examples.cli;

import dev.rsp.decision.Decision;
import dev.rsp.drools.Recheck;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides again what a stored decision decided. */
@Command(
        name = "recheck",
        description = "Decides again from the facts of a stored decision, and compares every byte.",
        mixinStandardHelpOptions = true)
final class RecheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DECISION.json", description = "What decide --json wrote for one case.")
    private Path file = Path.of("");

    @Mixin
    private PackSource source = new PackSource();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Decision stored = StoredDecision.read(file);
        String pack = stored.policy().id() + "@" + stored.policy().version();
        Recheck recheck = recheck(stored, pack);
        Output output = new Output(spec);
        if (recheck.differences().isEmpty()) {
            output.line("The same: %s as of %s, pack %s, facts %s"
                    .formatted(pack, stored.asOf(), stored.policy().digest(), stored.factsDigest()));
            return Exit.FINE;
        }
        output.line("Different: %s as of %s".formatted(pack, stored.asOf()));
        recheck.differences().forEach(each -> output.line("  " + each));
        return Exit.HELD;
    }

    private Recheck recheck(Decision stored, String pack) {
        try {
            source.pack(pack);
        } catch (Refused e) {
            throw new Refused(Exit.WRONG, String.valueOf(e.getMessage()));
        }
        try {
            return source.packs().recheck(stored);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.REFUSED, String.valueOf(e.getMessage()));
        }
    }
}
