package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.evidence.Judgement;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Schema;
import dev.rsp.model.ChainSubject;
import dev.rsp.policy.ChainId;
import dev.rsp.requirement.Conclusion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy permits has no rule; its use is a fact, with and without which there is a case, and the answers differ. */
class PermissionsTest {

    /** The clauses whose use is one fact, and that fact: a type, a chain that softens, or an answer. */
    private static final List<List<String>> USES = List.of(
            List.of("3.1(below)", "preliminary-comparison"),
            List.of("3.1(rso)", "assessment-call"),
            List.of("fn9", "training-cap/imposed"),
            List.of("6.2(approve)", "interim-measures"),
            List.of("fn16", "noncompliance-risk/minimal"),
            List.of("fn18", "lowered-safeguards"));

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void everyPermissionHasACaseWithItsUseAndOneWithout(String version) {
        List<Answered> cases = Answered.of(version).cases();
        for (List<String> use : USES) {
            assertThat(cases.stream()
                            .filter(with -> with.of().given().stream().anyMatch(fact -> is(fact, use.get(1))))
                            .anyMatch(with -> cases.stream().anyMatch(without -> differ(with, without, use.get(1)))))
                    .as("%s of %s", use.get(0), version)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2"})
    void everyEscapeIsAmongThem(String version) {
        assertThat(Answered.of(version).bundled().pack().vocabulary().escapes().values())
                .extracting(ChainId::value)
                .hasSize(2)
                .isSubsetOf(USES.stream().map(use -> use.get(1)).toList());
    }

    private static boolean differ(Answered with, Answered without, String use) {
        Apart apart = Apart.of(with.of(), without.of());
        return apart.isOneThing()
                && apart.second().isEmpty()
                && apart.first().size() == 1
                && is(apart.first().get(0), use)
                && !with.concluded(Conclusion.class)
                        .toList()
                        .equals(without.concluded(Conclusion.class).toList());
    }

    private static boolean is(Fact fact, String use) {
        if (fact instanceof Judgement judgement) {
            return use.equals(judgement.question() + "/" + judgement.answer());
        }
        return fact instanceof ChainSubject subject
                ? use.equals(subject.chain().value())
                : use.equals(Schema.of((Record) fact).name());
    }
}
