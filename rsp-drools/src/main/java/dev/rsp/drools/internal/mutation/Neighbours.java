package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.model.ModelId;
import dev.rsp.policy.NumberParameter;
import dev.rsp.requirement.Breach;
import dev.rsp.requirement.Duty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Cases that differ from one in the day, in a fact, in a value of a fact, or by a second model beside its own. */
final class Neighbours {

    private final EffectivePack pack;
    private final Literals literals;

    Neighbours(EffectivePack pack) {
        this.pack = pack;
        this.literals = new Literals(pack);
    }

    /**
     * The neighbours of a case, made when they are asked for; some cannot be, and say so when they are.
     *
     * @param each the case
     * @param others the cases whose models may stand beside its own
     */
    Stream<Supplier<PackCase>> of(SettledCase each, List<SettledCase> others) {
        PackCase origin = each.origin();
        Stream<Supplier<PackCase>> days = days(each).stream().map(day -> () -> with(origin, day, origin.given()));
        LocalDate asOf = each.asOf();
        Stream<Supplier<PackCase>> fewer = origin.given().stream()
                .map(fact -> () -> with(
                        origin,
                        asOf,
                        origin.given().stream().filter(other -> other != fact).toList()));
        Stream<Supplier<PackCase>> twins =
                others.stream().map(other -> () -> with(origin, asOf, both(origin.given(), twin(other.origin()))));
        return Stream.of(days, fewer, twins, values(origin, asOf)).flatMap(all -> all);
    }

    static PackCase with(PackCase origin, LocalDate day, List<Fact> facts) {
        return new PackCase(origin.name(), origin.clause(), day, true, false, facts, null, null, origin.place());
    }

    /** The days around every day on which something is due. */
    private static Set<LocalDate> days(SettledCase each) {
        Set<LocalDate> days = new LinkedHashSet<>();
        each.evaluation().supports().keySet().forEach(conclusion -> {
            LocalDate due = conclusion instanceof Duty duty
                    ? duty.due()
                    : conclusion instanceof Breach breach ? breach.due() : null;
            if (due != null) {
                days.addAll(List.of(due, due.plusDays(1), due.minusDays(1)));
            }
        });
        days.addAll(List.of(each.asOf().plusDays(1), each.asOf().minusDays(1)));
        days.remove(each.asOf());
        return days;
    }

    private static List<Fact> both(List<Fact> facts, List<Fact> more) {
        return Stream.concat(facts.stream(), more.stream()).toList();
    }

    /** The facts of a case about models of other names. */
    static List<Fact> twin(PackCase each) {
        return Rewriting.of(each.given(), (fact, component) -> {
            Object value = Schema.of((Record) fact).value((Record) fact, component.name());
            if (value instanceof ModelId model) {
                return ModelId.of(model.value() + "-2");
            }
            return value instanceof FactId id ? FactId.of(id.value() + "-2") : value;
        });
    }

    private Stream<Supplier<PackCase>> values(PackCase origin, LocalDate asOf) {
        return origin.given().stream()
                .flatMap(fact -> Schema.of((Record) fact).components().stream()
                        .filter(component -> !component.name().equals("id") && !component.isSet())
                        .flatMap(component -> others(origin, fact, component).stream()
                                .map(value -> () -> with(origin, asOf, changed(origin, fact, component, value)))));
    }

    private static List<Fact> changed(PackCase origin, Fact fact, Schema.Component component, Object value) {
        return Rewriting.of(
                origin.given(),
                (each, of) -> each == fact && of.equals(component)
                        ? value
                        : Schema.of((Record) each).value((Record) each, of.name()));
    }

    private List<Object> others(PackCase origin, Fact fact, Schema.Component component) {
        Object value = Schema.of((Record) fact).value((Record) fact, component.name());
        if (value instanceof LocalDate day) {
            return List.of(day.plusDays(1), day.minusDays(1));
        }
        if (value instanceof BigDecimal number) {
            return numbers(number);
        }
        if (value instanceof Enum<?> constant) {
            List<Object> all =
                    new ArrayList<>(List.of(constant.getDeclaringClass().getEnumConstants()));
            all.remove(value);
            return all;
        }
        if (value instanceof Boolean truth) {
            return List.of(!truth);
        }
        return value instanceof Id id && !(value instanceof FactRef) ? ids(origin, component, id) : List.of();
    }

    private List<Object> numbers(BigDecimal number) {
        Set<BigDecimal> all = new LinkedHashSet<>();
        for (Object parameter : pack.constants()) {
            if (parameter instanceof NumberParameter known) {
                BigDecimal value = known.value();
                BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()) + 1);
                all.addAll(List.of(value, value.subtract(step), value.add(step)));
            }
        }
        all.remove(number);
        return List.copyOf(all);
    }

    private List<Object> ids(PackCase origin, Schema.Component component, Id id) {
        if (id instanceof ModelId) {
            return origin.given().stream()
                    .map(Record.class::cast)
                    .flatMap(each -> Schema.of(each).values(each).values().stream())
                    .filter(each -> each instanceof ModelId && !each.equals(id))
                    .distinct()
                    .toList();
        }
        return literals.ids(component.type(), id.value()).stream()
                .map(each -> Objects.requireNonNull(Schema.parse(component, each)))
                .toList();
    }
}
