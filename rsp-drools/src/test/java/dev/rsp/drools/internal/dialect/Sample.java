package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A rule that is accepted, for tests that break it. */
final class Sample {

    /** One rule. */
    static final String RULE = """
            rule "9 Something is so"
                @clause( 9 )
                @force( MUST )
            when
                Model( role == ModelRole.SUBJECT, $model : id )
                not Baseline( model == $model )
            then
                insertLogical( new Requirement( $model, "comprehensive-assessment" ) );
            end
            """;

    private Sample() {}

    /** What reading gives. */
    static Checked read(String text) {
        List<PackProblem> problems = new ArrayList<>();
        List<Rule> rules = DrlReader.read(Checked.FILE, text, problems);
        return new Checked(rules, problems);
    }

    /** The rules of a text that is in order. */
    static List<Rule> rules(String text) {
        Checked read = read(text);
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.text() + text);
        }
        return read.rules();
    }
}
