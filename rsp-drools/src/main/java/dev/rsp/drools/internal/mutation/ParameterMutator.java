package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.testing.MutantKind;
import dev.rsp.fact.Schema;
import dev.rsp.policy.CountParameter;
import dev.rsp.policy.NumberParameter;
import dev.rsp.policy.PeriodParameter;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Moves a parameter by a step of its unit, by the least step that matters, and to twice its value. */
final class ParameterMutator {

    private ParameterMutator() {}

    static List<Mutant> mutants(EffectivePack pack, Parameter parameter) {
        List<Mutant> mutants = new ArrayList<>();
        for (Record fact : others(parameter.fact())) {
            Parameter moved = new Parameter(
                    parameter.id(),
                    parameter.description(),
                    parameter.clause(),
                    parameter.unit(),
                    fact,
                    parameter.lowerIsStricter(),
                    parameter.place());
            mutants.add(new Mutant(
                    "parameter/" + parameter.id() + "/" + value(fact),
                    MutantKind.PARAMETER,
                    "parameter \"" + parameter.id() + '"',
                    parameter.place(),
                    "\"" + value(parameter.fact()) + "\" may become \"" + value(fact) + '"',
                    null,
                    () -> PackEdits.parameter(pack, moved)));
        }
        return mutants;
    }

    private static String value(Record fact) {
        return Schema.text(Schema.of(fact).value(fact, "value"));
    }

    private static List<Record> others(Record fact) {
        if (fact instanceof NumberParameter number) {
            return numbers(number.value()).stream()
                    .map(each -> (Record) new NumberParameter(number.id(), each))
                    .toList();
        }
        if (fact instanceof PeriodParameter period) {
            return periods(period.value()).stream()
                    .map(each -> (Record) new PeriodParameter(period.id(), each))
                    .toList();
        }
        CountParameter count = (CountParameter) fact;
        return Set.of(count.value() + 1, Math.max(0, count.value() - 1)).stream()
                .filter(each -> each != count.value())
                .sorted()
                .map(each -> (Record) new CountParameter(count.id(), each))
                .toList();
    }

    private static Set<BigDecimal> numbers(BigDecimal value) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
        BigDecimal least = step.movePointLeft(1);
        Set<BigDecimal> all = new LinkedHashSet<>();
        for (BigDecimal other : List.of(
                value.subtract(least), value.add(least), value.subtract(step), value.add(step), value.add(value))) {
            if (other.signum() >= 0 && other.compareTo(value) != 0) {
                all.add(other.stripTrailingZeros());
            }
        }
        return all;
    }

    /** Days are the least step; a year less one is no period, so a month is taken. */
    @SuppressWarnings("JavaPeriodGetDays") // months are looked at apart
    private static Set<Period> periods(Period value) {
        Period step = value.getDays() != 0 ? Period.ofDays(1) : Period.ofMonths(1);
        Set<Period> all = new LinkedHashSet<>();
        for (Period other : List.of(
                value.minus(step), value.plus(step), day(value, -1), value.plusDays(1), value.multipliedBy(2))) {
            if (!other.isNegative() && !other.isZero()) {
                all.add(Objects.requireNonNull(other).normalized());
            }
        }
        return all;
    }

    /** A day less than months is a day less than the shortest of them. */
    @SuppressWarnings("JavaPeriodGetDays") // months are looked at apart
    private static Period day(Period value, int days) {
        return value.getDays() + days >= 0
                ? value.plusDays(days)
                : Period.ofMonths((int) value.toTotalMonths() - 1).plusDays(27);
    }
}
