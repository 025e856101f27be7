package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Tries once whether {@link Justifications} reads all matches of a conclusion, and their facts in order. */
final class JustificationsCheck {

    private static final class Holder {
        static final @Nullable String PROBLEM = problem();
    }

    private JustificationsCheck() {}

    /** Fails, each time, unless the trial succeeded. */
    static void require() {
        if (Holder.PROBLEM != null) {
            throw new EvaluationFailure(
                    "The engine (Drools) must give all justifications of a conclusion, but was (%s).\n  Maybe another version of Drools is on the class path."
                            .formatted(Holder.PROBLEM));
        }
    }

    private static @Nullable String problem() {
        try {
            Set<String> found = trial();
            Set<String> expected = Set.of("one[1]", "two[1, 2]");
            return found.equals(expected) ? null : found.toString();
        } catch (RuntimeException | LinkageError e) {
            return e.toString();
        }
    }

    private static Set<String> trial() {
        KieBase base = KieBaseBuilder.createKieBaseFromModel(
                new ModelImpl().addRule(one()).addRule(two()));
        KieSession session = base.newKieSession();
        try {
            session.insert(1);
            session.insert(2);
            session.fireAllRules();
            List<Match> matches = Justifications.untried(session).of("same");
            return matches.stream()
                    .map(match -> match.getRule().getName() + match.getObjects())
                    .collect(Collectors.toSet());
        } finally {
            session.dispose();
        }
    }

    private static Rule one() {
        Variable<Integer> first = DSL.declarationOf(Integer.class);
        return PatternDSL.rule("one").build(PatternDSL.pattern(first).expr(given -> given == 1), concludes(first));
    }

    private static Rule two() {
        Variable<Integer> first = DSL.declarationOf(Integer.class);
        Variable<Integer> second = DSL.declarationOf(Integer.class);
        return PatternDSL.rule("two")
                .build(
                        PatternDSL.pattern(first).expr(given -> given == 1),
                        PatternDSL.pattern(second).expr(given -> given == 2),
                        concludes(first));
    }

    private static org.drools.model.RuleItemBuilder<?> concludes(Variable<Integer> first) {
        return DSL.on(first).execute((drools, given) -> drools.logicalInsert("same"));
    }
}
