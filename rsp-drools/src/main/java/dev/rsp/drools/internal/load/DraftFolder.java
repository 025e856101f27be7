package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.TextCheck;
import java.util.Map;
import java.util.SortedMap;

/**
 * A clause folder while packs are merged.
 *
 * @param name its name
 * @param pack the pack whose files it holds
 * @param path its path below the packs' root, with a slash at the end
 * @param files the bytes by name
 * @param parameters the entries of parameters.yaml, overridden values put in
 * @param renumbered the new number of a clause by the number its files use
 */
record DraftFolder(
        String name,
        PackId pack,
        String path,
        SortedMap<String, byte[]> files,
        Map<String, RawEntry> parameters,
        SortedMap<String, String> renumbered) {

    /** The text of a file; empty when there is none or it was refused. */
    String text(String file, Problems problems) {
        byte[] bytes = files.get(file);
        String text = bytes == null ? null : TextCheck.decode(path + file, bytes, problems);
        return text == null ? "" : text;
    }

    Place place(String file) {
        return new Place(path + file, 1);
    }

    /** This folder with clauses renumbered once more. */
    DraftFolder renumber(Map<String, String> now) {
        return new DraftFolder(name, pack, path, files, parameters, Renumbering.after(renumbered, now));
    }
}
