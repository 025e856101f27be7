package dev.rsp.drools;

import dev.rsp.drools.internal.rule.Place;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of packs are.
 *
 * @param directory the directory they were read from; null when they came in a jar
 * @param files those of one pack as they were read, by path below the packs' root; empty where nobody asked
 */
record PackHome(@Nullable Path directory, SortedMap<String, byte[]> files) {

    /** The resources in which packs lie. */
    static final String RESOURCES = "rsp/packs";

    /** Copies no file. */
    PackHome {
        files = Collections.unmodifiableSortedMap(files);
    }

    PackHome(@Nullable Path directory) {
        this(directory, new TreeMap<>());
    }

    /** The home of one pack. */
    PackHome with(SortedMap<String, byte[]> ofPack) {
        return new PackHome(directory, ofPack);
    }

    /** Where a place is: in the directory, or, as what the packs of a directory stand on, among the resources. */
    URI uri(Place place) {
        Path file = directory == null ? null : directory.toAbsolutePath().resolve(place.file());
        String where = file != null && Files.exists(file)
                ? file.toUri().toString()
                : "classpath:/" + RESOURCES + "/" + place.file();
        return URI.create(where + "?line=" + place.line());
    }
}
