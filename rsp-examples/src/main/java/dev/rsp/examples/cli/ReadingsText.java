package dev.rsp.examples.cli;

import dev.rsp.drools.ClauseInfo;
import dev.rsp.drools.ReadingInfo;
import dev.rsp.drools.RulePack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readings of a pack, or of a clause of it, clause by clause. */
final class ReadingsText {

    private final RulePack pack;
    private final @Nullable String only;

    ReadingsText(RulePack pack, @Nullable String only) {
        this.pack = pack;
        this.only = only;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        int count = 0;
        for (ClauseInfo clause : pack.clauses()) {
            List<ReadingInfo> readings = of(clause);
            count += readings.size();
            if (!readings.isEmpty()) {
                lines.addAll(Wrapped.lines("", clause.clause().clause() + "  " + clause.says()));
                readings.forEach(reading -> add(reading, lines));
            }
        }
        String of = pack.policy() + "@" + pack.version() + (only == null ? "" : " " + only);
        String all = count == 1 ? "1 reading" : count + " readings";
        lines.add(0, "%s: %s of ours, where the text can be read in more ways than one".formatted(of, all));
        return String.join("\n", lines) + "\n";
    }

    private List<ReadingInfo> of(ClauseInfo clause) {
        return pack.readings().stream()
                .filter(each -> each.clause().equals(clause.clause()))
                .filter(each -> only == null || each.clause().clause().value().equals(only))
                .toList();
    }

    private static void add(ReadingInfo reading, List<String> lines) {
        lines.add("  " + reading.id());
        lines.addAll(Wrapped.lines("    ", reading.says()));
        lines.addAll(Wrapped.lines("    ", "another reading: " + reading.another()));
        lines.addAll(Wrapped.lines("    ", "it would change: " + reading.change()));
    }
}
