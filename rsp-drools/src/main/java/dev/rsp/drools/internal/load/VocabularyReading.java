package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.level.StandardId;
import dev.rsp.threshold.ThresholdId;
import java.util.Map;
import java.util.Set;

/**
 * A vocabulary and what only its checks need.
 *
 * @param vocabulary the vocabulary
 * @param unspecified the standards that are named and not described
 * @param noneNamed the thresholds for which no standard is named
 * @param places where each row stands, by section and id ({@code thresholds/cbrn-3})
 */
record VocabularyReading(
        Vocabulary vocabulary, Set<StandardId> unspecified, Set<ThresholdId> noneNamed, Map<String, Place> places) {}
