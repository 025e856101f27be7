package dev.rsp.drools.analysis;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.yaml.Problems;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything that is wrong with a version of a policy, or could be better.
 *
 * <pre>{@code
 * PackLint.of(RulePacks.from(directory), "lakeside@1.0").findings().forEach(System.out::println);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PackLint {

    private static final List<PackCheck> CHECKS =
            List.of(new CaseSentences(), new TestedClauses(), new FiredRules(), new ExplainedWould(), new LeftToDo());

    private final RulePacks packs;
    private final String id;

    private PackLint(RulePacks packs, String id) {
        this.packs = packs;
        this.id = id;
    }

    /**
     * The checks of a version of a policy.
     *
     * @param packs where it is
     * @param id policy and version, such as {@code anthropic-rsp@2.2}
     * @return its checks, which run when findings are asked for
     */
    public static PackLint of(RulePacks packs, String id) {
        return new PackLint(Objects.requireNonNull(packs, "packs"), Objects.requireNonNull(id, "id"));
    }

    /**
     * Runs the checks. While something is wrong that keeps the pack from loading, or its cases from being run, nothing else
     * is looked for.
     *
     * @return every finding by file and line, those that lint.yaml suppresses included
     * @throws IllegalArgumentException if there is no such version, naming the nearest
     */
    public List<LintFinding> findings() {
        List<PackProblem> wrong = packs.problems(id);
        return wrong.isEmpty() ? beyond(Opened.of(packs.pack(id))) : of(wrong.stream());
    }

    private static List<LintFinding> beyond(Opened pack) {
        Problems found = new Problems();
        CHECKS.forEach(check -> check.check(pack, found));
        Problems entries = new Problems();
        Suppressions suppressions = Suppressions.of(pack, entries);
        List<LintFinding> findings =
                found.list().stream().map(suppressions::apply).toList();
        suppressions.unused(pack.effective().identity().id(), entries);
        return Stream.concat(findings.stream(), of(entries.list().stream()).stream())
                .sorted((one, other) -> one.problem().compareTo(other.problem()))
                .toList();
    }

    private static List<LintFinding> of(Stream<PackProblem> problems) {
        return problems.map(each -> new LintFinding(Lints.of(each.id()), each, ""))
                .toList();
    }
}
