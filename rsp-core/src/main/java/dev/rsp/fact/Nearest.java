package dev.rsp.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The word that somebody may have meant. */
final class Nearest {

    private static final int MAX = 64;

    private Nearest() {}

    /** The candidate with the fewest edits; the first of several. */
    static String of(String text, Collection<String> candidates) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        String cut = word.length() <= MAX ? word : word.substring(0, MAX);
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> edits(cut, candidate)))
                .orElseThrow();
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
