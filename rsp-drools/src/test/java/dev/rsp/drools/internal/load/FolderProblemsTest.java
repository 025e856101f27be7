package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a clause folder can have wrong: its files, and its parameters. */
class FolderProblemsTest {

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedInTheseWords(Bad bad) {
        bad.check();
    }

    static List<Bad> bad() {
        return List.of(
                growth("a parameter in capitals", "growth:\n", "Growth:\n", """
                        [parameter-id] The component (parameter-id.value) must hold only a-z, 0-9, '.' and '-', and start with a letter or digit, but was (Growth).
                          at lab-policy/1.0/3-growth/parameters.yaml:1
                          Maybe write growth."""),
                growth(
                        "a count below zero",
                        "type: number\n  unit: times the compute of the reference\n  value: 4",
                        "type: count\n  unit: models\n  value: -4",
                        """
                        [parameter-value] The component (count-parameter.value) must not be negative, but was (-4).
                          at lab-policy/1.0/3-growth/parameters.yaml:6
                          Maybe the sign is wrong; a count starts at 0."""),
                growth("a type that is not known", "type: number", "type: ratio", """
                        [parameter-type] The key (parameters/growth.type) must be number, period or count, but was (ratio).
                          at lab-policy/1.0/3-growth/parameters.yaml:4
                          Maybe write number."""),
                growth("a direction that is not known", "stricter: lower", "stricter: less", """
                        [parameter-stricter] The key (parameters/growth.stricter) must be lower or higher, but was (less).
                          at lab-policy/1.0/3-growth/parameters.yaml:7
                          Maybe ask which value holds more."""),
                growth("a clause that the pack does not have", "clause: \"3\"", "clause: \"3.1\"", """
                        [parameter-clause] The parameter (growth) must name a clause of clauses.yaml, but was (3.1).
                          at lab-policy/1.0/3-growth/parameters.yaml:1
                          Maybe quote the clause."""),
                growth("a number in words", "value: 4", "value: four", """
                        [yaml-value] The component (parameters/growth.value) must be a finite number, but was (four).
                          at lab-policy/1.0/3-growth/parameters.yaml:6
                          Maybe write it with digits and a point, such as 4 or 0.5."""),
                growth("a number with a comma", "value: 4", "value: \"4,5\"", """
                        [yaml-value] The component (parameters/growth.value) must be a finite number, but was (4,5).
                          at lab-policy/1.0/3-growth/parameters.yaml:6
                          Maybe write it with digits and a point, such as 4 or 0.5."""),
                growth("a number without end", "value: 4", "value: .inf", """
                        [yaml-value] The component (parameters/growth.value) must be a finite number, but was (.inf).
                          at lab-policy/1.0/3-growth/parameters.yaml:6
                          Maybe write it with digits and a point, such as 4 or 0.5."""),
                growth("a number too large", "value: 4", "value: 1e999", """
                        [yaml-value] The component (parameters/growth.value) must have at most 100 digits and 100 places, but was (1E+999).
                          at lab-policy/1.0/3-growth/parameters.yaml:6
                          Maybe the exponent was mistyped, or the number can be rounded."""),
                growth("a parameter without unit", "  unit: times the compute of the reference\n", "", """
                        [yaml-missing-key] The key (parameters/growth.unit) must be given, but was (missing).
                          at lab-policy/1.0/3-growth/parameters.yaml:2
                          Maybe add unit: to it."""),
                growth("a parameter with a key that is not known", "unit:", "units: times\n  unit:", """
                        [yaml-unknown-key] The key (parameters/growth.units) must be one of clause, description, stricter, type, unit, value, but was (units).
                          at lab-policy/1.0/3-growth/parameters.yaml:5
                          Maybe write unit."""),
                growth("an override that says no", "growth:\n", "override: no\ngrowth:\n", """
                        [overlay-override] The folder (3-growth) must hold parameters.yaml alone and be in the base to override it, but was (not in the base).
                          at lab-policy/1.0/3-growth/parameters.yaml:1
                          Maybe remove override: true."""),
                Bad.policy(
                        "a period in words",
                        lab().replace("lab-evidence/0.1/1-age/parameters.yaml", "P12M", "12 months"),
                        """
                        [yaml-value] The component (parameters/validity.value) must be a period of years, months and days, but was (12 months).
                          at lab-evidence/0.1/1-age/parameters.yaml:6
                          Maybe write P6M for six months, P1Y for a year or P30D for thirty days."""),
                Bad.policy(
                        "a parameter twice",
                        lab().with(
                                        "2-security/parameters.yaml",
                                        lab().text("3-growth/parameters.yaml").replace("\"3\"", "\"2\"")),
                        """
                        [parameter-again] The parameter (growth) must be defined once, but was (also at lab-policy/1.0/2-security/parameters.yaml:1).
                          at lab-policy/1.0/3-growth/parameters.yaml:1
                          Maybe say override: true to change its value."""),
                Bad.policy(
                        "a parameter that no rule reads",
                        lab().append(
                                        "3-growth/parameters.yaml",
                                        lab().text("3-growth/parameters.yaml").replace("growth:", "other:")),
                        """
                        [id-unused] The id (parameters/other) must be named by a rule, a case, a row or another entry, but was (by none).
                          at lab-policy/1.0/3-growth/parameters.yaml:8
                          Maybe a rule is missing, or the id is left over and can go."""),
                Bad.policy(
                        "a folder without rules",
                        lab().with("4-reports/clause.md", "# Reports\n")
                                .with(
                                        "4-reports/cases.yaml",
                                        lab().text("2-security/cases.yaml").replace("Without", "Lacking")),
                        """
                        [pack-missing-file] The file (rules.drl) must be given, but was (missing).
                          at lab-policy/1.0/4-reports/rules.drl:1
                          Maybe the folder is not finished."""),
                Bad.policy("a folder without cases", lab().without("3-growth/cases.yaml"), """
                        [pack-missing-file] The file (cases.yaml) must be given, but was (missing).
                          at lab-policy/1.0/3-growth/cases.yaml:1
                          Maybe the folder is not finished."""),
                Bad.policy("a folder without a text", lab().without("3-growth/clause.md"), """
                        [pack-missing-file] The file (clause.md) must be given, but was (missing).
                          at lab-policy/1.0/3-growth/clause.md:1
                          Maybe the folder is not finished."""),
                Bad.policy("a folder with an empty text", lab().with("3-growth/clause.md", " \n"), """
                        [pack-empty-file] The file (clause.md) must not be empty, but was (empty).
                          at lab-policy/1.0/3-growth/clause.md:1
                          Maybe it was not saved."""),
                Bad.policy("a file that no folder has", lab().with("3-growth/parameter.yaml", "x: {}\n"), """
                        [pack-unknown-file] The file (parameter.yaml) must be one of clause.md, parameters.yaml, rules.drl, cases.yaml, but was (parameter.yaml).
                          at lab-policy/1.0/3-growth/parameter.yaml:1
                          Maybe write parameters.yaml."""),
                Bad.policy("a folder in a folder", lab().with("3-growth/a/rules.drl", ""), """
                        [pack-unknown-file] The file (a/rules.drl) must be one of clause.md, parameters.yaml, rules.drl, cases.yaml, but was (a/rules.drl).
                          at lab-policy/1.0/3-growth/a/rules.drl:1
                          Maybe write rules.drl."""),
                Bad.policy(
                        "rules in another encoding",
                        lab().with("3-growth/rules.drl", "// gr\u00f6\u00dfer\n".getBytes(StandardCharsets.ISO_8859_1)),
                        """
                        [text-encoding] The file (lab-policy/1.0/3-growth/rules.drl) must be UTF-8, but was (other bytes).
                          at lab-policy/1.0/3-growth/rules.drl:1
                          Maybe it was saved as Latin-1 or UTF-16; save it as UTF-8."""),
                Bad.policy(
                        "a hidden character in a text",
                        lab().append("3-growth/clause.md", "A line that turns \u202eround.\n"),
                        """
                        [text-hidden] The text of (lab-policy/1.0/3-growth/clause.md) must hold printable characters and line feeds only, but was (U+202E).
                          at lab-policy/1.0/3-growth/clause.md:6
                          Maybe retype the line; hidden characters change what a reader sees."""));
    }

    private static Bad growth(String name, String before, String after, String expected) {
        return Bad.policy(name, lab().replace("3-growth/parameters.yaml", before, after), expected);
    }
}
