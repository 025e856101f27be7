package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Values;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.policy.ParameterId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Other literals of the kind of one: the neighbours of an id in its section, every other constant of an enum. */
final class Literals {

    private final EffectivePack pack;

    Literals(EffectivePack pack) {
        this.pack = pack;
    }

    List<Operand> instead(Schema.Component component, Operand literal) {
        if (literal instanceof Operand.Text text) {
            return ids(component.type(), text.value()).stream()
                    .map(each -> (Operand) new Operand.Text(each))
                    .toList();
        }
        if (literal instanceof Operand.Constant constant) {
            Class<? extends Enum<?>> type = Objects.requireNonNull(pack.types().findEnum(constant.enumType()));
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> !each.name().equals(constant.name()))
                    .map(each -> (Operand) new Operand.Constant(constant.enumType(), each.name()))
                    .toList();
        }
        return literal instanceof Operand.Truth truth ? List.of(new Operand.Truth(!truth.value())) : List.of();
    }

    /** The neighbours of an id among those of its class; a wide one is looked for in every class. */
    List<String> ids(Class<?> type, String value) {
        if (type == ParameterId.class) {
            return neighbours(
                    new TreeSet<>(pack.parameters().keySet().stream()
                            .map(ParameterId::value)
                            .toList()),
                    value);
        }
        List<String> found = new ArrayList<>();
        SortedMap<Class<? extends Id>, SortedSet<String>> byClass = new TreeMap<>(Comparator.comparing(Class::getName));
        byClass.putAll(pack.vocabulary().ids());
        byClass.forEach((known, ids) -> {
            boolean right = known == type || (Values.isWide(type) && !Values.isWide(known));
            if (right && found.isEmpty() && ids.contains(value)) {
                found.addAll(neighbours(new TreeSet<>(ids), value));
            }
        });
        if (found.isEmpty() && Id.class.isAssignableFrom(type)) {
            found.addAll(neighbours(new TreeSet<>(pack.vocabulary().idsOf(type.asSubclass(Id.class))), value));
        }
        return found;
    }

    /** The one before and the one after, going round at the ends. */
    static <T> List<T> neighbours(TreeSet<T> all, T value) {
        all.remove(value);
        if (all.isEmpty()) {
            return List.of();
        }
        T after = all.higher(value);
        T before = all.lower(value);
        T next = after == null ? all.first() : after;
        T previous = before == null ? all.last() : before;
        return next.equals(previous) ? List.of(next) : List.of(next, previous);
    }
}
