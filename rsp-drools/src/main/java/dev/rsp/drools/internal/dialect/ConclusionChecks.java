package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.fact.Schema;
import java.util.List;

/** L09, L21: what a rule concludes. */
final class ConclusionChecks {

    private ConclusionChecks() {}

    static void check(Subject subject, Bindings bindings) {
        Concluding conclusion = subject.rule().conclusion();
        RuleType type = subject.context().types().find(conclusion.type());
        if (type == null || !type.isConclusion()) {
            notAConclusion(subject);
            conclusion.arguments().forEach(argument -> use(argument, bindings));
            return;
        }
        List<Schema.Component> components = type.schema().components();
        List<Operand> arguments = conclusion.arguments();
        if (components.size() != arguments.size()) {
            subject.add(
                    "L09",
                    conclusion.place(),
                    "The conclusion (%s) must have %s arguments, but was (%s)."
                            .formatted(type.name(), components.size(), arguments.size()),
                    "Maybe write them in this order: %s."
                            .formatted(components.stream()
                                    .map(Schema.Component::name)
                                    .toList()));
            arguments.forEach(argument -> use(argument, bindings));
            return;
        }
        Typing typing = new Typing(subject.context(), bindings, subject.reporter());
        for (int i = 0; i < arguments.size(); i++) {
            typing.built(components.get(i), arguments.get(i), conclusion.place());
        }
    }

    private static void notAConclusion(Subject subject) {
        Concluding conclusion = subject.rule().conclusion();
        subject.add(
                "L21",
                conclusion.place(),
                "The type (%s) must be a conclusion, but was not.".formatted(conclusion.type()),
                Nearest.cure(
                        conclusion.type(),
                        subject.context().types().all().stream()
                                .filter(RuleType::isConclusion)
                                .map(RuleType::name)
                                .toList(),
                        "Maybe conclude what is wrong or lacking; nothing is ever granted."));
    }

    private static void use(Operand argument, Bindings bindings) {
        if (argument instanceof Operand.Variable variable) {
            bindings.use(variable.name());
        } else if (argument instanceof Operand.Shifted shifted) {
            bindings.use(shifted.date());
            bindings.use(shifted.period());
        }
    }
}
