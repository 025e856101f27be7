package dev.rsp.drools.analysis;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.NoAnswerException;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import dev.rsp.requirement.Justification;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** L20: finds rules that no case makes fire. The interpreter decides, which needs no compiling. */
final class FiredRules implements PackCheck {

    @Override
    public void check(Opened pack, Problems found) {
        Set<String> fired = fired(pack.effective());
        OwnFiles.rules(pack.effective())
                .filter(rule -> !fired.contains(rule.name()))
                .forEach(rule -> found.add(
                        "L20",
                        rule.place(),
                        Require.refusal(
                                "rule (" + rule.name() + ")",
                                "fire in a case",
                                "silent in all of them",
                                "Maybe add a case in which it fires, and a near miss.")));
    }

    private static Set<String> fired(EffectivePack pack) {
        Interpreter interpreter = new Interpreter(pack);
        PolicyEngine engine = new DecisionMaker(pack, () -> interpreter).asIf();
        return PackCases.own(pack).stream().flatMap(each -> fired(each, engine)).collect(Collectors.toSet());
    }

    /** A case that cannot be decided fires nothing; running the cases says why. */
    private static Stream<String> fired(PackCase each, PolicyEngine engine) {
        try {
            Decision decision = engine.decide(PolicyCase.of(each.given()), Objects.requireNonNull(each.asOf()));
            return decision.conclusions().stream()
                    .flatMap(concluded -> concluded.justifications().stream())
                    .map(Justification::rule);
        } catch (CaseException | NoAnswerException e) {
            return Stream.empty();
        }
    }
}
