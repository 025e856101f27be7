package dev.rsp.drools.twin;

import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.List;

/** A random case: one that complies or nearly, then damaged, aged and extended. */
record RandomCase(List<Fact> facts, LocalDate day) {

    private static final List<Integer> FLAWS = List.of(0, 0, 1, 3, 8);
    private static final List<Integer> FEW_FLAWS = List.of(0, 0, 0, 1);

    static RandomCase of(long seed) {
        Draws draws = new Draws(seed);
        CaseMaker maker = new CaseMaker(draws, draws.asOf());
        int shape = draws.below(100);
        boolean close = shape < 58;
        if (shape < 34) {
            new LimitShapes(new Scenes(maker, draws.of(FEW_FLAWS))).draw();
        } else if (close) {
            new CloseShapes(new Scenes(maker, draws.of(FEW_FLAWS))).draw();
        } else {
            new Shapes(new Scenes(maker, draws.of(FLAWS))).draw();
        }
        if (draws.chance(90)) {
            new Baselines(maker).bearOut();
        }
        Damage damage = new Damage(maker);
        for (int left = close && draws.chance(60) ? 0 : several(draws); left > 0; left--) {
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
