package dev.rsp.drools;

import dev.rsp.drools.internal.rule.Place;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of packs are.
 *
 * @param directory the directory they were read from; null when they came in a jar
 */
record PackHome(@Nullable Path directory) {

    /** The resources in which packs lie. */
    static final String RESOURCES = "rsp/packs";

    /** Where a place is: in the directory, or, as what the packs of a directory stand on, among the resources. */
    URI uri(Place place) {
        Path file = directory == null ? null : directory.toAbsolutePath().resolve(place.file());
        String where = file != null && Files.exists(file)
                ? file.toUri().toString()
                : "classpath:/" + RESOURCES + "/" + place.file();
        return URI.create(where + "?line=" + place.line());
    }
}
