package dev.rsp.examples.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.CaseResult;
import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policy of the guide for policy authors, and its broken copy. */
class OwnPolicyTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/dev/rsp/examples");
    private static final Path GOOD = EXAMPLES.resolve("own-policy");
    private static final Path BROKEN = EXAMPLES.resolve("own-policy-broken");

    @Test
    void itLoadsAndPassesItsCasesAndNoneOfAnotherPolicy() {
        RulePack pack = RulePacks.from(GOOD).pack("lakeside@1.0");
        List<CaseResult> results = pack.test();
        assertThat(results).hasSize(18).allMatch(CaseResult::passed);
        assertThat(results).allMatch(result -> result.place().startsWith("lakeside/1.0/"));
        assertThat(pack.status()).isEqualTo("complete");
        assertThat(pack.clauses()).allMatch(clause -> clause.isEncoded());
    }

    @Test
    void theBrokenCopyIsRefusedWithEveryProblem() {
        assertThatThrownBy(() -> RulePacks.from(BROKEN).pack("lakeside@1.0"))
                .isInstanceOf(PackException.class)
                .hasMessage("""
                        The id (comprehensive-assesment) of (requirement.id) must be listed in the vocabulary, but was not.
                          at lakeside/1.0/1-assessment/rules.drl:34
                          Maybe write comprehensive-assessment.
                        The rule (2(c) After an incident no new customers) must be listed by its clause (2(c)) in clauses.yaml, but was not.
                          at lakeside/1.0/2-safeguards/rules.drl:63
                          Maybe add its name to rules: of that row.
                        The type (ThresholdCounts) must be a fact or a summary to stand under not, but was a conclusion.
                          at lakeside/1.0/2-safeguards/rules.drl:80
                          Maybe derive the shortfall instead of the fulfilment.
                        The clause (2(c)) must name rules of the pack, but was (2(c) After an incident new customers wait).
                          at lakeside/1.0/clauses.yaml:33
                          Maybe the rule was renamed or removed.""");
    }

    @Test
    void eachProblemHasTheIdOfItsCheck() {
        assertThat(RulePacks.from(BROKEN).problems("lakeside@1.0"))
                .extracting(PackProblem::id)
                .containsExactly("L06", "L04", "L12", "clause-rule");
    }

    @Test
    void theBrokenCopyDiffersInThreeLinesOnly() throws IOException {
        Set<String> differing = new TreeSet<>();
        for (String file : files(BROKEN)) {
            List<String> good = Files.readAllLines(GOOD.resolve(file));
            Files.readAllLines(BROKEN.resolve(file)).stream()
                    .filter(line -> !good.contains(line))
                    .forEach(line -> differing.add(file.substring("lakeside/1.0/".length()) + ": " + line.strip()));
        }
        assertThat(differing)
                .containsExactlyInAnyOrder(
                        "1-assessment/rules.drl: Requirement( id == \"comprehensive-assesment\", $model : model )",
                        "2-safeguards/rules.drl: not ThresholdCounts( model == $model )",
                        "2-safeguards/rules.drl: rule \"2(c) After an incident no new customers\"");
        Set<String> same = files(GOOD);
        same.remove("lakeside/README.md");
        assertThat(files(BROKEN)).isEqualTo(same);
    }

    private static Set<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
