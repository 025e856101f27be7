package dev.rsp.drools.internal.decide;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Overlay;
import dev.rsp.drools.internal.pack.PackId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a version has from the versions below it, as text for people. */
final class OverlayText {

    private OverlayText() {}

    /** What a version changes of the one right below it; nothing when it lies over none. */
    static List<String> changes(EffectivePack pack) {
        Overlay overlay = pack.overlay();
        if (overlay == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        boolean none = overlay.changes().isEmpty();
        lines.add("Over " + overlay.base() + (none ? ", with no change" : ", with these changes"));
        for (Overlay.Change each : overlay.changes()) {
            String how = each.how().name().toLowerCase(Locale.ROOT);
            lines.add("  %s %s: %s".formatted(each.what(), how, String.join(", ", each.names())));
        }
        return lines;
    }

    /** Which version a folder is from, and which clauses it names have other numbers here; nothing for one of its own. */
    static List<String> origin(EffectivePack pack, ClauseFolder folder) {
        PackId own = pack.identity().id();
        PackId from = folder.pack();
        if (from.equals(own) || from.equals(pack.identity().evidence())) {
            return List.of();
        }
        Mentions mentions = new Mentions(folder);
        List<String> moved = new ArrayList<>();
        folder.renumbered().forEach((old, now) -> {
            if (!old.equals(now) && mentions.name(old)) {
                moved.add("%s %s is %s here"
                        .formatted(moved.isEmpty() ? ", whose" : "and", Mentions.said(old), Mentions.said(now)));
            }
        });
        String version = from.policy().equals(own.policy()) ? from.version().toString() : from.toString();
        return List.of("as in " + version + String.join(" ", moved));
    }
}
