package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Overlay;
import dev.rsp.drools.internal.pack.Overlay.Change;
import dev.rsp.drools.internal.pack.Overlay.How;
import dev.rsp.drools.internal.pack.PackId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a pack changes of what lies under it, noted while it is merged; one thread. */
final class ChangeLog {

    static final String FOLDERS = "folders";
    static final String CLAUSES = "clauses";
    static final String PARAMETERS = "parameters";

    private final Map<String, Map<How, List<String>>> noted = new HashMap<>();

    void note(String what, How how, String name) {
        noted.computeIfAbsent(what, key -> new EnumMap<>(How.class))
                .computeIfAbsent(how, key -> new ArrayList<>())
                .add(name);
    }

    /** What was noted; null for a pack that lies over no other. */
    @Nullable
    Overlay over(@Nullable PackId base) {
        if (base == null) {
            return null;
        }
        List<Change> changes = new ArrayList<>();
        Stream.of(Stream.of(FOLDERS, CLAUSES), Sections.ALL.stream(), Stream.of(PARAMETERS))
                .flatMap(each -> each)
                .forEach(what -> noted.getOrDefault(what, Map.of())
                        .forEach((how, names) -> changes.add(new Change(what, how, names))));
        return new Overlay(base, changes);
    }
}
