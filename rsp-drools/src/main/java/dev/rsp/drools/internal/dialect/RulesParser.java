package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.dialect.Token.Kind;
import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code rule*}: a rule that cannot be read becomes one finding, and reading goes on with the next. */
final class RulesParser {

    static final int MAX_RULES = 8;
    static final int MAX_LINES = 15;

    private final Cursor cursor;
    private final Findings findings;

    RulesParser(Cursor cursor, Findings findings) {
        this.cursor = cursor;
        this.findings = findings;
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        while (!cursor.at(Kind.END)) {
            try {
                rules.add(rule());
            } catch (DialectException e) {
                findings.add(e.finding());
                cursor.toNextRule();
            }
        }
        checkCount(rules);
        return rules;
    }

    private Rule rule() throws DialectException {
        Token start = cursor.next();
        if (!start.is("rule") || !cursor.at(Kind.STRING)) {
            throw Constructs.notARule(start);
        }
        Token name = cursor.next();
        RuleHead head = RuleHead.parse(name, cursor, findings);
        cursor.next(); // when
        List<Condition> conditions = new ConditionParser(cursor, findings).conditions();
        Concluding conclusion = new ConclusionParser(cursor, findings).conclusion();
        if (!cursor.at("end")) {
            throw ConclusionParser.refuse(cursor.peek());
        }
        checkLines(name, cursor.linesBetween(start, cursor.next()));
        return new Rule(name.text(), head.clause(), head.force(), conditions, conclusion, findings.place(start.line()));
    }

    private void checkLines(Token name, int lines) {
        if (lines > MAX_LINES) {
            findings.add(new Finding(
                    "L19",
                    name.line(),
                    "The rule (%s) must have at most 15 lines, but was (%s).".formatted(name.text(), lines),
                    "Maybe it says more than one thing of its clause; make it two rules."));
        }
    }

    private void checkCount(List<Rule> rules) {
        if (rules.size() > MAX_RULES) {
            findings.add(new Finding(
                    "L19",
                    rules.get(MAX_RULES).place().line(),
                    "The rules file must hold at most 8 rules, but was (%s).".formatted(rules.size()),
                    "Maybe split the clause into folders of its sub-clauses, or make a table of it."));
        }
    }
}
