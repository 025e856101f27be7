package dev.rsp.drools.internal.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.engine.DroolsEvaluator;
import dev.rsp.drools.internal.engine.Limits;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile packs do not load, and no code that they bring runs; {@link RawDroolsTest} shows what it would do. */
class HostilePacksTest {

    private static List<HostilePack> packs() {
        return HostilePack.all();
    }

    @BeforeEach
    void silence() {
        CanaryLog.clear();
    }

    @AfterEach
    void noCanarySang() {
        assertThat(CanaryLog.heard()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void eachIsRefusedByItsFinding(HostilePack hostile) {
        PackLoader loader = TestPack.loader(TestPack.with("9", hostile.rules().getBytes(UTF_8)));
        PackException refusal = catchThrowableOfType(PackException.class, () -> loader.load(TestPack.ID));
        assertThat(refusal.problems())
                .filteredOn(problem -> problem.file().endsWith("9/rules.drl"))
                .isNotEmpty()
                .extracting(PackProblem::id)
                .containsOnly(hostile.finding());
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(packs()).hasSizeGreaterThan(75).extracting(HostilePack::name).doesNotHaveDuplicates();
    }

    /** Where only the checks refuse what the grammar allows: even without them nothing of the author's would run. */
    @Test
    void whatTheGrammarAllowsRunsNothingEither() {
        List<String> tried = new ArrayList<>();
        for (HostilePack hostile : packs()) {
            Checked read = Sample.read(hostile.rules());
            if (read.problems().isEmpty()) {
                tried.add(hostile.name());
                evaluate(read.rules());
            }
        }
        assertThat(tried)
                .contains(
                        "static field for an operand",
                        "insert of an input type",
                        "duplicate rule",
                        "rule that denies itself");
    }

    private static void evaluate(List<Rule> rules) {
        try {
            DroolsEvaluator evaluator = new DroolsEvaluator(TestPack.of(List.of(rules)), Limits.DEFAULT);
            evaluator.evaluate(new EvaluationInput(LocalDate.of(2025, 7, 1), RawDroolsTest.records()));
        } catch (EvaluationFailure refused) {
            assertThat(refused).hasMessageContaining("must");
        }
    }

    /** The families that are known to run code, to change facts or to hang where nobody checks. */
    @Test
    void everyWayToRunCodeIsAmongThem() {
        Set<String> controls =
                packs().stream().map(each -> each.control().split(" ", 2)[0]).collect(Collectors.toSet());
        assertThat(controls)
                .containsExactlyInAnyOrder(
                        "fires", "builds", "creates", "facts", "endless", "hangs", "throws", "refuses", "nothing",
                        "large");
    }
}
