package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.policy.Force;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no case can show: the force of rows that no rule encodes, and which way of each number is the stricter one, by which
 * a policy of a lab laid over this one is let move it.
 */
class ForceAndStrictnessTest {

    /** Each number of the policy calls for something from a value on, or after a time: to lower it asks for more. */
    private static final Map<String, String> STRICTER = Map.of(
            "effective-compute-ratio", "lower",
            "reassessment-period", "lower",
            "comparable-capability-ratio", "lower",
            "reapproval-period", "lower",
            "review-period", "lower",
            "public-update-period", "lower",
            "assessment-validity", "lower");

    /** Rows of the sheet about 2.0, and rows of the pack; the first has the force of the row's main sentence. */
    private static final String OF_2_0 = """
            2.3/CBRN = 2(CBRN)
            2.3/AI R&D = 2(AI-RnD) 2(AI-RnD.expected)
            2.3/Model Autonomy checkpoint = 2(checkpoint) 2(checkpoint.security)
            2.3/Cyber Operations = 2(cyber) 2(cyber.tiered) fn2
            2.3/Persuasion = fn3
            2.3/rule checkpoint suffices = 2(sufficient)
            2.3/rule confidential list = fn21(share) fn21
            2.5/D1 = 4.1(1)
            2.5/D2 = 4.1(2)
            2.5/D3 = 4.1(3)
            2.5/D4 = 4.1(4)
            2.5/D5 = 4.1(5)
            2.5/D6 = 4.1(6)
            2.5/D7 = 4.1(7)
            2.6/S-scope-in = 4.2(scope-in)
            2.6/S-scope-out = 4.2(scope-out) 4.2(scope-out.testing)
            2.6/S1 = 4.2(1) 4.2(1.revise)
            2.6/S2a = 4.2(2)(a) 4.2(2)(a.measures)
            2.6/S2b = 4.2(2)(b) 4.2(2)(b.measures)
            2.6/S2c = 4.2(2)(c) 4.2(2)(c.measures)
            2.6/S2d = 4.2(2)(d) 4.2(2)(d.share)
            2.6/S2e = 4.2(2)(e)
            2.6/S3 = 4.2(3) 4.2(3.content)
            2.6/S4 = 4.2(4)
            2.8/7.1.1 = 7.1(1) 7.1(1.approve) 7.1(1.contracts) 7.1(1.reports) 7.1(1.notify) fn16
            2.8/fn 17 = fn17 fn17(clarify)
            2.8/7.1.2 = 7.1(2) 7.1(2.exercises)
            2.8/7.1.3 = 7.1(3) 7.1(3.subset)
            2.8/7.1.4 = 7.1(4)
            2.8/7.1.5 = 7.1(5) 7.1(5.policy) 7.1(5.track) 7.1(5.correct) 7.1(5.regular)
            2.8/7.1.6 = 7.1(6) 7.1(6.clause)
            2.8/7.1.7 = 7.1(7) 7.1(7.publish) 7.1(7.log)
            2.8/fn 18 = fn18 fn18(guards)
            2.8/7.2.1 = 7.2(1) 7.2(1.summaries) 7.2(1.plans) 7.2(1.noncompliance) fn20(updates)
            2.8/fn 19 = fn19
            2.8/7.2.2 = 7.2(2) 7.2(2.before)
            2.8/7.2.3 = 7.2(3)
            2.8/7.2.4 = 7.2(4) 7.2(4.internal)
            """;

    /** The same about what 2.1 changed, and 2.2. */
    private static final String OF_2_1 = """
            3/2 = 2(CBRN-4) 2(CBRN-4.later)
            3/3 = 2(AI-RnD-4)
            3/4 = 2(AI-RnD-5.security) 2(AI-RnD-5)
            3/5 = 2(identify)
            3/6 = 2(checkpoint) 2(checkpoint.security)
            3/7 = 5(update)
            3/8 = 4.3(4)
            4/1 = 4.2(scope-out) fn11
            4.1/CBRN-3 = 2(CBRN-3)
            4.1/CBRN-4 = 2(CBRN-4)
            4.1/AI R&D-4 = 2(AI-RnD-4)
            4.1/AI R&D-5 = 2(AI-RnD-5.security) 2(AI-RnD-5)
            4.1/Autonomy checkpoint = 2(checkpoint) 2(checkpoint.security)
            4.1/Cyber ops = 2(cyber) 2(cyber.tiered)
            """;

    private static EffectivePack pack(String version) {
        return Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@" + version).pack();
    }

    private static SortedMap<String, Force> forces(String version) {
        SortedMap<String, Force> forces = new TreeMap<>();
        pack(version).clauses().forEach((id, row) -> forces.put(id.value(), row.force()));
        return forces;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void everyRowHasTheForceOfItsWording(String version) {
        assertThat(forces(version)).isEqualTo(ForcesRead.of(version));
    }

    /** The rows of the policy and five of the evidence pack, all of which bind. */
    @ParameterizedTest
    @CsvSource({"2.0, 109, 11, 11, 13, 20", "2.1, 110, 12, 12, 13, 22", "2.2, 110, 12, 12, 13, 22"})
    void thereAreAsManyRowsOfEachForce(String version, int must, int aim, int expect, int may, int none) {
        Map<Force, Integer> counts = new EnumMap<>(Force.class);
        forces(version).values().forEach(force -> counts.merge(force, 1, Integer::sum));
        assertThat(counts)
                .isEqualTo(Map.of(
                        Force.MUST, must, Force.AIM, aim, Force.EXPECT, expect, Force.MAY, may, Force.NONE, none));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void everyParameterIsStricterTheWayItsClauseSays(String version) {
        Map<String, String> found = new TreeMap<>();
        pack(version)
                .parameters()
                .forEach((id, each) -> found.put(id.value(), each.lowerIsStricter() ? "lower" : "higher"));
        assertThat(found).isEqualTo(STRICTER);
    }

    @Test
    void theTablesAgreeWithTheSheet() throws IOException {
        Map<String, List<Force>> sheet = SheetOfForces.rows();
        agree(sheet, OF_2_0, "2.0");
        agree(sheet, OF_2_1, "2.2");
    }

    private static void agree(Map<String, List<Force>> sheet, String rows, String version) {
        SortedMap<String, Force> read = ForcesRead.of(version);
        rows.lines().forEach(line -> {
            String[] sides = line.split(" = ", 2);
            List<Force> said = sheet.getOrDefault(sides[0], List.of());
            List<Force> ours =
                    Arrays.stream(sides[1].split(" ", -1)).map(read::get).toList();
            assertThat(said).as(line).isNotEmpty().containsAll(ours);
            assertThat(ours.get(0)).as(line).isEqualTo(said.get(0));
        });
    }
}
