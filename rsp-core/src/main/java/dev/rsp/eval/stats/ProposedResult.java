package dev.rsp.eval.stats;

import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Require;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The facts that evidence proposes for a case: a result, and a finding for each of its weaknesses.
 *
 * <p>They are evidence for a determination and never one: that is made by a role. A result is clear only where the line
 * is ruled out. Findings only take away: under the evidence rules an unresolved one leaves thresholds open, a finding on
 * a clear result its own, on any other result all of the model.
 *
 * @param subject what the result is about
 * @param evidence what was counted and what it says
 * @since 0.1.0
 */
public record ProposedResult(ResultSubject subject, LineEvidence evidence) {

    /** Checks that both are there. */
    public ProposedResult {
        Require.given(ProposedResult.class, subject, evidence);
    }

    /**
     * The result, on the side of danger: its value is the share with all that is missing or doubtful of the dangerous
     * outcome, and it rests on the items whose score can be relied on.
     *
     * @return the fact
     */
    public EvaluationResult result() {
        return new EvaluationResult(
                subject.id(),
                subject.model(),
                subject.evaluation(),
                subject.family(),
                subject.threshold(),
                subject.line(),
                evidence.verdict().reading(),
                evidence.worstShare(),
                evidence.check().limit(),
                evidence.tally().reliable(),
                subject.on());
    }

    /**
     * What is wrong with the result, one finding for each weakness, in their order.
     *
     * @return the facts; the id of each is that of the result, a hyphen and the weakness
     * @throws IllegalArgumentException if the id of the result leaves no room for that
     */
    public List<EvaluationFinding> findings() {
        return evidence.weaknesses().stream().map(this::finding).toList();
    }

    /**
     * All of it, to be added to a case.
     *
     * @return the result, then the findings
     * @throws IllegalArgumentException if the id of the result leaves no room for those of the findings
     */
    public List<Fact> facts() {
        return Stream.<Fact>concat(Stream.of(result()), findings().stream()).toList();
    }

    private EvaluationFinding finding(Weakness weakness) {
        String suffix = weakness.name().toLowerCase(Locale.ROOT).replace('_', '-');
        FactId id = FactId.of(subject.id() + "-" + suffix);
        return new EvaluationFinding(id, subject.id(), subject.model(), weakness.integrity(), subject.on());
    }
}
