package dev.rsp.drools.internal.decide;

import dev.rsp.decision.RuleTrace;
import dev.rsp.drools.internal.evaluation.EvaluationInput;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.reference.Interpreter;
import dev.rsp.drools.internal.reference.Trace;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.requirement.Cited;
import java.util.List;
import java.util.Objects;

/** Tells how far a rule of a pack comes. */
record Tracing(EffectivePack pack) {

    RuleTrace trace(EvaluationInput input, String name) {
        Rule rule = pack.rules().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        Trace trace = Objects.requireNonNull(new Interpreter(pack).trace(input, name, RuleTrace.MOST));
        return new RuleTrace(
                name,
                pack.ref(rule.clause()),
                trace.matches(),
                rule.conditions().size(),
                trace.reached(),
                trace.stops().stream().map(this::stop).toList());
    }

    private RuleTrace.Stop stop(Trace.Stop stop) {
        Record found = stop.inTheWay();
        return new RuleTrace.Stop(
                stop.matched().stream().map(Cited::of).toList(),
                stop.lookedFor(),
                found == null ? null : Cited.of(found));
    }

    private IllegalArgumentException unknown(String name) {
        List<String> names = pack.rules().stream().map(Rule::name).toList();
        return new IllegalArgumentException("The rule (%s) must be one of %s, but was not.\n  %s"
                .formatted(name, pack.identity().id(), Nearest.cure(name, names, "Maybe look it up with rsp show.")));
    }
}
