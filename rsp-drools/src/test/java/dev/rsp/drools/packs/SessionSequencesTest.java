package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A live session against fresh decisions by both evaluators, over random sequences of facts from the pack's cases. */
class SessionSequencesTest {

    private static final int SEQUENCES = Integer.getInteger("rsp.sequences", 40);
    private static final int STEPS = 30;
    private static final long SEED = Long.getLong("rsp.seed", 20250522L);
    private static final Bundled BUNDLED = Bundled.checked("anthropic-rsp@2.2");

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> steps = new TreeMap<>();

    @Test
    void afterEveryStepTheSessionDecidesAsAFreshEvaluation() {
        List<PackCase> cases =
                BUNDLED.cases().stream().filter(each -> !each.asIf()).toList();
        for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
            run(seed, cases);
        }
        System.out.println(SEQUENCES + " sequences from seed " + SEED + ": " + steps + " " + outcomes);
    }

    private void run(long seed, List<PackCase> cases) {
        Random random = new Random(seed);
        PackCase first = cases.get(random.nextInt(cases.size()));
        LocalDate asOf = java.util.Objects.requireNonNull(first.asOf());
        try (PolicySession session = BUNDLED.engine()
                .open(
                        PolicyCase.of(first.given()),
                        asOf,
                        SessionOptions.defaults().trusting())) {
            Decision[] last = {session.decision()};
            List<DecisionDiff> told = new ArrayList<>();
            session.onChange(diff -> {
                Decision now = session.decision();
                assertThat(sinceOf(diff, last[0].asOf()))
                        .as("seed " + seed)
                        .isEqualTo(DecisionDiff.between(last[0], now));
                last[0] = now;
                told.add(diff);
            });
            for (int step = 0; step < STEPS; step++) {
                String name = "seed " + seed + ", step " + step;
                List<DecisionDiff> diffs = step(session, random, cases);
                Decision fresh = BUNDLED.engine().decide(session.facts(), session.asOf());
                Decision own = session.decision();
                assertThat(own.toJson()).as(name).isEqualTo(fresh.toJson());
                assertThat(told)
                        .as(name)
                        .isEqualTo(
                                diffs.stream().filter(each -> !each.isEmpty()).toList());
                assertThat(DecisionDiff.between(last[0], own).isEmpty())
                        .as(name)
                        .isTrue();
                last[0] = own;
                told.clear();
                for (GateOutcome gate : own.gates()) {
                    assertThat(session.gate(gate.model(), gate.activity()).outcome())
                            .as(name)
                            .isEqualTo(gate.outcome());
                    outcomes.merge(String.valueOf(gate.outcome()), 1, Integer::sum);
                }
            }
            assertThat(session.recoveries()).isZero();
        }
    }

    /** The same difference seen from another day. */
    private static DecisionDiff sinceOf(DecisionDiff diff, LocalDate from) {
        return new DecisionDiff(
                from,
                diff.to(),
                diff.added(),
                diff.removed(),
                diff.raised(),
                diff.cleared(),
                diff.changed(),
                diff.gates(),
                diff.thresholds());
    }

    private List<DecisionDiff> step(PolicySession session, Random random, List<PackCase> cases) {
        int kind = random.nextInt(10);
        try {
            if (kind < 2) {
                steps.merge("advance", 1, Integer::sum);
                return session.advanceTo(session.asOf().plusDays(random.nextInt(90)));
            }
            List<Fact> facts = new ArrayList<>(session.facts().facts());
            if (kind < 5) {
                Fact gone = facts.get(random.nextInt(facts.size()));
                DecisionDiff diff = session.remove(gone.key());
                steps.merge("remove", 1, Integer::sum);
                return List.of(diff);
            }
            List<Fact> more = cases.get(random.nextInt(cases.size())).given();
            DecisionDiff diff = session.update(u -> more.stream()
                    .filter(each -> kind == 9 || random.nextInt(3) > 0)
                    .forEach(u::put));
            steps.merge("put", 1, Integer::sum);
            return List.of(diff);
        } catch (CaseException e) {
            steps.merge("refused", 1, Integer::sum);
            return List.of();
        }
    }
}
