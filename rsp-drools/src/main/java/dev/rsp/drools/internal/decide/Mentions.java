package dev.rsp.drools.internal.decide;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.pack.ReadingRow;
import dev.rsp.drools.internal.rule.Rule;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The clauses that the files of a folder name: by their id, or footnotes in words, "footnotes 3 to 5 and 9". */
final class Mentions {

    private static final Pattern FOOTNOTE = Pattern.compile("fn([0-9]{1,4})");
    private static final String NEXT = "(?:\\s*,\\s*and\\s+|\\s*,\\s*|\\s+and\\s+|\\s+to\\s+|\\s*[-\u2013]\\s*)";
    private static final Pattern IN_WORDS =
            Pattern.compile("(?i)\\b(?:footnotes?|fn)\\s+([0-9]{1,4}(?:" + NEXT + "[0-9]{1,4})*)");
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,4})(?:(?:\\s+to\\s+|\\s*[-\u2013]\\s*)([0-9]{1,4}))?");

    private static final Pattern PLAIN = Pattern.compile("[0-9]+");

    private final ClauseFolder folder;
    private final String text;
    private final Set<Integer> footnotes = new TreeSet<>();

    Mentions(ClauseFolder folder) {
        this.folder = folder;
        this.text = folder.text() + "\n" + folder.rulesText();
        Matcher words = IN_WORDS.matcher(text);
        while (words.find()) {
            NUMBERS.matcher(words.group(1)).results().forEach(this::add);
        }
    }

    private void add(MatchResult range) {
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        for (int i = first; i <= last; i++) {
            footnotes.add(i);
        }
    }

    /** Whether the files name a clause, by the number that they use. */
    boolean name(String clause) {
        Matcher footnote = FOOTNOTE.matcher(clause);
        return (footnote.matches() && footnotes.contains(Integer.parseInt(footnote.group(1))))
                || isOfFolder(folder.renumbered().getOrDefault(clause, clause))
                || inWords(clause);
    }

    /** Whether a rule, parameter or reading is of a clause; they have the number of this version. */
    private boolean isOfFolder(String now) {
        return Stream.of(
                        folder.rules().stream().map(Rule::clause),
                        folder.parameters().stream().map(Parameter::clause),
                        folder.readings().stream().map(ReadingRow::clause))
                .flatMap(each -> each)
                .anyMatch(each -> each.value().equals(now));
    }

    /** Whether an id stands in the text; one of digits alone only where it is called a section or a clause. */
    private boolean inWords(String clause) {
        String before = PLAIN.matcher(clause).matches() ? "(?i:sections?|clauses?)\\s+" : "(?<![A-Za-z0-9.():-])";
        return Pattern.compile(before + Pattern.quote(clause) + "(?![A-Za-z0-9(:-]|[.)][A-Za-z0-9(])")
                .matcher(text)
                .find();
    }

    /** A clause in words. */
    static String said(String clause) {
        Matcher footnote = FOOTNOTE.matcher(clause);
        return footnote.matches() ? "footnote " + footnote.group(1) : "clause " + clause;
    }
}
