package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.internal.cases.CaseFile;
import dev.rsp.drools.internal.cases.Shown;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same facts under two or three versions of a policy: what a revision changed, and what it left alone.
 *
 * <p>The facts name only ids that all the versions compared have: a fact with an id that a version does not know is refused
 * there, which is no answer to compare.
 */
class ThreeVersionsTest {

    private static final Path FILE = Path.of("src/test/resources/dev/rsp/drools/packs/three-versions.yaml");
    private static final Map<String, Bundled> BUNDLED = Stream.of("2.0", "2.1", "2.2")
            .collect(
                    Collectors.toMap(each -> each, each -> Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@" + each)));

    /** A case, two versions, the outcomes, and the clause of the change, which is cited under one of the two only. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assessed on the thresholds of 2.0                             | 2.0 proceed | 2.1 hold       | 2.1 3.2 assessment-open: {model: next, threshold: cbrn-4}
            deployment past full automation of research                   | 2.0 hold    | 2.1 hold       | 2.1 2(AI-RnD-4) requirement-open: {model: next, id: affirmative-case}
            training past full automation of research                     | 2.0 hold    | 2.1 hold       | 2.1 2(AI-RnD-4) gate-limit: {model: next, activity: training, effect: hold}
            deployment past full automation of research                   | 2.0 hold    | 2.1 hold       | 2.0 2(AI-RnD.expected) advisory: {model: next, id: affirmative-case-expected}
            deployment past dramatic acceleration                         | 2.0 hold    | 2.1 hold       | 2.1 2(identify) standard-unspecified: {model: next, threshold: ai-rnd-5, standard: asl-4-security}
            weights kept past dramatic acceleration                       | 2.0 hold    | 2.1 hold       | 2.1 2(identify) gate-limit: {model: next, activity: storing-weights, effect: hold}
            the checkpoint crossed                                        | 2.0 proceed | 2.1 hold       | 2.0 2(checkpoint) requirement: {model: next, id: specify-ai-rnd-safeguards}
            the checkpoint crossed                                        | 2.0 proceed | 2.1 hold       | 2.0 2(checkpoint) requirement: {model: next, id: update-threshold-list}
            a follow-up on what counted                                   | 2.0 hold    | 2.1 hold       | 2.0 5 follow-up-open: {model: next, threshold: cbrn-3}
            a follow-up on what counted                                   | 2.0 hold    | 2.1 hold       | 2.1 5 follow-up-open: {model: next, threshold: cbrn-4}
            deployment without controls on sophisticated insiders         | 2.1 hold    | 2.2 proceed    | 2.1 4.2 standard-shortfall: {model: next, standard: asl-3-security, lack: s6-sophisticated-insiders}
            training without controls on sophisticated insiders           | 2.1 hold    | 2.2 proceed    | 2.1 4(lab) criterion-open: {model: next, standard: asl-3-security, criterion: s6-sophisticated-insiders}
            weights kept without controls on sophisticated insiders       | 2.1 hold    | 2.2 proceed    | 2.1 6.2 gate-limit: {model: next, activity: storing-weights, effect: hold}
            research automated, without controls on sophisticated insiders | 2.1 hold   | 2.2 proceed    | 2.1 4.2 standard-shortfall: {model: next, standard: asl-3-security, lack: s6-sophisticated-insiders}
            training comparable to a model without controls on sophisticated insiders | 2.1 halt | 2.2 not-determined | 2.1 6.2(pretraining) gate-limit: {model: next, activity: training, effect: halt}
            """)
    void whatARevisionChangedChangesTheAnswer(String name, String before, String after, String change) {
        String[] parts = change.split(" ", 3);
        boolean earlier = before.startsWith(parts[0]);
        Decision first = decide(before.substring(0, 3), name);
        Decision second = decide(after.substring(0, 3), name);
        assertThat(outcomes(first)).containsExactly(before.substring(4));
        assertThat(outcomes(second)).containsExactly(after.substring(4));
        assertThat(concluded(earlier ? first : second, parts[1])).contains(parts[2]);
        assertThat(concluded(earlier ? second : first, parts[1])).doesNotContain(parts[2]);
    }

    /** A case, its outcome under all three versions, and what one clause concludes under each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing assessed                                       | hold | 3.1              | requirement: {model: next, id: comprehensive-assessment}
            growth of 3.99x                                        | hold | 3.1(1)           |
            growth of 4x                                           | hold | 3.1(1)           | requirement: {model: next, id: comprehensive-assessment}
            six months since the reference                         | hold | 3.1(2)           | requirement: {model: next, id: comprehensive-assessment}
            a call of the RSO                                      | hold | 3.1(rso)         | requirement: {model: next, id: comprehensive-assessment}
            no usage policy                                        | hold | 1                | standard-shortfall: {model: next, standard: asl-2-deployment, lack: asl-2-d1-usage-policy}
            the Capability Report not told to the Board            | hold | 3.3(4)           | gate-limit: {model: next, activity: general-deployment, effect: hold}
            elicitation judged inadequate                          | hold | 3.2              | assessment-open: {model: next, threshold: cbrn-3}
            CBRN crossed by an outside expert                      | hold | 3.3              | threshold-counts: {model: next, threshold: cbrn-3}
            no red-teaming                                         | hold | 4.1              | standard-shortfall: {model: next, standard: asl-3-deployment, lack: d3-red-teaming}
            no controls on basic insiders                          | hold | 4.2              | standard-shortfall: {model: next, standard: asl-3-security, lack: s5-basic-insiders}
            the Safeguards Report not told to the Trust            | hold | 4.3(2)           | standard-shortfall: {model: next, standard: asl-3-deployment, lack: safeguards-decision}
            interim measures shared                                | hold | 6.2              | activity-condition: {model: next, activity: general-deployment, condition: blocking}
            interim measures not shared with the Trust             | hold | 6.2              | approval-missing: {model: next, chain: interim-measures, about: asl-3-deployment, step: share-with-ltbt}
            interim measures judged inadequate                     | halt | 6.2(stronger)    | gate-limit: {model: next, activity: general-deployment, effect: halt}
            safeguards lowered with every guard                    | hold | 6.2(lowered)     | activity-condition: {model: next, activity: general-deployment, condition: lowering}
            the re-approval a day late                             | hold | 4.3(5)           | breach: {model: next, id: annual-reapproval, about: asl-3-deployment, due: 2025-11-16}
            training comparable to a model that lacks ASL-3 Security | halt | 6.2(pretraining) | gate-limit: {model: next, activity: training, effect: halt}
            """)
    void whatNoRevisionTouchedHasOneAnswer(String name, String outcome, String clause, String conclusion) {
        for (String version : List.of("2.0", "2.1", "2.2")) {
            Decision decision = decide(version, name);
            assertThat(outcomes(decision)).as(version).containsExactly(outcome);
            if (conclusion == null) {
                assertThat(concluded(decision, clause)).as(version).isEmpty();
            } else {
                assertThat(concluded(decision, clause)).as(version).contains(conclusion);
            }
        }
    }

    private static Decision decide(String version, String name) {
        Bundled bundled = Objects.requireNonNull(BUNDLED.get(version));
        PackCase found = cases(bundled).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return bundled.engine().asIf().decide(PolicyCase.of(found.given()), Objects.requireNonNull(found.asOf()));
    }

    private static List<PackCase> cases(Bundled bundled) {
        try {
            Problems problems = new Problems();
            List<PackCase> cases = CaseFile.read(
                    FILE.toString(),
                    Files.readAllBytes(FILE),
                    Map.of(),
                    bundled.pack().types(),
                    problems);
            problems.throwIfAny();
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> outcomes(Decision decision) {
        return decision.gates().stream()
                .map(gate -> Schema.text(Objects.requireNonNull(gate.outcome())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> concluded(Decision decision, String clause) {
        return Shown.sorted(decision.conclusions().stream()
                .filter(each -> each.justifications().stream()
                        .anyMatch(justification ->
                                justification.clause().clause().value().equals(clause)))
                .map(each -> (Record) each.conclusion()));
    }
}
