package dev.rsp.drools.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rsp.drools.internal.rule.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second reader alone: what it sees beside the rules that the first one says it has read, it refuses. */
class ParserAgreementTest {

    private static final List<Rule> RULES = Sample.rules(Sample.RULE);

    /** The sentences of findings that these tests see. */
    static List<String> sentences() {
        return Stream.of(
                        finding(Sample.RULE.replace("not ", "")),
                        Sample.read(null).problems().get(0))
                .map(Object::toString)
                .toList();
    }

    private static Finding finding(String text) {
        DialectException refusal =
                catchThrowableOfType(DialectException.class, () -> new ParserAgreement().check(text, RULES));
        assertThat(refusal).as(text).isNotNull();
        return refusal.finding();
    }

    @Test
    void theSameRuleAgreesHoweverItIsSetOut() {
        assertThatCode(() -> new ParserAgreement().check(Sample.RULE, RULES)).doesNotThrowAnyException();
        String dense = Sample.RULE.replaceAll("(?m)^ +| (?=[:=(),])|(?<=[(:=,]) ", "");
        assertThat(dense).contains("Model(role==ModelRole.SUBJECT,$model:id)");
        assertThatCode(() -> new ParserAgreement().check(dense, RULES)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            9 Something        ~ 9 Some thing           ~ 1
            @clause( 9 )       ~ @clause( 8 )           ~ 1
            @force( MUST )     ~ @force( AIM )          ~ 1
            @force( MUST )     ~ @force( MUST ) salience 1 ~ 1
            @force( MUST )     ~ @force( MUST ) @x( y ) ~ 1
            not Baseline       ~ exists Baseline        ~ 6
            not Baseline       ~ Baseline               ~ 6
            not Baseline( model == $model ) ~ not ( Baseline( model == $model ) and Ladder() ) ~ 6
            not Baseline( model == $model ) ~ not Baseline( model == $model ) Ladder() ~ 1
            not Baseline( model == $model ) ~ ~ 1
            Model( role        ~ Modell( role           ~ 5
            Model( role        ~ $m : Model( role       ~ 5
            $model : id )      ~ $model : id ) from $x  ~ 5
            $model : id )      ~ $model : id ) over window:time( 1h ) ~ 5
            $model : id )      ~ $model : id ) from entry-point x ~ 5
            $model : id        ~ $model := id           ~ 5
            $model : id        ~ $model : id, id != null ~ 5
            model == $model    ~ model != $model        ~ 6
            model == $model    ~ model == $model || true ~ 6
            model == $model    ~ model == $model + 1    ~ 6
            ModelRole.SUBJECT  ~ ModelRole.REFERENCE    ~ 5
            $model, "compre    ~ $other, "compre        ~ 1
            ) );               ~ ) ); delete( $model ); ~ 1
            """)
    void whatReadsOtherwiseIsRefused(String part, String instead, int line) {
        assertThat(Sample.RULE).contains(part);
        Finding finding = finding(Sample.RULE.replace(part, instead == null ? "" : instead));
        assertThat(finding.lint()).isEqualTo("L03");
        assertThat(finding.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a;",
                "unit A;",
                "import java.util.List;",
                "import static java.lang.Math.*;",
                "import function java.lang.Math.abs;",
                "import accumulate java.util.List x;",
                "global java.util.List list;",
                "function int one() { return 1; }",
                "dialect \"mvel\"",
                "declare A a : int end",
                "declare enum B X; end",
                "declare entry-point A end",
                "declare window A Baseline() over window:time( 1h ) end",
                "query \"q\" Baseline() end",
                "rule \"r\" when then end",
                "rubbish"
            })
    void whatStandsBesideTheRulesIsRefused(String more) {
        assertThat(finding(more + "\n" + Sample.RULE).lint()).isEqualTo("L03");
    }

    @Test
    void whatBreaksTheReaderIsAFinding() {
        assertThat(Sample.read(null).text()).isEqualTo("""
                L03 The rules file must be readable, but was not (NullPointerException).
                  at test-policy/1.0/3.1/rules.drl:1
                  Maybe take rules out until it can be read, and report what is left.
                """);
        assertThat(finding(Sample.RULE.replace("not ", "")).message())
                .isEqualTo("The text (Baseline) must read the same for the engine's parser, but did not.");
    }
}
