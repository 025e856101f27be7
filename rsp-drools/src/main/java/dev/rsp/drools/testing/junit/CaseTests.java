package dev.rsp.drools.testing.junit;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.internal.cases.CaseRunner;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.pack.PackCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The cases of a pack as tests, for methods with {@link org.junit.jupiter.api.TestFactory}.
 *
 * @since 0.1.0
 */
public final class CaseTests {

    private CaseTests() {}

    /**
     * A test for each case of a pack, those of its base and of its evidence pack included. Each links to the file and line
     * of the case.
     *
     * @param pack the pack
     * @return the tests, folder by folder
     * @throws dev.rsp.drools.PackException if a file of cases is wrong
     * @throws AssertionError if the pack has no cases
     */
    public static Stream<DynamicTest> of(RulePack pack) {
        Opened opened = Opened.of(pack);
        List<PackCase> cases = PackCases.own(opened.effective());
        if (cases.isEmpty()) {
            throw none("pack", pack.toString(), "Maybe add cases.yaml to its clause folders.");
        }
        return tests(opened, cases);
    }

    /**
     * A test for each case of some clauses, such as those that a pack adds to the pack below it.
     *
     * @param pack the pack
     * @param clauses the clauses as the pack names them, such as {@code 3.1(1)}
     * @return the tests, folder by folder
     * @throws IllegalArgumentException if the pack has no such clause, naming the nearest
     * @throws dev.rsp.drools.PackException if a file of cases is wrong
     * @throws AssertionError if one of the clauses has no cases, or none is named
     */
    public static Stream<DynamicTest> ofClauses(RulePack pack, String... clauses) {
        Opened opened = Opened.of(pack);
        List<PackCase> cases = PackCases.own(opened.effective()).stream()
                .filter(each -> List.of(clauses).contains(each.clause()))
                .toList();
        for (String clause : clauses) {
            pack.describe(clause);
            if (cases.stream().noneMatch(each -> clause.equals(each.clause()))) {
                throw none("clause", clause, "Maybe add a case to cases.yaml in its folder.");
            }
        }
        if (cases.isEmpty()) {
            throw none("list of clauses", "", "Maybe name a clause, or take CaseTests.of.");
        }
        return tests(opened, cases);
    }

    private static AssertionError none(String subject, String value, String cure) {
        return new AssertionError(
                "The %s (%s) must have cases to be tested, but has none.\n  %s".formatted(subject, value, cure));
    }

    private static Stream<DynamicTest> tests(Opened opened, List<PackCase> cases) {
        CaseRunner runner = new CaseRunner(opened.effective(), opened.engine());
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.clause() + " " + each.name(), opened.uri(each.place()), () -> run(runner, each)));
    }

    private static void run(CaseRunner runner, PackCase each) {
        List<String> differences = runner.run(each);
        if (!differences.isEmpty()) {
            throw new AssertionError("The case (%s) of clause (%s) must pass, but did not.\n  at %s\n  %s"
                    .formatted(each.name(), each.clause(), each.place(), String.join("\n  ", differences)));
        }
    }
}
