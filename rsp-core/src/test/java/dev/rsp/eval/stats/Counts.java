package dev.rsp.eval.stats;

import java.math.BigDecimal;
import java.util.Random;

/** Random tallies and checks. */
final class Counts {

    private static final Weakness[] OF_SCORES = {Weakness.LIMITED, Weakness.INVALIDATED, Weakness.EDITED};
    private static final String[] LEVELS = {"0.5", "0.8", "0.9", "0.95", "0.99"};

    private Counts() {}

    /** Small numbers, so that verdicts change often. */
    static Tally tally(Random random) {
        long total = random.nextInt(1, 61);
        long scored = total - Math.min(total, Math.max(0, random.nextInt(8) - 3));
        long successes = Math.round(scored * Math.pow(random.nextDouble(), 3));
        Tally tally = Tally.of(successes, scored, total);
        if (scored > 0 && random.nextInt(3) == 0) {
            tally = tally.doubting(
                    OF_SCORES[random.nextInt(OF_SCORES.length)], 1 + random.nextInt((int) Math.min(scored, 3)));
        }
        tally = random.nextInt(6) == 0 ? tally.with(Weakness.UNFINISHED) : tally;
        return random.nextInt(6) == 0 ? tally.with(Weakness.UNVERIFIED) : tally;
    }

    static LineCheck check(Random random) {
        BigDecimal limit = BigDecimal.valueOf(random.nextInt(101), 2);
        Direction direction = Direction.values()[random.nextInt(2)];
        CrossedBy crossedBy = CrossedBy.values()[random.nextInt(2)];
        return new LineCheck(limit, direction, level(random), crossedBy, 1 + random.nextInt(3));
    }

    static BigDecimal level(Random random) {
        return new BigDecimal(LEVELS[random.nextInt(LEVELS.length)]);
    }

    /** The same counts with successes and failures in each other's place. */
    static Tally mirrored(Tally tally) {
        return counted(tally, tally.scored() - tally.successes(), tally.scored(), tally.total());
    }

    static Tally counted(Tally like, long successes, long scored, long total) {
        return new Tally(successes, scored, total, like.doubtful(), like.epochs(), like.weaknesses());
    }

    static LineCheck mirrored(LineCheck check) {
        Direction other = check.direction() == Direction.HIGHER_IS_DANGEROUS
                ? Direction.LOWER_IS_DANGEROUS
                : Direction.HIGHER_IS_DANGEROUS;
        BigDecimal limit = BigDecimal.ONE.subtract(check.limit());
        return new LineCheck(limit, other, check.level(), check.crossedBy(), check.selectedFrom());
    }
}
