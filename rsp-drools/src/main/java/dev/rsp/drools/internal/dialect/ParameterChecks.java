package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.RuleType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** L05: a parameter is named by its id, is of the pattern's type, and stands in the folder of the rule. */
final class ParameterChecks {

    private final Subject subject;

    ParameterChecks(Subject subject) {
        this.subject = subject;
    }

    void check(Condition condition, RuleType type) {
        String id = Patterns.literal(condition, "id");
        List<Constraint.Bind> bindings = Patterns.bindings(condition);
        boolean shaped = id != null
                && condition.constraints().size() == 2
                && bindings.size() == 1
                && bindings.get(0).component().equals("value");
        if (!shaped) {
            subject.add(
                    "L05",
                    condition.place(),
                    "The parameter must be named by its id and bound, but was (%s).".formatted(RuleText.of(condition)),
                    "Maybe write %s( id == \"…\", $limit : value ).".formatted(type.name()));
            return;
        }
        Parameter parameter = parameter(java.util.Objects.requireNonNull(id));
        if (parameter != null) {
            check(parameter, condition, type);
        }
    }

    private @Nullable Parameter parameter(String id) {
        return subject.context().parameters().entrySet().stream()
                .filter(each -> each.getKey().value().equals(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void check(Parameter parameter, Condition condition, RuleType type) {
        String actual = parameter.fact().getClass().getSimpleName();
        if (!actual.equals(type.name())) {
            subject.add(
                    "L05",
                    condition.place(),
                    "The parameter (%s) must be read as a %s, but was as a (%s)."
                            .formatted(parameter.id(), actual, type.name()),
                    "Maybe write %s( id == \"%s\", … ).".formatted(actual, parameter.id()));
        }
        String there = folder(parameter.place());
        if (!there.equals(folder(condition.place()))) {
            subject.add(
                    "L05",
                    condition.place(),
                    "The parameter (%s) must stand in the folder of the rule, but stood in (%s)."
                            .formatted(parameter.id(), there),
                    "Maybe move the rule, or conclude something there and read that here.");
        }
    }

    /** The name of the clause folder, the same in every version. */
    private static String folder(Place place) {
        String[] names = place.file().split("/", -1);
        return names.length < 2 ? "" : names[names.length - 2];
    }
}
