package dev.rsp.drools.packs;

import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two cases do not share. What refers to a fact changes with it, so neither names nor references count, nor what is
 * gone because the fact it rests on is gone.
 *
 * @param first what only the first case is given
 * @param second what only the second is given
 * @param day whether they are decided on different days
 * @param references whether some fact rests on something else
 */
record Apart(List<Fact> first, List<Fact> second, boolean day, boolean references) {

    static Apart of(PackCase one, PackCase other) {
        return new Apart(
                roots(less(one, other)),
                roots(less(other, one)),
                !String.valueOf(one.asOf()).equals(String.valueOf(other.asOf())),
                !Set.copyOf(one.given()).equals(Set.copyOf(other.given())));
    }

    /** Whether it is one fact, one value of a fact, what one rests on, or the day. */
    boolean isOneThing() {
        int facts = first.size() + second.size();
        if (day) {
            return facts == 0;
        }
        return facts == 0 ? references : facts == 1 || (first.size() == 1 && second.size() == 1 && isOneValue());
    }

    private boolean isOneValue() {
        Map<String, String> one = shape(first.get(0));
        Map<String, String> other = shape(second.get(0));
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                                .filter(each -> !each.getValue().equals(other.get(each.getKey())))
                                .count()
                        == 1;
    }

    private static List<Fact> less(PackCase one, PackCase other) {
        List<Map<String, String>> alike =
                new ArrayList<>(without(other, one).map(Apart::shape).toList());
        return without(one, other).filter(each -> !alike.remove(shape(each))).toList();
    }

    private static Stream<Fact> without(PackCase one, PackCase other) {
        Set<Fact> shared = Set.copyOf(other.given());
        return one.given().stream().filter(each -> !shared.contains(each));
    }

    /** Those that refer to none of the others. */
    private static List<Fact> roots(List<Fact> facts) {
        Set<FactRef> refs = facts.stream().map(Fact::ref).collect(Collectors.toSet());
        return facts.stream()
                .filter(each -> references(each).stream().noneMatch(refs::contains))
                .toList();
    }

    /** What a fact says, less its name and its references. */
    private static Map<String, String> shape(Fact fact) {
        Record record = (Record) fact;
        Map<String, String> shape = new LinkedHashMap<>();
        shape.put(Schema.of(record).name(), "");
        Schema.of(record).values(record).forEach((name, value) -> {
            if (references(value).isEmpty() && !name.equals("id")) {
                shape.put(name, String.valueOf(value));
            }
        });
        return shape;
    }

    private static List<FactRef> references(Fact fact) {
        Record record = (Record) fact;
        return Schema.of(record).values(record).values().stream()
                .flatMap(value -> references(value).stream())
                .toList();
    }

    private static List<FactRef> references(Object value) {
        if (value instanceof FactRef ref) {
            return List.of(ref);
        }
        return value instanceof Collection<?> many
                ? many.stream()
                        .filter(FactRef.class::isInstance)
                        .map(FactRef.class::cast)
                        .toList()
                : List.of();
    }
}
