package dev.rsp.eval.log.internal.input;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.LogFinding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what is found, each thing once. */
public final class Findings {

    private static final int SHOWN = 3;

    private final Set<LogFinding> found = new LinkedHashSet<>();

    public void add(FindingCode code, String message) {
        found.add(new LogFinding(code, message));
    }

    /** Adds what touches so many samples; null where that is not known. */
    public void add(FindingCode code, String message, @Nullable Long samples) {
        found.add(new LogFinding(code, message, samples));
    }

    public void addIf(boolean condition, FindingCode code, String message) {
        if (condition) {
            add(code, message);
        }
    }

    public List<LogFinding> list() {
        return List.copyOf(found);
    }

    /** A few names, fit to be shown, and how many more there are. */
    public static String few(Collection<String> names) {
        String more = names.size() > SHOWN ? ", … and %s more".formatted(names.size() - SHOWN) : "";
        return names.stream().limit(SHOWN).map(Names::shown).collect(Collectors.joining(", ", "", more));
    }
}
