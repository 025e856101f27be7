package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one version of one policy, without its base.
 *
 * @param id the version
 * @param root its path below the packs' root, with a slash at the end
 * @param files the bytes by path below its own root
 */
record Layer(PackId id, String root, SortedMap<String, byte[]> files) {

    /** The document of a YAML file; null when there is none or it cannot be read. */
    @Nullable
    YamlNode yaml(String name, Problems problems) {
        byte[] bytes = files.get(name);
        return bytes == null ? null : YamlReader.read(root + name, bytes, problems);
    }

    /** The line a problem of a whole file stands on. */
    Place place(String name) {
        return new Place(root + name, 1);
    }

    /** The files of each clause folder, by folder and name. */
    SortedMap<String, SortedMap<String, byte[]>> folders() {
        SortedMap<String, SortedMap<String, byte[]>> folders = new TreeMap<>();
        files.forEach((path, bytes) -> {
            int slash = path.indexOf('/');
            if (slash > 0) {
                folders.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                        .put(path.substring(slash + 1), bytes);
            }
        });
        return folders;
    }
}
