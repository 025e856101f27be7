package dev.rsp.examples.cli;

import dev.rsp.drools.ClauseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.fact.CanonicalJson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the packs. */
@Command(name = "packs", description = "Lists the packs at hand.", mixinStandardHelpOptions = true)
final class PacksCommand implements Callable<Integer> {

    private static final Comparator<RulePack> ORDER =
            Comparator.comparing((RulePack pack) -> pack.policy().value()).thenComparing(RulePack::version);

    @Option(names = "--json", description = "Print rsp.packs/1.")
    private boolean json;

    @Mixin
    private PackSource source = new PackSource();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = new Output(spec);
        List<RulePack> packs = source.packs().all().stream().sorted(ORDER).toList();
        if (json) {
            List<Object> rows = packs.stream().<Object>map(PacksCommand::row).toList();
            output.line(CanonicalJson.write(Map.of("schema", "rsp.packs/1", "packs", rows)));
        } else {
            packs.forEach(pack -> output.text(text(pack)));
        }
        return Exit.FINE;
    }

    private static Map<String, Object> row(RulePack pack) {
        return Map.of(
                "id", pack.policy().value(),
                "version", pack.version().value(),
                "status", pack.status(),
                "effectiveFrom", pack.effectiveFrom().toString(),
                "rules", pack.rules(),
                "cases", pack.caseCount(),
                "clauses", Map.of("encoded", encoded(pack), "notEncoded", notEncoded(pack)),
                "digest", pack.digest());
    }

    private static String text(RulePack pack) {
        return "%s@%s  %s, in force from %s%s\n  %s rules, %s cases; %s clauses encoded, %s not\n%s  %s\n"
                .formatted(
                        pack.policy(),
                        pack.version(),
                        pack.status(),
                        pack.effectiveFrom(),
                        pack.effectiveUntil() == null ? "" : " to " + pack.effectiveUntil(),
                        pack.rules(),
                        pack.caseCount(),
                        encoded(pack),
                        notEncoded(pack),
                        pack.unread().stream()
                                .map(each -> "  not encoded: " + each + "\n")
                                .collect(Collectors.joining()),
                        pack.digest());
    }

    static int encoded(RulePack pack) {
        return Math.toIntExact(
                pack.clauses().stream().filter(ClauseInfo::isEncoded).count());
    }

    static int notEncoded(RulePack pack) {
        return pack.clauses().size() - encoded(pack);
    }
}
