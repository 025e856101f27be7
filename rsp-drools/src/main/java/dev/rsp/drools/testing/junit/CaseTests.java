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
            throw new AssertionError(
                    "The pack (%s) must have cases to be tested, but has none.\n  Maybe add cases.yaml to its clause folders."
                            .formatted(pack));
        }
        CaseRunner runner = new CaseRunner(opened.effective(), pack.engine());
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
