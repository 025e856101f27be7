package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a new value into a parameter of the base. */
final class ParameterOverride {

    private final boolean onlyStricter;
    private final Problems problems;

    ParameterOverride(boolean onlyStricter, Problems problems) {
        this.onlyStricter = onlyStricter;
        this.problems = problems;
    }

    void apply(String id, RawEntry over, Map<String, RawEntry> values) {
        RawEntry base = values.get(id);
        YamlMap map = YamlMap.of("parameters/" + id, over.value(), problems);
        YamlNode value = map.get("value");
        map.text("note");
        map.end();
        if (base == null) {
            problems.add(
                    "overlay-absent",
                    over.key(),
                    Require.refusal(
                            "parameter (" + id + ")",
                            "be one of the base's folder to be overridden",
                            "absent",
                            Nearest.cure(id, values.keySet(), "Maybe define it in a folder of its own.")));
        } else if (value != null && base.value() instanceof YamlNode.Mapping before) {
            RawEntry after = new RawEntry(with(before, value, over), over.key(), over.pack());
            checkStricter(id, new RawEntry(before, base.key(), base.pack()), after);
            values.put(id, after);
        }
    }

    private void checkStricter(String id, RawEntry before, RawEntry after) {
        Problems known = new Problems();
        Parameter old = ParameterReader.read(id, before, known);
        Parameter now = ParameterReader.read(id, after, known);
        if (onlyStricter && old != null && now != null && !ParameterOrder.isAsStrict(old, now)) {
            String direction = old.lowerIsStricter() ? "at most " : "at least ";
            problems.add(
                    "tighten-parameter",
                    after.key(),
                    Require.refusal(
                            "parameter (" + id + ")",
                            "be " + direction + ParameterOrder.text(old),
                            ParameterOrder.text(now),
                            "Maybe the direction was mistaken; only a stricter value may be set here."));
        }
    }

    private static YamlNode.Mapping with(YamlNode.Mapping before, YamlNode value, RawEntry over) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(before.entries());
        entries.put("value", new YamlNode.Entry(value, over.key()));
        return new YamlNode.Mapping(entries, before.place());
    }
}
