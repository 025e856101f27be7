package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.packs.Links.Link;
import dev.rsp.policy.ChainId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each chain of approvals, for each matter it is about, has a case with it complete and one for each link that it lacks. */
class LinksTest {

    private static final Map<String, List<String>> MATTERS = Map.of(
            "capability-decision", List.of("comprehensive-assessment"),
            "safeguards-decision", List.of("asl-3-deployment", "asl-3-security"),
            "interim-measures", List.of("asl-3-deployment", "asl-3-security"),
            "lowered-safeguards", List.of("asl-3-deployment", "asl-3-security"),
            "policy-change", List.of("forecasting", "cbrn-3"),
            "affirmative-case", List.of("ai-rnd-4"));

    @ParameterizedTest
    @CsvSource({"2.0, 52", "2.1, 56", "2.2, 56"})
    void everyChainIsCompleteInACaseAndLacksEachLinkAloneInAnother(String version, int expected) {
        Bundled bundled = Answered.of(version).bundled();
        List<Answered> cases = Answered.of(version).cases();
        List<String> without = new ArrayList<>();
        int links = 0;
        for (ChainId chain : bundled.pack().vocabulary().chains().keySet()) {
            for (String about : MATTERS.getOrDefault(chain.value(), List.of())) {
                Links all = Links.of(bundled.pack(), chain, about);
                List<Answered> pinning = cases.stream().filter(all::arePinnedBy).toList();
                if (pinning.stream().noneMatch(all::areComplete)) {
                    without.add(chain + " of " + about + ": complete");
                }
                for (Link link : all.links()) {
                    links++;
                    if (pinning.stream().noneMatch(each -> all.lacksOnly(each, link))) {
                        without.add(chain + " of " + about + ": without " + link);
                    }
                }
            }
        }
        assertThat(without).isEmpty();
        assertThat(links).isEqualTo(expected);
        assertThat(MATTERS.keySet()).containsAll(names(bundled));
    }

    private static List<String> names(Bundled bundled) {
        return bundled.pack().vocabulary().chains().keySet().stream()
                .map(ChainId::value)
                .toList();
    }
}
