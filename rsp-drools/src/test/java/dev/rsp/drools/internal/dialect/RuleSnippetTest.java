package dev.rsp.drools.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.analysis.Lint;
import dev.rsp.drools.analysis.Lints;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that a page tells to avoid are found in the words of its example, and those that it prefers are in order. */
class RuleSnippetTest {

    private static Stream<Lint> lints() {
        return Lints.all().stream()
                .filter(lint -> lint.in().equals("rules.drl") && !lint.checked().contains("review"));
    }

    @ParameterizedTest
    @MethodSource("lints")
    void whatIsToBeAvoidedIsFoundAndWhatIsPreferredIsNot(Lint lint) {
        FindingCase page =
                new FindingCase(lint.id(), "page", Map.of("refused", lint.avoid(), "accepted", lint.prefer()));
        assertThat(page.refused().problems())
                .filteredOn(each -> each.id().equals(lint.id()))
                .extracting(PackProblem::toString)
                .contains(lint.example());
        assertThat(page.accepted().text()).isEmpty();
        assertThat(page.accepted().rules()).isNotEmpty();
    }

    @Test
    void theyAreThoseOfRules() {
        assertThat(lints()).hasSize(21);
    }
}
