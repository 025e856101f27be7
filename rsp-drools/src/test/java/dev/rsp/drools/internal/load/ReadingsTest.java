package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.AT;
import static dev.rsp.drools.internal.load.Overlays.NEXT;
import static dev.rsp.drools.internal.load.Overlays.next;
import static dev.rsp.drools.internal.load.PackFiles.lab;
import static dev.rsp.drools.internal.load.Readers.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.ReadingInfo;
import dev.rsp.drools.internal.decide.Readings;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.policy.ClauseRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a pack reads what can be read in more ways than one. */
class ReadingsTest {

    @Test
    void aFolderWithoutATableHasNoReadings() {
        assertThat(Readings.of(lab().load())).isEmpty();
    }

    @Test
    void aRowIsAReadingOfItsClause() {
        PackFiles files = lab().append("3-growth/clause.md", table("3 | From 4x on | Above 4x | One model"));
        assertThat(Readings.of(files.load()))
                .singleElement()
                .isEqualTo(new ReadingInfo(
                        "3#1", ClauseRef.parse("lab-policy@1.0 3"), "From 4x on", "Above 4x", "One model"));
    }

    @Test
    void readingsAreCountedForEachClauseFolderByFolderAndTheEvidencePacksFirst() {
        PackFiles files = lab().append("3-growth/clause.md", table("1 | d | x | y", "3 | e | x | y"))
                .append("1-thresholds/clause.md", table("1 | b | x | y", "2 | c | x | y") + table("1 | c2 | x | y"))
                .append("lab-evidence/0.1/1-age/clause.md", table("age | a | x | y"));
        assertThat(texts(files.load()))
                .containsExactly("lab-evidence:age#1 a", "1#1 b", "2#1 c", "1#2 c2", "1#3 d", "3#1 e");
    }

    @Test
    void aLineWithinACellIsWrittenBehindABackslash() {
        PackFiles files = lab().append("3-growth/clause.md", table("3 | this \\| that | `x` | *y*"));
        assertThat(Readings.of(files.load()).get(0).says()).isEqualTo("this | that");
        assertThat(Readings.of(files.load()).get(0).another()).isEqualTo("`x`");
    }

    @Test
    void otherTablesAndWhatIsFencedAreForPeopleAlone() {
        PackFiles files = lab().append("3-growth/clause.md", """

                | threshold | standard |
                | --- | --- |
                | cbrn-3 | we read it twice |

                A line with | in it.

                ```
                | clause | we read | another reading | what it would change |
                ```
                """);
        assertThat(Readings.of(files.load())).isEmpty();
    }

    @Test
    void aRowOfAnInheritedFolderHasTheNewNumberOfItsClause() {
        PackFiles files = next().append(
                        "2-security/clause.md", table("2 | a | x | y", "3 | b | x | y", "1 | c | x | y"))
                .append(AT + "policy.yaml", "renumbered: {\"2\": \"3\", \"3\": \"2\"}\n");
        assertThat(texts(files.load(NEXT))).containsExactly("3#1 a", "2#1 b", "1#1 c");
        assertThat(Readings.of(files.load(NEXT)).get(0).clause()).hasToString("lab-policy@1.1 3");
        assertThat(texts(files.load())).containsExactly("2#1 a", "3#1 b", "1#1 c");
    }

    @Test
    void aFolderOfTheNewVersionSpeaksOfTheNewNumbers() {
        PackFiles files = Overlays.addRule(next(), AT)
                .append(AT + "9-incidents/clause.md", table("5 | a | x | y"))
                .append(AT + "policy.yaml", "renumbered: {\"2\": \"5\"}\n");
        assertThat(texts(files.load(NEXT))).containsExactly("5#1 a");
    }

    @Test
    void aFolderThatReplacesThatOfTheBaseReplacesItsReadings() {
        PackFiles files = next().append("3-growth/clause.md", table("3 | a | x | y"))
                .copy("lab-policy/1.0/3-growth/", AT + "3-growth/")
                .with(AT + "3-growth/clause.md", "# Growth\n" + table("3 | b | x | y", "3 | c | x | y"));
        assertThat(texts(files.load(NEXT))).containsExactly("3#1 b", "3#2 c");
    }

    @Test
    void readingsCountInTheDigestAsTheTextTheyStandIn() {
        PackFiles one = lab().append("3-growth/clause.md", table("3 | a | x | y"));
        PackFiles other = lab().append("3-growth/clause.md", table("3 | a | x | z"));
        assertThat(List.of(
                        lab().load().digest(), one.load().digest(), other.load().digest()))
                .doesNotHaveDuplicates();
    }

    private static List<String> texts(EffectivePack pack) {
        return Readings.of(pack).stream()
                .map(each -> each.id() + " " + each.says())
                .toList();
    }
}
