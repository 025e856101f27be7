package dev.rsp.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.fact.Fact;
import dev.rsp.model.ComputeRatio;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiffTextTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final ModelId EGRET = ModelId.of("egret");

    private static DecisionDiff diff(List<Fact> added, List<Fact> removed) {
        return new DecisionDiff(
                DAY,
                DAY.plusDays(1),
                added.stream().map(GivenFact::of).toList(),
                removed.stream().map(GivenFact::of).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Fact ratio(double times) {
        return ComputeRatio.of(EGRET, ModelId.of("heron"), times, MethodId.of("internal-evals"));
    }

    private static List<Fact> models(String... ids) {
        return Stream.of(ids).<Fact>map(ModelSnapshot::of).toList();
    }

    @Test
    void factsOfOneTypeStandOnOneLineInOrder() {
        assertThat(diff(models("c", "a", "b"), List.of()).explain()).isEqualTo("""
                From 2025-07-01 to 2025-07-02
                  nothing became different
                  because of
                    model-snapshot a, b, c
                """);
    }

    @Test
    void ofMoreThanFourTheRestIsCounted() {
        assertThat(diff(models("a", "b", "c", "d"), List.of()).explain()).contains("model-snapshot a, b, c, d\n");
        assertThat(diff(models("e", "d", "c", "b", "a"), List.of()).explain())
                .contains("model-snapshot a, b, c, d, … and 1 more\n");
    }

    @Test
    void aFactInPlaceOfOneWithTheSameKeyIsACorrection() {
        assertThat(diff(List.of(ratio(4)), List.of(ratio(2))).explain()).isEqualTo("""
                From 2025-07-01 to 2025-07-02
                  nothing became different
                  because these were corrected
                    compute-ratio egret/heron/internal-evals
                """);
        assertThat(diff(List.of(), models("a")).explain()).endsWith("  because these are gone\n    model-snapshot a\n");
    }

    @Test
    void aSubjectThatComesIsSaidToHaveBeenNotInQuestion() {
        ThresholdMove move = new ThresholdMove(EGRET, ThresholdId.of("cbrn-3"), null, ThresholdStanding.NOT_RULED_OUT);
        assertThat(move).hasToString("egret cbrn-3: not in question → NOT_RULED_OUT");
    }
}
