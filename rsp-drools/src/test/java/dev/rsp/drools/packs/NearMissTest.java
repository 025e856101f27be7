package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule has, in its folder, a case in which it fires and the same less one fact, value or day, in which it does not. */
class NearMissTest {

    /** True in every case there can be: somebody is always a subject. */
    private static final Set<String> NEVER_SILENT =
            Set.of("1/1 Every model in use meets the standards that apply by default");

    @ParameterizedTest
    @CsvSource({"2.0, 137", "2.1, 163", "2.2, 163"})
    void everyRuleHasAFiringCaseAndANearMiss(String version, int rules) {
        Bundled bundled = Answered.of(version).bundled();
        List<Answered> all = new ArrayList<>(Answered.of(version).cases());
        if (version.equals("2.1")) {
            all.addAll(Answered.ofEvidence(version));
        }
        List<String> without = new ArrayList<>();
        int checked = 0;
        for (Rule rule : bundled.pack().rules()) {
            List<Answered> cases = Answered.of(rule, all);
            checked += cases.isEmpty() ? 0 : 1;
            if (!cases.isEmpty() && !NEVER_SILENT.contains(rule.name()) && !hasNearMiss(rule, cases)) {
                without.add(rule.name());
            }
        }
        assertThat(without).isEmpty();
        assertThat(checked).isEqualTo(rules);
    }

    private static boolean hasNearMiss(Rule rule, List<Answered> cases) {
        return cases.stream()
                .filter(each -> each.fires(rule.name()))
                .anyMatch(firing -> cases.stream()
                        .filter(each -> !each.fires(rule.name()))
                        .anyMatch(silent -> Apart.of(firing.of(), silent.of()).isOneThing()));
    }
}
