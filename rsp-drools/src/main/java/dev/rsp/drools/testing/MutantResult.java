package dev.rsp.drools.testing;

/**
 * A mutant of a pack and what became of it.
 *
 * @param id what tells it apart from the others of the pack, the same in every run
 * @param kind what was edited
 * @param subject the rule or entry, such as {@code rule "3.1(1)/2"}
 * @param file the file below the packs' root
 * @param line the line in it, from 1
 * @param change what may become what
 * @param fate what became of it
 * @param by the case that noticed, with its place, or why it would not load; empty otherwise
 * @param witness a case, as YAML, that tells a survivor from the pack; empty where none was found or looked for
 * @param accepted why a survivor is accepted; empty where it is not
 * @since 0.1.0
 */
public record MutantResult(
        String id,
        MutantKind kind,
        String subject,
        String file,
        int line,
        String change,
        Fate fate,
        String by,
        String witness,
        String accepted) {

    /**
     * What a survivor says of the cases.
     *
     * @return one line
     */
    public String text() {
        String end = fate == Fate.SURVIVED ? " and no case notices" : ": " + by;
        return "%s, line %s: %s%s".formatted(subject, line, change, end);
    }

    /**
     * The same with a witness.
     *
     * @param yaml a case
     * @return a new result
     */
    MutantResult withWitness(String yaml) {
        return new MutantResult(id, kind, subject, file, line, change, fate, by, yaml, accepted);
    }

    /**
     * The same, accepted.
     *
     * @param reason why
     * @return a new result
     */
    MutantResult acceptedFor(String reason) {
        return new MutantResult(id, kind, subject, file, line, change, fate, by, witness, reason);
    }
}
