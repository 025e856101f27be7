package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Reads a rules file: lexical gate, closed grammar, and the engine's own parser, which must see the same rules. */
public final class DrlReader {

    private DrlReader() {}

    /**
     * Reads a rules file; never throws.
     *
     * @param file the path below the packs' root, with slashes
     * @param text the text of the file
     * @param problems where findings are added
     * @return the rules that could be read, in the order of the file; not to be used when problems were added
     */
    public static List<Rule> read(String file, String text, List<PackProblem> problems) {
        Findings findings = new Findings(file, problems);
        return reading(findings, () -> agreed(text, findings));
    }

    /**
     * Reads a rules file of which it is known that the engine's parser saw the same rules in it: in the same bytes, with the
     * same version of the engine. All the rest is checked as ever; never throws.
     *
     * @param file the path below the packs' root, with slashes
     * @param text the text of the file
     * @param problems where findings are added
     * @return the rules that could be read, in the order of the file; not to be used when problems were added
     */
    public static List<Rule> readAgain(String file, String text, List<PackProblem> problems) {
        Findings findings = new Findings(file, problems);
        return reading(findings, () -> rules(SourceText.clean(text, findings).orElse(""), findings));
    }

    /** Reads rules. */
    private interface Reading {
        List<Rule> rules() throws DialectException;
    }

    private static List<Rule> reading(Findings findings, Reading reading) {
        try {
            return reading.rules();
        } catch (DialectException e) {
            findings.add(e.finding());
        } catch (RuntimeException | StackOverflowError e) {
            findings.add(new Finding(
                    "L03",
                    1,
                    "The rules file must be readable, but was not (%s)."
                            .formatted(e.getClass().getSimpleName()),
                    "Maybe take rules out until it can be read, and report what is left."));
        }
        return List.of();
    }

    private static List<Rule> agreed(String text, Findings findings) throws DialectException {
        Optional<String> clean = SourceText.clean(text, findings);
        if (clean.isEmpty()) {
            return List.of();
        }
        List<Rule> rules = rules(clean.get(), findings);
        if (!findings.any()) {
            new ParserAgreement().check(clean.get(), rules);
        }
        return rules;
    }

    private static List<Rule> rules(String clean, Findings findings) throws DialectException {
        Cursor cursor = new Cursor(Lexer.tokens(clean), clean);
        return List.copyOf(new RulesParser(cursor, findings).rules());
    }
}
