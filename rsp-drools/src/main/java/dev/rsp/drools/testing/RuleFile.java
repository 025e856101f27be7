package dev.rsp.drools.testing;

/**
 * The rules of a clause beside its text.
 *
 * @param file the rules file below the packs' root
 * @param clause the text of clause.md
 * @param rules the text of rules.drl
 * @since 0.1.0
 */
public record RuleFile(String file, String clause, String rules) {}
