package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Values;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.eval.EvaluationId;
import dev.rsp.evidence.Person;
import dev.rsp.fact.FactId;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.level.SafetyLevel;
import dev.rsp.model.Digest;
import dev.rsp.model.MethodId;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ParameterId;
import dev.rsp.requirement.Origin;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an operand fits a component, with a finding where it does not. */
final class Typing {

    private static final Set<Class<?>> NOT_LITERAL = Set.of(
            ModelId.class,
            FactId.class,
            Person.class,
            EvaluationId.class,
            MethodId.class,
            SafetyLevel.class,
            Digest.class);

    private final RuleContext context;
    private final Bindings bindings;
    private final Reporter reporter;

    Typing(RuleContext context, Bindings bindings, Reporter reporter) {
        this.context = context;
        this.bindings = bindings;
        this.reporter = reporter;
    }

    /** Checks an operand that a component is compared with: a wide id compares with any other, both ways. */
    void compared(Schema.Component component, Operand operand, Place place) {
        check(component, operand, place);
        if (operand instanceof Operand.Variable variable) {
            variable(component, variable.name(), new Use(place, true));
        }
    }

    /** Checks an argument that becomes a component: a wide id is built from any other, not the other way round. */
    void built(Schema.Component component, Operand operand, Place place) {
        check(component, operand, place);
        if (operand instanceof Operand.Variable variable) {
            variable(component, variable.name(), new Use(place, false));
        }
    }

    private record Use(Place place, boolean compares) {}

    private void check(Schema.Component component, Operand operand, Place place) {
        if (operand instanceof Operand.Text text) {
            text(component, text.value(), place);
        } else if (operand instanceof Operand.Constant constant) {
            constant(component, constant, place);
        } else if (operand instanceof Operand.Truth) {
            if (component.type() != boolean.class) {
                mistyped(component, "true or false", place);
            }
        } else if (operand instanceof Operand.Shifted shifted) {
            shifted(component, shifted, place);
        }
    }

    private void text(Schema.Component component, String value, Place place) {
        if (!Id.class.isAssignableFrom(component.type()) || NOT_LITERAL.contains(component.type())) {
            reporter.add(
                    "L06",
                    place,
                    "The literal (\"%s\") must be an id of the vocabulary, but (%s) takes none."
                            .formatted(value, component.qualifiedName()),
                    "Maybe compare it with a variable or a constant.");
            return;
        }
        Collection<String> known = known(component.type().asSubclass(Id.class));
        if (!known.contains(value)) {
            reporter.add(
                    "L06",
                    place,
                    "The id (%s) of (%s) must be listed in the vocabulary, but was not."
                            .formatted(value, component.qualifiedName()),
                    Nearest.cure(value, known, "Maybe add it to vocabulary.yaml."));
        }
    }

    private Collection<String> known(Class<? extends Id> type) {
        return type == ParameterId.class
                ? context.parameters().keySet().stream().map(ParameterId::value).toList()
                : context.vocabulary().idsOf(type);
    }

    private void constant(Schema.Component component, Operand.Constant constant, Place place) {
        boolean fits = component.type().isEnum()
                && component.type().getSimpleName().equals(constant.enumType())
                && Stream.of(component.type().getEnumConstants())
                        .anyMatch(each -> ((Enum<?>) each).name().equals(constant.name()));
        if (!fits) {
            mistyped(component, constant.enumType() + "." + constant.name(), place);
        }
    }

    private void variable(Schema.Component component, String name, Use use) {
        Bindings.Bound bound = bindings.use(name);
        if (bound == null) {
            unbound(name, use.place());
        } else if (!fits(component.type(), bound.component().type(), use.compares())) {
            mistyped(component, name + ", which is " + bound.component().qualifiedName(), use.place());
        }
    }

    private void shifted(Schema.Component component, Operand.Shifted shifted, Place place) {
        Bindings.Bound date = bindings.use(shifted.date());
        Bindings.Bound period = bindings.use(shifted.period());
        if (date == null || period == null) {
            unbound(date == null ? shifted.date() : shifted.period(), place);
        } else if (component.type() != LocalDate.class
                || date.component().type() != LocalDate.class
                || period.component().type() != Period.class
                || period.type().origin() != Origin.PARAMETER) {
            mistyped(component, shifted.date() + " moved by " + shifted.period(), place);
        }
    }

    private static boolean fits(Class<?> component, Class<?> value, boolean compares) {
        boolean ids = Id.class.isAssignableFrom(component) && Id.class.isAssignableFrom(value);
        boolean wide = Values.isWide(component) || (compares && Values.isWide(value));
        return component.equals(value) || (ids && wide);
    }

    private void unbound(String name, Place place) {
        if (bindings.isUnknown(name)) {
            return;
        }
        reporter.add(
                "L15",
                place,
                "The variable (%s) must be bound by a pattern above, but was not.".formatted(name),
                "Maybe bind it with %s : component in an earlier pattern.".formatted(name));
    }

    private void mistyped(Schema.Component component, String actual, Place place) {
        reporter.add(
                "L03",
                place,
                "The component (%s) must take a value of type (%s), but was (%s)."
                        .formatted(component.qualifiedName(), component.type().getSimpleName(), actual),
                "Maybe compare it with something of its own type.");
    }
}
