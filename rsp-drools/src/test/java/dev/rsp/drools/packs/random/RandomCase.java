package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.random.Draw;
import dev.rsp.drools.internal.standing.CaseChecks;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.List;

/**
 * A random case in order: a story, which is told with few changes or with many, and what comes on top of it.
 *
 * @param seed what it was drawn from
 * @param story the story
 * @param facts its facts
 * @param asOf the day to decide on
 * @param redraws how many cases were drawn before it that were not in order
 */
record RandomCase(long seed, String story, List<Fact> facts, LocalDate asOf, int redraws) {

    /** The case of a seed. */
    static RandomCase of(long seed, Words words) {
        Draw draw = new Draw(seed);
        for (int redraws = 0; redraws < 100; redraws++) {
            String story = draw.of(Stories.names());
            Stage stage = new Stage(draw, words, Ages.today(draw), draw.of(0, 0, 10, 25, 60));
            Stories.tell(story, stage);
            if (draw.chance(70)) {
                new Asides(stage, draw).some();
            }
            if (draw.chance(45)) {
                new Governance(stage, draw).some();
            }
            List<Fact> facts = stage.facts();
            if (CaseChecks.of(facts, words.vocabulary(), stage.asOf).isEmpty()) {
                return new RandomCase(seed, story, facts, stage.asOf, redraws);
            }
        }
        throw new IllegalStateException("seed " + seed + " gives no case that is in order");
    }

    /** A story told as it is, with nothing left out and nothing on top. */
    static RandomCase plain(String story, long seed, Words words) {
        Draw draw = new Draw(seed);
        Stage stage = new Stage(draw, words, Ages.today(draw), 0);
        Stories.tell(story, stage);
        return new RandomCase(seed, story, stage.facts(), stage.asOf, 0);
    }

    @Override
    public String toString() {
        return "seed " + seed + " (" + story + ", as of " + asOf + ")";
    }
}
