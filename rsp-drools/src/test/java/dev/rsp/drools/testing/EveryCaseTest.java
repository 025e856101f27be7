package dev.rsp.drools.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.Outcome;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.requirement.ActivityCondition;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Duty;
import dev.rsp.requirement.NotDetermined;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The verifier and the cases of a bundled policy say the same. */
class EveryCaseTest {

    private static final RulePack PACK = RulePacks.bundled().pack("anthropic-rsp@2.2");
    private static final List<PackCase> CASES = PackCases.own(Opened.of(PACK).effective());

    /** Every so many cases: that they all pass is shown elsewhere. */
    private static final int EACH = 3;

    /** Of how many cases one is asked for outcomes that it does not have; each failure explains itself, which takes time. */
    private static final int SHARE = 15;

    private static final PolicyVerifier VERIFIER = PolicyVerifier.of(PACK).asIf();

    @Test
    void casesCanBeVerified() {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        int questions = 0;
        int duties = 0;
        for (int i = 0; i < CASES.size(); i += EACH) {
            PackCase each = CASES.get(i);
            CaseAssertion assertion = given(each);
            Conclusion[] expected = expected(each);
            if (expected.length == 0) {
                assertion.concludesNothing(each.name());
            } else {
                assertion.concludes(each.name(), expected).concludesExactly(each.name(), expected);
                assertion.cites(each.name(), Objects.requireNonNull(each.clause()));
            }
            expectedGates(each).forEach((gate, outcome) -> {
                outcomes.add(Outcome.valueOf(outcome));
                gate(assertion, gate).is(each.name(), Outcome.valueOf(outcome));
            });
            for (Conclusion conclusion : expected) {
                if (conclusion instanceof NotDetermined question) {
                    questions++;
                    assertion.asks(each.name(), question.role());
                }
                if (conclusion instanceof Duty duty && onOneDay(expected)) {
                    duties++;
                    assertion.dueBy(each.name(), duty.due());
                    assertThatThrownBy(() -> assertion.dueBy(duty.due().plusDays(1)))
                            .isInstanceOf(AssertionError.class);
                    assertThatThrownBy(() -> assertion.dueBy(duty.due().minusDays(1)))
                            .isInstanceOf(AssertionError.class);
                }
            }
        }
        assertThat(outcomes).containsExactly(Outcome.values());
        assertThat(questions).isPositive();
        assertThat(duties).isPositive();
        assertThat(CASES).flatMap(each -> List.of(expected(each))).hasAtLeastOneElementOfType(ActivityCondition.class);
    }

    @Test
    void noMilderOutcomeIsTakenForTheRightOne() {
        for (int i = 0; i < CASES.size(); i += SHARE) {
            PackCase each = CASES.get(i);
            CaseAssertion given = given(each);
            expectedGates(each).forEach((gate, outcome) -> {
                for (Outcome other : EnumSet.complementOf(EnumSet.of(Outcome.valueOf(outcome)))) {
                    assertThatThrownBy(() -> gate(given, gate).is(other)).isInstanceOf(AssertionError.class);
                }
                assertThatThrownBy(() -> gate(given, gate).isUngated()).isInstanceOf(AssertionError.class);
            });
        }
    }

    private static CaseAssertion given(PackCase each) {
        return VERIFIER.clause(Objects.requireNonNull(each.clause()))
                .given(each.given())
                .asOf(Objects.requireNonNull(each.asOf()));
    }

    private static Map<String, String> expectedGates(PackCase each) {
        Map<String, String> gates = new TreeMap<>();
        Objects.requireNonNull(each.expect()).gates().forEach((gate, outcome) -> {
            if (!outcome.equals("ungated")) {
                gates.put(gate, outcome.toUpperCase(Locale.ROOT).replace('-', '_'));
            }
        });
        return gates;
    }

    private static GateAssertion<CaseAssertion> gate(CaseAssertion assertion, String gate) {
        String[] parts = gate.split("/", 2);
        return assertion.gate(ModelId.of(parts[0]), (Activity) Schema.parse(Activity.class, parts[1]));
    }

    private static Conclusion[] expected(PackCase each) {
        return Objects.requireNonNull(each.expect()).conclusions().stream()
                .map(Conclusion.class::cast)
                .toArray(Conclusion[]::new);
    }

    private static boolean onOneDay(Conclusion... conclusions) {
        return List.of(conclusions).stream()
                        .filter(Duty.class::isInstance)
                        .map(each -> ((Duty) each).due())
                        .distinct()
                        .count()
                == 1;
    }
}
