package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.LogLimits;
import dev.rsp.eval.log.internal.input.Kept;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All samples of a log, each once: of those with one id and epoch the last counts. */
final class Samples {

    private static final int BYTES_OF_A_SAMPLE = 130;
    private static final int BYTES_OF_AN_ITEM = 100;

    private final Map<String, SortedMap<Long, Sample>> byItem = new LinkedHashMap<>();
    private final Set<String> repeated = new LinkedHashSet<>();
    private final Columns columns;
    private final LogLimits limits;
    private final Kept kept;
    private long size;
    private long lastEpoch;

    Samples(LogLimits limits, Kept kept) {
        this.limits = limits;
        this.kept = kept;
        this.columns = new Columns(kept);
    }

    void read(JsonCursor json) throws IOException {
        Sample sample = Sample.read(json, columns);
        String id = sample.id();
        if (id == null) {
            throw LogFault.unreadable("A sample of the log has no id.");
        }
        SortedMap<Long, Sample> epochs = byItem.get(id);
        if (epochs == null) {
            epochs = new TreeMap<>();
            byItem.put(id, epochs);
            kept.add(BYTES_OF_AN_ITEM);
            kept.add(id);
        }
        if (epochs.put(sample.epoch(), sample) == null) {
            size++;
            kept.add(BYTES_OF_A_SAMPLE);
        } else {
            kept.add(id);
            repeated.add(SampleId.shown(id));
        }
        lastEpoch = Math.max(lastEpoch, sample.epoch());
        if (size > limits.samples()) {
            throw LogFault.limit("The log has more samples", limits.samples());
        }
    }

    long size() {
        return size;
    }

    long items() {
        return byItem.size();
    }

    long lastEpoch() {
        return lastEpoch;
    }

    Set<String> repeated() {
        return repeated;
    }

    Columns columns() {
        return columns;
    }

    /** The samples of an item by epoch; none where there is no such item. */
    Collection<Sample> of(String id) {
        return byItem.getOrDefault(id, new TreeMap<>()).values();
    }

    @Nullable
    Sample find(String id, long epoch) {
        SortedMap<Long, Sample> epochs = byItem.get(id);
        return epochs == null ? null : epochs.get(epoch);
    }

    boolean has(String id) {
        return byItem.containsKey(id);
    }

    /** The ids, for people, of the items to which something happened in some epoch. */
    Set<String> idsOf(Sample.Event event) {
        Set<String> ids = new LinkedHashSet<>();
        byItem.forEach((id, epochs) -> {
            if (epochs.values().stream().anyMatch(each -> each.was(event))) {
                ids.add(SampleId.shown(id));
            }
        });
        return ids;
    }

    /** How many samples something happened to. */
    long count(Sample.Event event) {
        return byItem.values().stream()
                .flatMap(epochs -> epochs.values().stream())
                .filter(each -> each.was(event))
                .count();
    }

    /** How many failed samples have a score all the same. */
    long failedWithScores() {
        return byItem.values().stream()
                .flatMap(epochs -> epochs.values().stream())
                .filter(each -> each.was(Sample.Event.FAILED) && each.isScored())
                .count();
    }

    /** Whether samples that were completed are not in the log, or that is not known. */
    boolean areMissing(@Nullable Long completed) {
        return completed == null || size - count(Sample.Event.FAILED) < completed;
    }

    /** How many items have a sample that did not fail. */
    long completedItems() {
        return byItem.values().stream()
                .filter(epochs -> epochs.values().stream().anyMatch(each -> !each.was(Sample.Event.FAILED)))
                .count();
    }

    /** The models that answered. */
    Set<String> models() {
        Set<String> models = new LinkedHashSet<>();
        for (SortedMap<Long, Sample> epochs : byItem.values()) {
            for (Sample sample : epochs.values()) {
                String model = sample.model();
                if (model != null) {
                    models.add(model);
                }
            }
        }
        return models;
    }
}
