package dev.rsp.examples.cli;

import dev.rsp.drools.CaseResult;
import dev.rsp.drools.RulePack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases of packs. */
@Command(
        name = "test",
        description = "Runs the cases of a pack, or of all packs below a directory.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR|ID@VERSION", description = "A directory of packs, or a pack.")
    private String target = "";

    @Mixin
    private PackSource source = new PackSource();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = new Output(spec);
        int code = Exit.FINE;
        for (RulePack pack : packs()) {
            List<CaseResult> results = pack.test();
            List<CaseResult> failed =
                    results.stream().filter(each -> !each.passed()).toList();
            failed.forEach(each -> output.text(text(each)));
            output.line("%s@%s: %s cases, %s failed; %s clauses encoded, %s not"
                    .formatted(
                            pack.policy(),
                            pack.version(),
                            results.size(),
                            failed.size(),
                            PacksCommand.encoded(pack),
                            PacksCommand.notEncoded(pack)));
            code = failed.isEmpty() && !results.isEmpty() ? code : Exit.HELD;
        }
        return code;
    }

    private List<RulePack> packs() {
        Path directory = Path.of(target);
        if (Files.isDirectory(directory)) {
            return PackSource.from(directory).all();
        }
        return List.of(source.pack(target));
    }

    private static String text(CaseResult failed) {
        return "FAILED %s (%s)\n  at %s\n  %s\n"
                .formatted(failed.name(), failed.clause(), failed.place(), String.join("\n  ", failed.differences()));
    }
}
