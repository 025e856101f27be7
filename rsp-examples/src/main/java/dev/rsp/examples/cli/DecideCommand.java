package dev.rsp.examples.cli;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.RulePack;
import dev.rsp.fact.Fact;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides cases; prints either every decision or none. */
@Command(
        name = "decide",
        description = "Decides cases: what may proceed, why, and what is missing.",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "ID[@VERSION]|all",
            description = "The policy; without a version the one in force that day.")
    private String policy = "";

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day of the decision, unless the case names it.")
    private @Nullable String asOf;

    @Option(names = "--as-if", description = "Apply the version outside its days; the answer is hypothetical.")
    private boolean asIf;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "Give the facts of this file to every case beside its own; import writes such files.")
    private List<Path> more = List.of();

    @Option(names = "--json", description = "Print rsp.decision/1, one line for each decision.")
    private boolean json;

    @Option(
            names = "--since",
            paramLabel = "OLD.json",
            description = "Also print what became different since a stored decision; with --json as rsp.diff/1.")
    private @Nullable Path since;

    @Parameters(arity = "1..*", paramLabel = "CASE", description = "Files of cases, in YAML.")
    private List<Path> files = List.of();

    @Mixin
    private PackSource source = new PackSource();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** A case and the decision of it. */
    private record Decided(String name, Decision decision) {}

    @Override
    public Integer call() {
        LocalDate day = asOf == null ? null : OptionText.parse("--as-of", LocalDate.class, asOf);
        List<String> problems = new ArrayList<>();
        List<Decided> decided = new ArrayList<>();
        for (Function<LocalDate, RulePack> version : versions()) {
            RulePack reader = version.apply(day == null ? LocalDate.MAX : day);
            Set<RulePack> readers = new HashSet<>(Set.of(reader));
            for (CaseInfo each : cases(reader)) {
                LocalDate own = Day.of(each.name(), day, each.asOf());
                RulePack pack = version.apply(own);
                if (readers.add(pack)) {
                    cases(pack); // a file may be for one version only
                }
                decide(pack, each, own, decided, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(Exit.WRONG, String.join("\n", problems));
        }
        return print(decided);
    }

    private void decide(RulePack pack, CaseInfo each, LocalDate day, List<Decided> decided, List<String> problems) {
        PolicyEngine engine = pack.engine();
        try {
            Decision decision = (asIf || each.asIf() ? engine.asIf() : engine).decide(each.facts(), day);
            decided.add(new Decided(each.name(), decision));
        } catch (CaseException e) {
            e.problems().forEach(problem -> problems.add(problem + "\n  in the case at " + each.place()));
        }
    }

    private List<CaseInfo> cases(RulePack pack) {
        List<PackProblem> problems = new ArrayList<>();
        List<CaseInfo> cases = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        files.forEach(file -> reading(problems, () -> cases.addAll(pack.cases(file))));
        more.forEach(file -> reading(problems, () -> facts.addAll(pack.facts(file))));
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        return cases.stream().map(each -> with(each, facts)).toList();
    }

    private static void reading(List<PackProblem> problems, Runnable read) {
        try {
            read.run();
        } catch (PackException e) {
            problems.addAll(e.problems());
        }
    }

    private static CaseInfo with(CaseInfo each, List<Fact> more) {
        PolicyCase facts = each.facts().with(more.toArray(Fact[]::new));
        return new CaseInfo(each.name(), each.asOf(), each.asIf(), facts, each.place());
    }

    private int print(List<Decided> decided) {
        List<String> changes = since == null ? List.of() : since(StoredDecision.read(since), decided);
        Output output = new Output(spec);
        int code = Exit.FINE;
        String before = "";
        for (Decided each : decided) {
            output.text(json ? each.decision.toJson() + "\n" : before + each.name + "\n" + each.decision.explain());
            code = Exit.worse(code, Exit.of(each.decision));
            before = "\n";
        }
        changes.forEach(output::text);
        return code;
    }

    /** What became different since a stored decision, which is of one case. */
    private List<String> since(Decision stored, List<Decided> decided) {
        if (decided.size() != 1) {
            throw Refused.of(
                    Exit.USAGE,
                    "The option (--since) must go with one case and one policy, but was given with (%s)."
                            .formatted(decided.size()),
                    "Maybe decide the cases one by one.");
        }
        try {
            DecisionDiff diff = DecisionDiff.between(stored, decided.get(0).decision);
            return List.of(
                    json ? diff.toJson() + "\n" : "\nSince the decision stored in " + since + "\n" + diff.explain());
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** For each policy, the version to decide under by day. */
    private List<Function<LocalDate, RulePack>> versions() {
        if (policy.equals("all")) {
            return source.packs().policies().stream()
                    .map(id -> byDay(id.value()))
                    .toList();
        }
        if (policy.contains("@")) {
            RulePack pack = source.pack(policy);
            return List.of(day -> pack);
        }
        return List.of(byDay(policy));
    }

    private Function<LocalDate, RulePack> byDay(String id) {
        return source.policy(id)::versionOn;
    }
}
