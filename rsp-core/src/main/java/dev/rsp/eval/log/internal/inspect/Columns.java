package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.internal.input.Kept;
import dev.rsp.eval.log.internal.input.LogFault;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scorers of samples, with the keys of those that give several scores, each by a number. */
final class Columns {

    private static final int BYTES = 200;

    private final Map<String, Map<String, Integer>> byScorer = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Kept kept;
    private int size;

    Columns(Kept kept) {
        this.kept = kept;
    }

    int index(String scorer, String key) throws LogFault {
        Integer known = find(scorer, key);
        if (known != null) {
            return known;
        }
        kept.add(BYTES);
        kept.add(scorer);
        kept.add(key);
        byScorer.computeIfAbsent(scorer, name -> new HashMap<>()).put(key, size);
        return size++;
    }

    @Nullable
    Integer find(String scorer, String key) {
        return byScorer.getOrDefault(scorer, Map.of()).get(key);
    }

    /** The same text for equal texts. */
    String intern(String name) throws LogFault {
        String known = names.get(name);
        if (known != null) {
            return known;
        }
        kept.add(name);
        names.put(name, name);
        return name;
    }

    Kept kept() {
        return kept;
    }
}
