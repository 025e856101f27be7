package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.input.Kept;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All reductions of a log. */
final class Reductions {

    private static final int BYTES = 600;

    private final List<Reduction> list = new ArrayList<>();
    private final Map<Source, List<Reduction>> bySource = new HashMap<>();
    private final Map<Reduction, Map<String, Items>> items = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Kept kept;

    /** Where scores of items come from. */
    private record Source(String scorer, @Nullable String reducer) {}

    Reductions(Kept kept) {
        this.kept = kept;
    }

    void read(JsonCursor json) throws IOException {
        kept.add(BYTES);
        Reduction reduction = new Reduction(this);
        reduction.read(json);
        list.add(reduction);
        String scorer = reduction.scorer();
        if (scorer != null) {
            Source source = new Source(scorer, reduction.reducer());
            bySource.computeIfAbsent(source, each -> new ArrayList<>()).add(reduction);
        }
    }

    Kept kept() {
        return kept;
    }

    /** The same text for equal texts. */
    @Nullable
    String intern(@Nullable String id) throws LogFault {
        if (id == null || ids.containsKey(id)) {
            return id == null ? null : ids.get(id);
        }
        kept.add(id);
        ids.put(id, id);
        return id;
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<Reduction> list() {
        return list;
    }

    /** The one that a score of the header rests on; null where none fits, or more than one. */
    @Nullable
    Reduction of(Scorer score) {
        Reduction byScorer = only(score.scorer(), score.reducer());
        return byScorer != null || score.scorer().equals(score.name()) ? byScorer : only(score.name(), score.reducer());
    }

    /** The items of a score; null where the log does not hold them, or not only them. Scores may rest on the same ones. */
    @Nullable
    Items items(Scorer score) {
        Reduction reduction = of(score);
        String key = reduction == null ? null : reduction.key(score.name());
        return reduction == null || key == null
                ? null
                : items.computeIfAbsent(reduction, each -> new HashMap<>())
                        .computeIfAbsent(key, each -> new Items(reduction, each));
    }

    private @Nullable Reduction only(String scorer, @Nullable String reducer) {
        List<Reduction> fitting = bySource.getOrDefault(new Source(scorer, reducer), List.of());
        return fitting.size() == 1 ? fitting.get(0) : null;
    }
}
