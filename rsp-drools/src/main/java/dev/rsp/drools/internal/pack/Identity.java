package dev.rsp.drools.internal.pack;

import dev.rsp.level.SafetyLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code policy.yaml} says.
 *
 * @param id policy and version
 * @param encoding the version of our reading, SemVer
 * @param title the policy's name
 * @param publisher who published it
 * @param from the first day in force
 * @param until the last day in force, or null while in force
 * @param complete whether the whole source text was read
 * @param unread the parts not read or not encoded; not empty unless complete
 * @param source the address of the source text
 * @param levels the level scheme, lowest first
 * @param evidence the evidence pack it stands on; null in an evidence pack itself
 * @param summaries the kebab-case names of the summaries its rules use
 */
public record Identity(
        PackId id,
        String encoding,
        String title,
        String publisher,
        LocalDate from,
        @Nullable LocalDate until,
        boolean complete,
        List<String> unread,
        String source,
        List<SafetyLevel> levels,
        @Nullable PackId evidence,
        Set<String> summaries) {

    /** Copies the collections. */
    public Identity {
        unread = List.copyOf(unread);
        levels = List.copyOf(levels);
        summaries = Set.copyOf(summaries);
    }

    /**
     * This identity with what it leaves to its base: title, publisher, levels and evidence pack; the summaries of both. Over
     * another policy it is no more complete than that, for both texts are its source.
     */
    public Identity over(Identity under) {
        boolean same = id.policy().equals(under.id.policy());
        List<String> parts = new ArrayList<>(same ? List.of() : under.unread);
        unread.stream().filter(part -> !parts.contains(part)).forEach(parts::add);
        return new Identity(
                        id,
                        encoding,
                        title.isEmpty() ? under.title : title,
                        publisher.isEmpty() ? under.publisher : publisher,
                        from,
                        until,
                        complete && (same || under.complete),
                        parts,
                        source,
                        levels.isEmpty() ? under.levels : levels,
                        evidence == null ? under.evidence : evidence,
                        summaries)
                .withSummaries(under.summaries);
    }

    /** This identity with more summaries. */
    public Identity withSummaries(Set<String> more) {
        Set<String> all = new TreeSet<>(summaries);
        all.addAll(more);
        return new Identity(
                id, encoding, title, publisher, from, until, complete, unread, source, levels, evidence, all);
    }

    /** Whether this version is in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
