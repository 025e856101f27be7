package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.decision.Outcome;
import dev.rsp.decision.ThresholdStanding;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.policy.Role;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Below beside crossed, or beside not ruled out, helps nobody. */
class CrossedTest {

    private static final LocalDate BELOW = Compliant.NEXT.on();

    static Stream<Arguments> adverse() {
        return Stream.of(DeterminationStatus.CROSSED, DeterminationStatus.NOT_RULED_OUT)
                .flatMap(status -> Compliant.THRESHOLDS.stream()
                        .flatMap(threshold -> Stream.of("ceo-rso", "rso", "board", "external-evaluator")
                                .flatMap(role -> Stream.of(-1, 0, 1)
                                        .map(days -> Arguments.of(status, threshold, role, BELOW.plusDays(days))))));
    }

    @ParameterizedTest
    @MethodSource("adverse")
    void theMoreDangerousFindingCountsWhoeverMadeItAndWhenever(
            DeterminationStatus status, String threshold, String role, LocalDate on) {
        for (String id : List.of("a-first", "z-last")) {
            Launch launch = Compliant.below().with(found(id, threshold, status, role, on));

            assertThat(launch.outcome()).isEqualTo(Outcome.HOLD);
            assertThat(launch.decide().thresholds())
                    .filteredOn(each -> each.threshold().value().equals(threshold))
                    .extracting(ThresholdStatus::status)
                    .containsExactly(ThresholdStanding.valueOf(status.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("adverse")
    void theOrderInWhichTheyAreGivenDoesNotMatter(
            DeterminationStatus status, String threshold, String role, LocalDate on) {
        Launch launch = Compliant.below().with(found("found", threshold, status, role, on));
        List<Fact> backwards = new ArrayList<>(launch.facts().facts());
        Collections.reverse(backwards);

        assertThat(Launch.of(backwards).decide().toJson())
                .isEqualTo(launch.decide().toJson());
    }

    private static Determination found(
            String id, String threshold, DeterminationStatus status, String role, LocalDate on) {
        return new Determination(
                FactId.of(id),
                Launch.NEXT,
                ThresholdId.of(threshold),
                status,
                Role.of(role),
                FactId.of("next-assessment"),
                on);
    }
}
