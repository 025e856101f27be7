package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.rule.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy.yaml, before its base is looked at.
 *
 * @param identity what it says itself and, where it says nothing, what its base says
 * @param isEvidence whether it is an evidence pack
 * @param base the pack it lies over, or null
 * @param removed the folders of the base that it removes
 * @param renumbered the new number of a clause by its number in the base
 * @param tightenOnly whether it may only make the base stricter
 * @param place where policy.yaml starts
 */
record PolicyFile(
        Identity identity,
        boolean isEvidence,
        @Nullable PackId base,
        List<String> removed,
        Map<String, String> renumbered,
        boolean tightenOnly,
        Place place) {}
