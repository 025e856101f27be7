package dev.rsp.examples.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.CaseResult;
import dev.rsp.drools.PackException;
import dev.rsp.drools.PackOptions;
import dev.rsp.drools.RulePacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of a laboratory laid over a published policy, with a fact type and a summary of their own. */
class LabPackTest {

    private static final Path GOOD = Path.of("src/main/resources/dev/rsp/examples/lab-pack");
    private static final String ID = "example-lab@1.0";

    private static final Path BROKEN = Path.of("src/main/resources/dev/rsp/examples/lab-pack-broken");

    private static RulePacks packs(Path root) {
        return RulePacks.from(
                root, PackOptions.defaults().facts(NightlyCanary.class).summary(new ClearCanaries()));
    }

    @Test
    void itPassesItsCasesAndThoseOfThePolicyBelow() {
        List<CaseResult> results = packs(GOOD).pack(ID).test();
        assertThat(results).hasSizeGreaterThan(500);
        assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
        Map<String, Long> own = results.stream()
                .filter(result -> result.clause().startsWith("lab."))
                .collect(Collectors.groupingBy(CaseResult::clause, TreeMap::new, Collectors.counting()));
        assertThat(own).isEqualTo(Map.of("lab.canary", 4L, "lab.fresh-canary", 7L));
    }

    @Test
    void withoutItsFactTypeItDoesNotLoad() {
        assertThatThrownBy(() -> RulePacks.from(GOOD).pack(ID)).hasMessage("""
                The key (policy.summaries) must be one of cadence, chain-complete, chain-step-open, gate, model, own-assessment, own-showing, reference-assessed, but was (last-clear-canary).
                  at example-lab/1.0/policy.yaml:12
                  Maybe register it with PackOptions.summary, or remove it.
                The fact type (nightly-canary) must be registered by the application, but was (not registered).
                  at example-lab/1.0/vocabulary.yaml:3
                  Maybe register the record with PackOptions.facts, or correct the vocabulary.""");
    }

    @Test
    void itsBrokenTwinIsRefusedWithEveryProblem() {
        assertThatThrownBy(() -> packs(BROKEN).pack(ID)).isInstanceOf(PackException.class);
        assertThat(packs(BROKEN).problems(ID).stream().map(each -> "[%s] %s".formatted(each.id(), each)))
                .containsExactly("""
                        [case-value] The component (nightly-canary.reading) must be one of clear, crossed, unknown, but was (clean).
                          at example-lab/1.0/2-fresh-canary/cases.yaml:67
                          Maybe write clear.""", """
                        [L12] The pattern (not LastClearCanary) must join one of [model] by == to something bound outside, but did not.
                          at example-lab/1.0/2-fresh-canary/rules.drl:6
                          Maybe add model == $model.""", """
                        [L04] The rule (lab.fresh-canary/2 A model whose last clear canary is old waits) must be listed by its clause (lab.fresh-canary) in clauses.yaml, but was not.
                          at example-lab/1.0/2-fresh-canary/rules.drl:11
                          Maybe add its name to rules: of that row.""", """
                        [tighten-parameter] The parameter (review-period) must be at most P1Y, but was (P2Y).
                          at example-lab/1.0/7.2-compliance-review/parameters.yaml:3
                          Maybe the direction was mistaken; only a stricter value may be set here.""", """
                        [clause-rule] The clause (lab.fresh-canary) must name rules of the pack, but was (lab.fresh-canary/2 A model whose last clear canary is stale waits).
                          at example-lab/1.0/clauses.yaml:9
                          Maybe write lab.fresh-canary/2 A model whose last clear canary is old waits.""", """
                        [id-unused] The id (roles/release-manager) must be named by a rule, a case, a row or another entry, but was (by none).
                          at example-lab/1.0/vocabulary.yaml:13
                          Maybe a rule is missing, or the id is left over and can go.""", """
                        [tighten-only] The role (release-manager) must have no power to correct others, but was (outranks).
                          at example-lab/1.0/vocabulary.yaml:13
                          Maybe leave it out; it could take adverse facts away.""");
    }
}
