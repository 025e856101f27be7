package dev.rsp.eval.log.internal.inspect;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the items of a score can be counted as won or lost in one attempt each: what nobody can see to be so is not.
 *
 * <p>Where the log holds samples, each item has to be one of them, and every sample of it that did not fail must have a
 * number as its score. An item with several epochs counts by their mean alone, which is 0 or 1 only where they agree: the
 * best or the most frequent of several attempts is no share of one.
 */
final class Attempts {

    private final Header header;
    private final Samples samples;
    private final boolean samplesMissing;
    private final Map<Reduction, Map<String, Boolean>> known = new HashMap<>();

    Attempts(Header header, Samples samples) {
        this.header = header;
        this.samples = samples;
        this.samplesMissing = samples.areMissing(header.outcome().completed());
    }

    boolean bearOut(Scorer scorer, @Nullable Reduction reduction) {
        String key = reduction == null ? null : reduction.key(scorer.name());
        if (reduction == null || key == null || !isOfOneAttempt(scorer)) {
            return false;
        }
        return known.computeIfAbsent(reduction, each -> new HashMap<>())
                .computeIfAbsent(key, each -> samples.size() == 0 || everyItem(reduction, each));
    }

    boolean isOfOneAttempt(Scorer scorer) {
        Long stated = header.spec().epochs();
        long epochs = Math.max(stated == null ? 0 : stated, samples.lastEpoch());
        String reducer = scorer.reducer();
        return epochs == 1 || (epochs > 1 && (reducer == null || reducer.equals("mean")));
    }

    private boolean everyItem(Reduction reduction, String key) {
        Integer column = samples.columns().find(String.valueOf(reduction.scorer()), key);
        Set<String> seen = new HashSet<>();
        List<@Nullable String> ids = reduction.ids();
        for (int item = 0; item < ids.size(); item++) {
            String id = ids.get(item);
            boolean scored = !Double.isNaN(reduction.values(key).get(item));
            if (scored && (id == null || !seen.add(id) || column == null || !isBorneOut(id, column))) {
                return false;
            }
        }
        return true;
    }

    private boolean isBorneOut(String id, int column) {
        if (!samples.has(id)) {
            return samplesMissing;
        }
        Collection<Sample> all = samples.of(id);
        return all.stream().anyMatch(each -> isNumber(each, column))
                && all.stream().allMatch(each -> isNumber(each, column) || each.was(Sample.Event.FAILED));
    }

    private static boolean isNumber(Sample sample, int column) {
        return Double.isFinite(sample.score(column));
    }
}
