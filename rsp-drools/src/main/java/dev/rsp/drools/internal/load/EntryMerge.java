package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Overlay.How;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lays the entries of one pack over those merged so far. */
final class EntryMerge {

    private static final String REPLACE = "replace";

    private final PolicyFile policy;
    private final Set<PackId> sealed;
    private final ChangeLog log;
    private final Problems problems;

    /**
     * A merge.
     *
     * @param policy the policy.yaml of the pack whose entries are laid over
     * @param sealed packs whose entries cannot be replaced or removed: the evidence pack
     * @param log where changes are noted
     * @param problems where problems go
     */
    EntryMerge(PolicyFile policy, Set<PackId> sealed, ChangeLog log, Problems problems) {
        this.policy = policy;
        this.sealed = Set.copyOf(sealed);
        this.log = log;
        this.problems = problems;
    }

    /** Adds or replaces entries. */
    void add(String what, Map<String, YamlNode.Entry> entries, Map<String, RawEntry> into) {
        entries.forEach((id, entry) -> {
            boolean replaces = replaces(entry.value());
            RawEntry before = into.get(id);
            if (before != null && !replaces) {
                refuseAgain(what + "/" + id, entry.key(), before);
            } else if (before == null && replaces) {
                refuseReplacing(what + "/" + id, entry.key(), into);
            } else if (before == null || mayChange(what + "/" + id, entry.key(), before)) {
                log.note(what, before == null ? How.ADDED : How.REPLACED, id);
                into.put(
                        id,
                        new RawEntry(
                                withoutReplace(entry.value()),
                                entry.key(),
                                policy.identity().id()));
            }
        });
    }

    /** Removes entries. */
    void remove(String what, YamlNode ids, Map<String, RawEntry> from) {
        if (!(ids instanceof YamlNode.Sequence list)) {
            problems.add(
                    "yaml-type",
                    ids.place(),
                    Require.refusal(
                            "value (remove." + what + ")", "be a list of ids", ids.kind(), "Maybe write [a, b]."));
            return;
        }
        for (YamlNode item : list.items()) {
            String id = item instanceof YamlNode.Scalar text ? text.text() : item.kind();
            RawEntry before = from.get(id);
            if (before == null) {
                refuseReplacing(what + "/" + id, item.place(), from);
            } else if (mayChange(what + "/" + id, item.place(), before)) {
                log.note(what, How.REMOVED, id);
                from.remove(id);
            }
        }
    }

    private boolean mayChange(String name, Place place, RawEntry before) {
        if (sealed.contains(before.pack())) {
            String must = "stay as the evidence pack " + before.pack() + " has it";
            refuse("overlay-evidence", place, name, must, "changed", "Maybe choose another id.");
            return false;
        }
        if (policy.tightenOnly()) {
            refuse(
                    "tighten-only",
                    place,
                    name,
                    "stay as the base has it",
                    "replaced or removed",
                    "Maybe add a new entry beside it; tighten-only packs remove and replace nothing.");
            return false;
        }
        return true;
    }

    private void refuseAgain(String name, Place place, RawEntry before) {
        boolean evidence = sealed.contains(before.pack());
        refuse(
                evidence ? "overlay-evidence" : "overlay-again",
                place,
                name,
                evidence ? "be left to the evidence pack" : "be new, or say replace: true",
                "defined at " + before.key(),
                evidence ? "Maybe choose another id." : "Maybe add replace: true to it.");
    }

    private void refuseReplacing(String name, Place place, Map<String, RawEntry> known) {
        String id = name.substring(name.indexOf('/') + 1);
        refuse(
                "overlay-absent",
                place,
                name,
                "be in the base to be replaced or removed",
                "absent",
                Nearest.cure(id, known.keySet(), "Maybe the base removed it already."));
    }

    private void refuse(String id, Place place, String name, String expectation, Object actual, String cure) {
        problems.add(id, place, Require.refusal("entry (" + name + ")", expectation, actual, cure));
    }

    private static boolean replaces(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping
                && mapping.entries().containsKey(REPLACE)
                && Objects.requireNonNull(mapping.entries().get(REPLACE)).value() instanceof YamlNode.Scalar scalar
                && scalar.text().equals("true");
    }

    private static YamlNode withoutReplace(YamlNode node) {
        return replaces(node) ? ((YamlNode.Mapping) node).without(REPLACE) : node;
    }
}
