package dev.rsp.drools.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.CaseResult;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.internal.load.PackFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PackCoverageTest {

    private static PackCoverage coverage = new PackCoverage("", 0, List.of(), List.of());

    @BeforeAll
    static void cover(@TempDir Path directory) {
        coverage = PackCoverage.of(
                RulePacks.from(PackFiles.lab().writeTo(directory)).pack(PackFiles.ID));
    }

    private static RuleCoverage rule(String start) {
        return coverage.rules().stream()
                .filter(each ->
                        each.rule().startsWith(start + " ") && each.file().startsWith("lab-policy"))
                .findFirst()
                .orElseThrow();
    }

    private static ConditionCoverage condition(String rule, String text) {
        return rule(rule).conditions().stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aThresholdSeenFromBothSidesIsCovered() {
        assertThat(rule("3").conditions())
                .extracting(ConditionCoverage::text)
                .containsExactly("ComputeRatio( $model : model, ratio >= $factor )", "ratio >= $factor");
        assertThat(rule("3").conditions()).allMatch(each -> each.covered() == 3);
        assertThat(condition("3", "ratio >= $factor").seenFalse()).isEqualTo("Growth of 3.99x calls for nothing");
        assertThat(rule("3").heldBack()).isEqualTo("Growth of 3.99x calls for nothing");
    }

    @Test
    void whatNoCaseBringsOutIsNamed() {
        ConditionCoverage model = condition("1/2", "model == $model");
        assertThat(model.seenTrue()).isNotEmpty();
        assertThat(model.seenFalse()).isEmpty();
        assertThat(model.lacks()).isEqualTo("never false");
        assertThat(condition("2/2", "role == $role").lacks()).contains("never true", "never decides");
        assertThat(coverage.text())
                .contains("line 17: model == $model: never false")
                .startsWith("lab-policy@1.0: 9 rules, ");
    }

    /** The lab's rules conclude one requirement only, so that no case can have another. */
    @Test
    void aConclusionIsNotAskedForTheOneLiteralThatItAlwaysHas() {
        assertThat(coverage.rules())
                .filteredOn(each -> each.file().startsWith("lab-evidence"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.conditions())
                        .extracting(ConditionCoverage::text)
                        .anyMatch(text -> text.startsWith("Requirement( id == "))
                        .doesNotContain("id == \"assessment\""));
    }

    @Test
    void ofAConditionAllThreeCountTheSame() {
        long seen = coverage.conditions().mapToLong(ConditionCoverage::covered).sum();
        assertThat(coverage.percent())
                .isEqualTo(100.0 * seen / (3 * coverage.conditions().count()));
        assertThat(new PackCoverage("empty@1", 0, List.of(), List.of()).percent())
                .isEqualTo(100);
    }

    @Test
    void thePageIsEscapedAndNeedsNothingElse() {
        PackCoverage hostile = new PackCoverage(
                "x@1",
                0,
                List.of(),
                List.of(new RuleFile("a/rules.drl", "<script>alert(1)</script> & \"", "<img src=x>")));
        assertThat(hostile.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;", "&lt;img src=x&gt;")
                .doesNotContain("<script", "<img");
        assertThat(coverage.html())
                .contains("A threshold without a finding below it", "class=\"full\"", "prefers-color-scheme: dark")
                .doesNotContain("http", "<script", "src=");
    }

    @Test
    void thePageSaysInHowManyCasesARuleConcludesAndWhatNeverHoldsItBack() {
        RuleCoverage rule = new RuleCoverage("1 It holds", "1", "a/rules.drl", 1, 1, 1, "", List.of());
        RuleCoverage other = new RuleCoverage("2 It too", "2", "a/rules.drl", 2, 2, 2, "A case", List.of());
        String page = new PackCoverage(
                        "x@1", 3, List.of(rule, other), List.of(new RuleFile("a/rules.drl", "text", "one\ntwo\n")))
                .html();
        assertThat(page).contains("concludes in 1 case\nheld back in no case of its clause<", "concludes in 2 cases<");
    }

    @Test
    void sarifNamesFileAndLine() {
        assertThat(SarifReport.of(List.of(coverage), List.of()))
                .contains(
                        "\"version\":\"2.1.0\"",
                        "\"ruleId\":\"uncovered-condition\"",
                        "\"startLine\":17",
                        "\"uri\":\"lab-policy/1.0/1-thresholds/rules.drl\"",
                        "model == $model: never false");
        assertThat(SarifReport.of(List.of(), List.of())).contains("\"results\":[]");
    }

    @Test
    void junitReportsAreXmlWhateverTheCasesSay() throws Exception {
        String xml = JunitReport.of(Map.of(
                "lab@1",
                List.of(
                        new CaseResult("fine", "1", "a:1", "", List.of()),
                        new CaseResult("<&\" \u0000", "2", "a:2", "", List.of("<b>", "c")))));
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        Element suite = (Element) root.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(root.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo("<b>\nc");
    }
}
