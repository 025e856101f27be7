package dev.rsp.drools.internal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.cases.Deadline;
import dev.rsp.drools.internal.load.PackFiles;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What ends the search for cases that would notice. */
class WitnessSearchTest {

    private static final int TRIES = 200;

    private final Deadline deadline = Deadline.never();
    private final Campaign campaign = campaign(deadline);

    private static Campaign campaign(Deadline deadline) {
        Original original = Original.of(PackFiles.lab().load());
        Campaign campaign = new Campaign(original, Mutants.of(original.pack()), deadline);
        campaign.run(new Campaign.Plan(1, Integer.MAX_VALUE, 1), (done, of) -> {});
        return campaign;
    }

    @Test
    void itFindsSomeWhereNothingEndsIt() {
        assertThat(campaign.witnesses(TRIES)).isNotEmpty();
        assertThat(campaign.witnesses(0)).isEmpty();
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        assertThat(campaign.witnesses(TRIES)).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theEndOfTheBudgetEndsIt() {
        deadline.end();
        assertThat(campaign.witnesses(TRIES)).isEmpty();
    }

    @Test
    void noCaseIsSettledWhenTheBudgetIsOver() {
        Original original = Original.of(PackFiles.lab().load(), Deadline.in(Duration.ofNanos(1)));
        assertThat(original.cases()).isEmpty();
        assertThat(original.failing()).isEmpty();
    }
}
