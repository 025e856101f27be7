package dev.rsp.drools.twin;

import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.List;

/** A random case: one that complies or nearly, then damaged, aged and extended. */
record RandomCase(List<Fact> facts, LocalDate day) {

    private static final int[] FLAWS = {0, 0, 1, 3, 8};

    static RandomCase of(long seed) {
        Draws draws = new Draws(seed);
        CaseMaker maker = new CaseMaker(draws, draws.asOf());
        new Shapes(maker, FLAWS[draws.below(FLAWS.length)]).draw();
        Damage damage = new Damage(maker);
        for (int left = several(draws); left > 0; left--) {
            damage.draw();
        }
        Corrections corrections = new Corrections(maker);
        for (int left = draws.chance(25) ? 1 + draws.below(2) : 0; left > 0; left--) {
            corrections.draw();
        }
        return new RandomCase(List.copyOf(maker.facts), maker.day);
    }

    private static int several(Draws draws) {
        int drawn = draws.below(100);
        return drawn < 38 ? 0 : drawn < 70 ? 1 : drawn < 90 ? 2 : 4;
    }
}
