package dev.rsp.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyCaseTest {

    private static final ModelSnapshot OPUS = ModelSnapshot.of("opus-4");
    private static final Fact PLAN = PlannedActivity.of(OPUS, Activity.GENERAL_DEPLOYMENT, LocalDate.of(2025, 5, 22));

    @Test
    void isTheSameWhateverTheOrderAndHoweverOftenAFactIsGiven() {
        PolicyCase one = PolicyCase.of(OPUS, PLAN);

        assertThat(PolicyCase.of(PLAN, OPUS, PLAN)).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(PolicyCase.of(List.of(PLAN, OPUS)).digest()).isEqualTo(one.digest());
        assertThat(one.facts()).hasSize(2);
    }

    @Test
    void hasTheDigestOfItsSortedDigests() {
        String lines = Stream.of(OPUS, PLAN)
                .map(Fact::ref)
                .sorted()
                .map(FactRef::value)
                .collect(Collectors.joining("\n"));

        assertThat(PolicyCase.of(OPUS, PLAN).digest()).isEqualTo("sha256:" + Canonical.sha256(lines));
    }

    @Test
    void addsAndLeavesOutWithoutChangingItself() {
        PolicyCase one = PolicyCase.of(OPUS);
        PolicyCase two = one.with(PLAN);

        assertThat(one.facts()).containsExactly(OPUS);
        assertThat(two.without(List.of(PLAN.ref()))).isEqualTo(one);
        assertThat(two.without(List.of())).isEqualTo(two);
    }

    @Test
    void aCaseExceptionHoldsEveryProblem() {
        CaseException exception = new CaseException(List.of("one", "two"));

        assertThat(exception.problems()).containsExactly("one", "two");
        assertThat(exception).hasMessage("one\ntwo");
        assertThatThrownBy(() -> new CaseException(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
