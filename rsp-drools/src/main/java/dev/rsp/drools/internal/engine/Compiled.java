package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** A pack's rules, lowered and compiled. */
final class Compiled {

    private final KieBase base;
    private final RuleClassLoader loader;
    private final List<LoweredRule> rules;
    private final Map<String, LoweredRule> byName;

    private Compiled(RuleClasses classes, PackClassLoader types, List<LoweredRule> rules) {
        this.loader = new RuleClassLoader(classes, types);
        this.base = KieBases.of(classes.model(), loader);
        this.rules = rules;
        this.byName = rules.stream().collect(Collectors.toUnmodifiableMap(LoweredRule::name, Function.identity()));
    }

    /**
     * Compiles a pack, if it was not compiled before in this process.
     *
     * @throws EvaluationFailure when a rule cannot be lowered or compiled, which is a defect of this library
     */
    static Compiled of(RuleSet set) {
        return of(set, ClassCache.SHARED);
    }

    /**
     * A pack with the classes that a source has.
     *
     * @throws EvaluationFailure when a rule cannot be lowered or compiled, which is a defect of this library
     */
    static Compiled of(RuleSet set, ClassSource source) {
        PackClassLoader types = new PackClassLoader(set.types());
        List<LoweredRule> rules = lower(set);
        try {
            return new Compiled(source.classes(set, Lowering.text(rules), types), types, rules);
        } catch (RuntimeException e) {
            throw failure(set.name(), culprit(rules, types), e);
        }
    }

    ClassLoader loader() {
        return loader;
    }

    /** All rules, in the order of the strata. */
    List<LoweredRule> rules() {
        return rules;
    }

    KieSession newSession() {
        return base.newKieSession();
    }

    /** How many sessions the rules have that nobody disposed of; the engine keeps each with all its facts. */
    int sessions() {
        return base.getKieSessions().size();
    }

    /** The rule of an engine's name. */
    LoweredRule rule(String name) {
        LoweredRule rule = byName.get(name);
        if (rule == null) {
            throw new EvaluationFailure("The rule (%s) must be one of the pack's.".formatted(name));
        }
        return rule;
    }

    private static List<LoweredRule> lower(RuleSet set) {
        try {
            return Lowering.lower(set);
        } catch (RuntimeException e) {
            throw new EvaluationFailure(
                    "The rules of the pack (%s) must be expressible for the engine, but was (%s)."
                            .formatted(set.name(), e.getMessage()),
                    e);
        }
    }

    private static String culprit(List<LoweredRule> rules, ClassLoader loader) {
        for (LoweredRule rule : rules) {
            try {
                RuleCompiler.compile(Lowering.text(List.of(rule)), loader);
            } catch (RuntimeException e) {
                Rule author = rule.author();
                return "rule (%s)\n  at %s".formatted(author.name(), author.place());
            }
        }
        return "rules together";
    }

    private static EvaluationFailure failure(String pack, String culprit, RuntimeException cause) {
        return new EvaluationFailure(
                "The pack (%s) must compile for the engine, but was (%s) in the %s\n  Maybe report it: this is a defect of the library, not of the pack."
                        .formatted(pack, cause.getMessage(), culprit),
                cause);
    }
}
