package dev.rsp.examples.cli;

import dev.rsp.fact.Schema;
import dev.rsp.model.Activity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of activities. */
final class Activities {

    private Activities() {}

    /** The activity of a name; an unknown one is a matter of usage, and the most similar one is named. */
    static Activity parse(String name) {
        for (Activity activity : Activity.values()) {
            if (Schema.text(activity).equals(name)) {
                return activity;
            }
        }
        List<String> known = Stream.of(Activity.values()).map(Schema::text).toList();
        String nearest = known.stream()
                .max(Comparator.comparingDouble(each -> alike(each, name)))
                .orElseThrow();
        throw Refused.of(
                Exit.USAGE,
                "The activity (--checklist) must be one of %s, but was (%s).".formatted(String.join(", ", known), name),
                "Maybe write %s.".formatted(nearest));
    }

    /** The share of pairs of letters that two words have in common. */
    private static double alike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        return 2.0 * common.size() / Math.max(1, pairs.size() + others.size());
    }

    private static Set<String> pairs(String word) {
        Set<String> pairs = new HashSet<>();
        IntStream.range(0, word.length() - 1).forEach(i -> pairs.add(word.substring(i, i + 2)));
        return pairs;
    }
}
