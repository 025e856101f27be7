package dev.rsp.drools.internal.engine;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.dialect.DrlReader;
import dev.rsp.drools.internal.dialect.Strata;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.ArrayList;
import java.util.List;

/** Reads rules of tests. */
final class RuleText {

    private RuleText() {}

    /** A rule of its conditions, one per line, and {@code => Type( … )} for its conclusion. */
    static Rule rule(String name, String lines) {
        String[] halves = lines.strip().split("=>");
        String text = """
                rule "%s"
                    @clause( %s )
                    @force( MUST )
                when
                %s
                then
                    insertLogical( new %s );
                end
                """.formatted(
                        name, name.split("[/ ]")[0], halves[0].strip().indent(4).stripTrailing(), halves[1].strip());
        return read("test/rules.drl", text).get(0);
    }

    /** The rules of a file. */
    static List<Rule> read(String file, String text) {
        List<PackProblem> problems = new ArrayList<>();
        List<Rule> rules = DrlReader.read(file, text, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems + "\n" + text);
        }
        return rules;
    }

    /** Rules in groups. */
    static List<List<Rule>> strata(TypeCatalog types, List<Rule> rules) {
        List<PackProblem> problems = new ArrayList<>();
        List<List<Rule>> strata = Strata.of(rules, types, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return strata;
    }
}
