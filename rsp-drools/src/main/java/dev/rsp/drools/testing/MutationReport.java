package dev.rsp.drools.testing;

import java.util.List;

/**
 * What became of the mutants of a pack.
 *
 * @param pack policy and version
 * @param cases how many cases they were tried on
 * @param failing the names of cases that fail with the pack itself, and can notice nothing
 * @param mutants every mutant, rule by rule
 * @param tries how many cases at most were made to find the witnesses of one rule
 * @param confirmed how many mutants were compiled for Drools as well
 * @param disagreements where Drools said otherwise than the interpreter; must be empty
 * @param stale the accepted survivors that no longer survive
 * @since 0.1.0
 */
public record MutationReport(
        String pack,
        int cases,
        List<String> failing,
        List<MutantResult> mutants,
        int tries,
        int confirmed,
        List<String> disagreements,
        List<String> stale) {

    /** Copies the lists. */
    public MutationReport {
        failing = List.copyOf(failing);
        mutants = List.copyOf(mutants);
        disagreements = List.copyOf(disagreements);
        stale = List.copyOf(stale);
    }

    /**
     * How many mutants have a fate.
     *
     * @param fate the fate
     * @return the number
     */
    public int count(Fate fate) {
        return (int) mutants.stream().filter(each -> each.fate() == fate).count();
    }

    /**
     * The mutants that no case notices.
     *
     * @return accepted ones included
     */
    public List<MutantResult> survivors() {
        return mutants.stream().filter(each -> each.fate() == Fate.SURVIVED).toList();
    }

    /**
     * The share of mutants that a case notices, of those that load and were run; accepted survivors count as not noticed.
     *
     * @return percent; 100 where there are none
     */
    public double score() {
        int killed = count(Fate.KILLED);
        int all = killed + count(Fate.SURVIVED);
        return all == 0 ? 100 : 100.0 * killed / all;
    }

    /**
     * The report as text for people.
     *
     * @return lines of text
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("%s: %s mutants on %s cases: %s killed, %s survived (%s accepted); score %s %%\n"
                .formatted(
                        pack,
                        count(Fate.KILLED) + count(Fate.SURVIVED),
                        cases,
                        count(Fate.KILLED),
                        count(Fate.SURVIVED),
                        survivors().stream()
                                .filter(each -> !each.accepted().isEmpty())
                                .count(),
                        Percent.of(score())));
        text.append("  %s more would not load, %s were not run; %s confirmed on Drools\n"
                .formatted(count(Fate.REFUSED), count(Fate.NOT_RUN), confirmed));
        failing.forEach(
                each -> text.append("  fails without any edit: ").append(each).append('\n'));
        disagreements.forEach(
                each -> text.append("  Drools disagrees: ").append(each).append('\n'));
        stale.forEach(each ->
                text.append("  accepted, but no longer survives: ").append(each).append('\n'));
        survivors().forEach(each -> text.append(survivor(each)));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private String survivor(MutantResult each) {
        String line = each.text() + "\n  at " + each.file() + ":" + each.line() + ", mutant " + each.id() + "\n";
        if (!each.accepted().isEmpty()) {
            return line + "  accepted: " + each.accepted() + "\n";
        }
        if (!each.witness().isEmpty()) {
            return line + "  a case that would notice:\n    "
                    + each.witness().stripTrailing().replace("\n", "\n    ") + "\n";
        }
        return tries == 0 ? line : line + "  no witness within " + tries + " tries; it may be equivalent\n";
    }
}
