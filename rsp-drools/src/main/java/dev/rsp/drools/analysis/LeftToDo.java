package dev.rsp.drools.analysis;

import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what the author of a version meant to come back to. */
final class LeftToDo implements PackCheck {

    private static final Pattern TODO = Pattern.compile("\\bTODO\\b");
    private static final int EXCERPT = 60;

    @Override
    public void check(Opened pack, Problems found) {
        String root = OwnFiles.root(pack);
        pack.files().forEach((path, bytes) -> {
            if (path.startsWith(root)) {
                lines(path, new String(bytes, StandardCharsets.UTF_8).lines().toList(), found);
            }
        });
    }

    private static void lines(String path, List<String> lines, Problems found) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (TODO.matcher(line).find()) {
                found.add(
                        "text-todo",
                        new Place(path, at + 1),
                        Require.refusal(
                                "file (" + path.substring(path.lastIndexOf('/') + 1) + ")",
                                "have nothing left to do",
                                line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line,
                                "Maybe do it, or say it as a reading or under unread."));
            }
        }
    }
}
