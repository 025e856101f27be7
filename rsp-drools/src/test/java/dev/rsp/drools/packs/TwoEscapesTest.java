package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hold that two escapes soften: each condition takes the place of the hold where the other escape is gone. */
class TwoEscapesTest {

    private static final String ID = "anthropic-rsp@2.0";
    private static final String LOWERED = "anthropic-rsp/2.0/7.1-lowered-safeguards/rules.drl";
    private static final String INTERIM = "anthropic-rsp/2.0/6.2-interim-measures/rules.drl";

    @TempDir
    private Path root;

    @Test
    void bothEscapesBesideEachOtherAreInOrder() throws IOException {
        Bundled.copyTo(root);
        assertThat(RulePacks.from(root).problems(ID)).isEmpty();
    }

    /** Then dropping the interim measure would leave nothing where safeguards are lowered as well. */
    @Test
    void aSecondEscapeWithoutItsConditionLeavesTheFirstAlone() throws IOException {
        assertAlone(
                "    ChainComplete( chain == \"lowered-safeguards\"",
                "    ChainComplete( chain == \"safeguards-decision\"");
    }

    /** A condition that asks for more than the hold does not take its place everywhere. */
    @Test
    void aSecondConditionThatAsksForMoreTakesNoPlace() throws IOException {
        assertAlone(
                "    exists RequiredStandard( standard == $standard )\n",
                "    exists RequiredStandard( threshold == \"cbrn-3\", standard == $standard )\n");
    }

    /** With one text in the rules of the second escape changed, the condition of the first is refused. */
    private void assertAlone(String before, String after) throws IOException {
        Bundled.copyTo(root);
        Path path = root.resolve(LOWERED);
        String text = Files.readString(path);
        assertThat(text).containsOnlyOnce(before);
        Files.writeString(path, text.replace(before, after));
        assertThat(RulePacks.from(root).problems(ID))
                .extracting(PackProblem::id, PackProblem::file)
                .contains(tuple("L23", INTERIM));
    }
}
