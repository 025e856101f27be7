package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.Names;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the scores of items with those of their samples. */
final class SampleScores {

    private final Samples samples;

    SampleScores(Samples samples) {
        this.samples = samples;
    }

    void check(Reductions reductions) throws LogFault {
        for (Reduction reduction : reductions.list()) {
            Set<String> seen = new HashSet<>();
            for (int item = 0; item < reduction.ids().size(); item++) {
                String id = reduction.ids().get(item);
                if (id != null && !seen.add(id)) {
                    throw mismatch(id, reduction, "stands there twice");
                }
                if (id != null && samples.has(id)) {
                    check(reduction, item, id);
                }
            }
        }
    }

    private void check(Reduction reduction, int item, String id) throws LogFault {
        for (String key : reduction.keys()) {
            Integer column = samples.columns().find(String.valueOf(reduction.scorer()), key);
            double[] scores = column == null ? new double[0] : scores(id, column);
            double stated = reduction.values(key).get(item);
            if (scores.length > 0 && contradict(stated, reduction.reducer(), scores)) {
                throw mismatch(id, reduction, "has the score %s, which its samples do not give".formatted(stated));
            }
        }
    }

    private double[] scores(String id, int column) {
        return samples.of(id).stream()
                .mapToDouble(each -> each.score(column))
                .filter(each -> each != Sample.NONE)
                .toArray();
    }

    /** Only what is certain: a score beside none, or another number than the reducer gives. */
    private static boolean contradict(double stated, @Nullable String reducer, double... scores) {
        double given = Reducers.reduce(reducer, scores);
        if (Double.isNaN(given)) {
            return scores.length == 1 && Double.isNaN(scores[0]) && !Double.isNaN(stated);
        }
        return !Recomputed.same(stated, given);
    }

    private static LogFault mismatch(String id, Reduction reduction, String what) {
        return new LogFault(
                FindingCode.SAMPLE_MISMATCH,
                "The item (%s) of the scorer (%s) %s."
                        .formatted(Names.shown(SampleId.shown(id)), reduction.scorer(), what));
    }
}
