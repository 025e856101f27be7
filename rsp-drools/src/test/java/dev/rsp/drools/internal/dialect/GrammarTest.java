package dev.rsp.drools.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.Force;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar: each production, each near miss, and what is read of the rules that other tests use. */
class GrammarTest {

    private static List<String> folders() {
        return TestPack.FOLDERS;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void acceptedRulesSayThemselvesAgainWordByWord(String folder) {
        String text = TestPack.resource("accepted/" + folder + ".drl");
        assertThat(Rendered.of(Sample.rules(text))).isEqualTo(text);
        assertThat(Grammar.accepts(text)).isTrue();
    }

    @Test
    void aRuleIsReadWithItsPlaces() {
        String text = TestPack.resource("accepted/3.1.drl");
        assertThat(Sample.rules(text))
                .hasSize(4)
                .element(1)
                .isEqualTo(new Rule(
                        "3.1(2) Six months of work since the reference was assessed call for one",
                        ClauseId.of("3.1(2)"),
                        Force.MUST,
                        List.of(
                                new Condition(
                                        Quantifier.PLAIN,
                                        "PeriodParameter",
                                        List.of(
                                                new Constraint.Compare(
                                                        "id",
                                                        Operator.EQ,
                                                        new Operand.Text("reassessment-period"),
                                                        at(16)),
                                                new Constraint.Bind("$period", "value", at(16))),
                                        at(16)),
                                new Condition(
                                        Quantifier.PLAIN,
                                        "Baseline",
                                        List.of(
                                                new Constraint.Bind("$model", "model", at(17)),
                                                new Constraint.Bind("$since", "on", at(17))),
                                        at(17)),
                                new Condition(
                                        Quantifier.PLAIN,
                                        "AsOf",
                                        List.of(new Constraint.Compare(
                                                "day",
                                                Operator.GE,
                                                new Operand.Shifted("$since", true, "$period"),
                                                at(18))),
                                        at(18))),
                        new Concluding(
                                "Requirement",
                                List.of(new Operand.Variable("$model"), new Operand.Text("comprehensive-assessment")),
                                at(20)),
                        at(12)));
    }

    private static Place at(int line) {
        return new Place(Checked.FILE, line);
    }

    @Test
    void quantifiersConstantsAndTruthAreRead() {
        Rule rule = Sample.rules(Sample.RULE.replace(
                        "not Baseline( model == $model )", "exists Gate( model != $model, underWay == false )"))
                .get(0);
        assertThat(rule.conditions())
                .extracting(Condition::quantifier)
                .containsExactly(Quantifier.PLAIN, Quantifier.EXISTS);
        assertThat(rule.conditions().get(0).constraints().get(0))
                .isEqualTo(new Constraint.Compare(
                        "role", Operator.EQ, new Operand.Constant("ModelRole", "SUBJECT"), at(5)));
        assertThat(rule.conditions().get(1).constraints())
                .containsExactly(
                        new Constraint.Compare("model", Operator.NE, new Operand.Variable("$model"), at(6)),
                        new Constraint.Compare("underWay", Operator.EQ, new Operand.Truth(false), at(6)));
    }

    /** Each production of the grammar, where a condition of the sample stands. */
    @ParameterizedTest
    @MethodSource("conditions")
    void productionsAreAccepted(String condition) {
        String text = Sample.RULE.replace("not Baseline( model == $model )", condition);
        assertThat(Sample.read(text).text()).isEmpty();
        assertThat(Grammar.accepts(text)).isTrue();
    }

    private static List<String> conditions() {
        return TestPack.resource("grammar/conditions.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Near misses of the grammar, each with the finding it gets. */
    @ParameterizedTest
    @MethodSource("nearMisses")
    void nearMissesAreRefused(String line) {
        String[] halves = line.split(" ", 2);
        String text = Sample.RULE.replace("not Baseline( model == $model )", halves[1]);
        assertThat(Sample.read(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo(halves[0]);
            assertThat(problem.line()).isEqualTo(6);
        });
        assertThat(Grammar.accepts(text)).isFalse();
    }

    private static List<String> nearMisses() {
        return TestPack.resource("grammar/near-misses.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Other texts of the same rule. */
    @Test
    void howARuleIsSetOutDoesNotMatter() {
        List<Rule> rules = Rendered.placeless(Sample.rules(Sample.RULE));
        for (String text : List.of(
                Sample.RULE.replace("\n", "\r\n"),
                Sample.RULE.replace("    ", "\t"),
                Sample.RULE.replace("\n    not", "\n\n    // as said above\n    not /* none */"),
                Sample.RULE
                        .replace("@clause( 9 )", "@force( MUST )")
                        .replaceFirst("@force\\( MUST \\)\\n +@force", "@force( MUST ) @clause( 9 ) //")
                        .replace("//( MUST )", ""),
                "/* a comment\n on lines */" + Sample.RULE + "// the end")) {
            assertThat(Rendered.placeless(Sample.rules(text))).as(text).isEqualTo(rules);
            assertThat(Grammar.accepts(text)).as(text).isTrue();
        }
    }

    @Test
    void anEmptyFileHoldsNoRules() {
        for (String text : List.of("", "\n", "// nothing yet", "/* nothing yet */")) {
            assertThat(Sample.read(text).problems()).isEmpty();
            assertThat(Sample.read(text).rules()).isEmpty();
        }
    }
}
