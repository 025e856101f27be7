package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.evaluation.Evaluator;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Applies rules with Drools: compiled once when it is made, which may take seconds, then a fresh session for each evaluation.
 * Safe for all threads and cheap to share.
 */
public final class DroolsEvaluator implements Evaluator {

    private final RuleSet set;
    private final Limits limits;
    private final Compiled compiled;
    private final Calendar calendar;
    private final WorkingFacts working;

    /**
     * Compiles a pack.
     *
     * @param pack a checked pack
     * @param limits how much one evaluation may do
     * @throws EvaluationFailure when the pack does not compile, which is a defect of this library
     */
    public DroolsEvaluator(EffectivePack pack, Limits limits) {
        this(RuleSet.of(pack), limits);
    }

    DroolsEvaluator(RuleSet set, Limits limits) {
        this(set, limits, Compiled.of(set));
    }

    /**
     * A pack of this library, with the classes that it was compiled to when the library was built. Where they are of
     * another text, other types or another version of Drools, it is compiled.
     *
     * @param pack a checked pack
     * @param limits how much one evaluation may do
     * @throws EvaluationFailure when the pack does not compile, which is a defect of this library
     */
    public static DroolsEvaluator ofBundled(EffectivePack pack, Limits limits) {
        RuleSet set = RuleSet.of(pack);
        return new DroolsEvaluator(set, limits, Compiled.of(set, CompiledAhead.ofLibrary(pack)));
    }

    /** Shares what is compiled already. */
    DroolsEvaluator(RuleSet set, Limits limits, Compiled compiled) {
        this.set = set;
        this.limits = limits;
        this.compiled = compiled;
        this.calendar = new Calendar(set, compiled.rules());
        this.working = new WorkingFacts(set, compiled.rules());
    }

    /** The same rules with other limits. */
    DroolsEvaluator with(Limits other) {
        return new DroolsEvaluator(set, other, compiled);
    }

    @Override
    public Evaluation evaluate(EvaluationInput input) {
        return Watchdog.within(limits.maxTime(), compiled.loader(), () -> run(input));
    }

    /**
     * Rules of the same pack, applied to records that come and go.
     *
     * @throws EvaluationFailure when the engine fails, or the caller is interrupted
     */
    public LiveRules live() {
        return LiveRules.of(set, compiled, new LiveRules.Parts(working, calendar, limits));
    }

    /** How much one evaluation may do. */
    public Limits limits() {
        return limits;
    }

    /** How many sessions hold facts now, live ones and those of evaluations under way. */
    public int sessions() {
        return compiled.sessions();
    }

    private Evaluation run(EvaluationInput input) {
        List<Record> facts = working.of(input);
        KieSession session = compiled.newSession();
        try {
            facts.forEach(session::insert);
            calendar.reached(facts, input.asOf()).forEach(day -> session.insert(new Reached(day)));
            if (session.fireAllRules(limits.maxFirings()) >= limits.maxFirings()) {
                throw new EvaluationFailure(
                        "The evaluation (firings) must stay below %s.".formatted(limits.maxFirings()));
            }
            return answer(session, facts, new AsOf(input.asOf()));
        } finally {
            session.dispose();
        }
    }

    private Evaluation answer(KieSession session, List<Record> facts, AsOf asOf) {
        List<Conclusion> conclusions = new ArrayList<>();
        session.getObjects(Conclusion.class::isInstance).forEach(fact -> conclusions.add((Conclusion) fact));
        Stream<Record> concluded = working.ordered(conclusions.stream().map(Record.class::cast)).stream();
        Witnesses witnesses = new Witnesses(
                set.types(), Stream.concat(facts.stream(), concluded).toList());
        Justifications justifications = Justifications.of(session);
        Map<Conclusion, Set<Support>> supports = new LinkedHashMap<>();
        for (Conclusion conclusion : conclusions) {
            Set<Support> own = new LinkedHashSet<>();
            for (Match match : justifications.of(conclusion)) {
                LoweredRule rule = compiled.rule(match.getRule().getName());
                @Nullable Record[] placed = rule.place(match.getObjects());
                Explanation.witness(rule, placed, witnesses);
                own.add(Explanation.of(rule, placed, asOf));
            }
            supports.put(conclusion, Collections.unmodifiableSet(own));
        }
        return new Evaluation(supports);
    }
}
