package dev.rsp.eval.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** One random edit of a document of JSON: a value, a key, or the elements of an array. */
final class JsonEdit {

    private static final Object[] VALUES = {
        true, false, 0, 1, -1, 2, 0.5, 1e300, Double.NaN, "C", "I", "", "x", "1", "success", "error", "max"
    };

    /** Values that only say which run it is, or what something is called: no other part of a log bears them out. */
    private static final Set<String> NAMES = Set.of(
            "task",
            "model",
            "eval_id",
            "run_id",
            "task_id",
            "created",
            "completed_at",
            "inspect_ai",
            "name",
            "scorer",
            "reducer",
            "params",
            "eval",
            "packages",
            "stats");

    private final byte[] bytes;
    private final String place;

    private JsonEdit(byte[] bytes, String place) {
        this.bytes = bytes;
        this.place = place;
    }

    /** A value in an object or an array. */
    private record Slot(Object parent, Object key) {}

    static JsonEdit of(byte[] document, Random random) {
        Object tree = MadeLog.JSON.readValue(document, Object.class);
        List<Slot> slots = new ArrayList<>();
        collect(tree, slots);
        Slot slot = slots.get(random.nextInt(slots.size()));
        edit(slot, random);
        return new JsonEdit(MadeLog.bytes(tree), String.valueOf(slot.key()));
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isOfName() {
        return NAMES.contains(place);
    }

    @Override
    public String toString() {
        return "edit at " + place;
    }

    private static void collect(Object value, List<Slot> slots) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> {
                slots.add(new Slot(map, key));
                collect(child, slots);
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                slots.add(new Slot(list, i));
                collect(list.get(i), slots);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void edit(Slot slot, Random random) {
        if (slot.parent() instanceof Map<?, ?>) {
            editMember((Map<String, Object>) slot.parent(), (String) slot.key(), random);
        } else {
            editElement((List<Object>) slot.parent(), (Integer) slot.key(), random);
        }
    }

    private static void editMember(Map<String, Object> parent, String key, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> parent.remove(key);
            case 1 -> parent.put(key + "x", parent.remove(key));
            case 2 -> parent.put(key, null);
            default -> parent.put(key, other(parent.get(key), random));
        }
    }

    private static void editElement(List<Object> parent, int index, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> parent.remove(index);
            case 1 -> parent.add(parent.get(index));
            case 2 -> parent.add(parent.remove(index));
            default -> parent.set(index, other(parent.get(index), random));
        }
    }

    private static Object other(Object value, Random random) {
        if (value instanceof Number number && random.nextBoolean()) {
            return random.nextBoolean() ? number.doubleValue() + 1e-9 : number.longValue() + 1 - random.nextInt(3);
        }
        if (value instanceof String text && random.nextBoolean()) {
            return text + "x";
        }
        return switch (random.nextInt(10)) {
            case 0 -> new ArrayList<>();
            case 1 -> new ArrayList<>(List.of(1));
            case 2 -> MadeLog.map();
            case 3 -> MadeLog.map("a", 1);
            default -> VALUES[random.nextInt(VALUES.length)];
        };
    }
}
