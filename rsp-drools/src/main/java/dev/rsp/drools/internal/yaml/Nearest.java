package dev.rsp.drools.internal.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known word that an unknown one is nearest to. */
public final class Nearest {

    private static final int MAX = 64;

    private Nearest() {}

    /**
     * A cure that names the nearest known word.
     *
     * @param word what was written
     * @param known the words it could have been
     * @param otherwise the cure when nothing is near
     */
    public static String cure(String word, Collection<String> known, String otherwise) {
        String cut = clean(word);
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> edits(cut, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> edits(cut, candidate) <= Math.min(cut.length() - 1, Math.max(2, cut.length() / 3)))
                .map(candidate -> "Maybe write " + candidate + ".")
                .orElse(otherwise);
    }

    private static String clean(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return plain.length() <= MAX ? plain : plain.substring(0, MAX);
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
