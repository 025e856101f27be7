package dev.rsp.drools.policy22;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import dev.rsp.policy.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever single favourable fact of a launch that may proceed is taken away, in whatever way: it may no longer. */
class FavourableFactsTest {

    private static final List<String> NOT_FAVOURABLE = List.of(
            "model-snapshot next",
            "planned-activity next/general-deployment",
            "determination next-cbrn-3-not-ruled-out");

    static Stream<String> favourable() {
        return Compliant.opusLike().names().stream().filter(name -> !NOT_FAVOURABLE.contains(name));
    }

    static Stream<String> referredTo() {
        Launch launch = Compliant.opusLike();
        return favourable()
                .filter(name ->
                        launch.without(name).names().size() < launch.names().size() - 1);
    }

    @Test
    void theLaunchHasFavourableFactsOfEveryKind() {
        Map<String, Long> kinds = favourable()
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, name.indexOf(' ')), TreeMap::new, Collectors.counting()));
        System.out.println("favourable facts of the launch: " + favourable().count() + " " + kinds);

        assertThat(kinds)
                .isEqualTo(Map.of(
                        "approval", 6L,
                        "assessment", 2L,
                        "determination", 3L,
                        "judgement", 4L,
                        "notice", 6L,
                        "report", 3L,
                        "safeguard-assessment", 22L));
    }

    @ParameterizedTest
    @MethodSource("favourable")
    void leavingItOutHoldsTheLaunch(String name) {
        held(Compliant.opusLike().without(name), name);
    }

    @ParameterizedTest
    @MethodSource("favourable")
    void withdrawingItHoldsTheLaunch(String name) {
        Fact fact = Compliant.opusLike().fact(name);
        FactId id = FactId.of("withdrawal");
        Launch launch = Compliant.opusLike()
                .with(new Withdrawal(id, fact.ref(), author((Record) fact), "a mistake", Launch.DAY));

        held(launch, name);
        assertThat(launch.decide().setAside())
                .anyMatch(
                        each -> each.fact().equals(fact.ref()) && each.reason().startsWith("withdrawn"));
    }

    @ParameterizedTest
    @MethodSource("favourable")
    void datingItTomorrowHoldsTheLaunchToday(String name) {
        Launch launch = Compliant.opusLike().change(name, "on", Launch.DAY.plusDays(1));
        FactRef later = launch.fact(name).ref();

        held(launch, name);
        assertThat(launch.decide().setAside())
                .anyMatch(each -> each.fact().equals(later) && each.reason().startsWith("not yet"));
    }

    @ParameterizedTest
    @MethodSource("referredTo")
    void leavingOutWhatAnotherFactNamesIsRefused(String name) {
        Launch launch = Compliant.opusLike().withoutOnly(name);

        assertThatThrownBy(launch::decide)
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("must refer to a fact of the case");
    }

    private static void held(Launch launch, String name) {
        Decision decision = launch.decide();

        assertThat(decision.gate(Launch.NEXT, Activity.GENERAL_DEPLOYMENT).mayProceed())
                .as(name)
                .isFalse();
        assertThat(decision.worst()).as(name).isIn(Outcome.NOT_DETERMINED, Outcome.HOLD);
        assertThat(decision.missing().isEmpty() && decision.questions().isEmpty())
                .as(name + " is asked for again")
                .isFalse();
    }

    /** Who made it, or else who may correct what carries no role. */
    private static Role author(Record fact) {
        return Stream.of("role", "by")
                .filter(Schema.of(fact)::has)
                .map(component -> (Role) Schema.of(fact).value(fact, component))
                .findFirst()
                .orElse(Role.of("evaluation-lead"));
    }
}
