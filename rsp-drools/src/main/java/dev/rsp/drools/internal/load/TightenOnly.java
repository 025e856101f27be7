package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.fact.Require;
import java.util.Map;
import java.util.Set;

/** What a tighten-only pack may not add. Removing, replacing and laxer parameters are refused while merging. */
final class TightenOnly {

    /** Keys by which a role could take adverse facts away. */
    private static final Set<String> POWERS = Set.of("outranks", "corrects", "same-person");

    private TightenOnly() {}

    static void checkVocabulary(PolicyFile file, Draft draft, Problems problems) {
        PackId own = file.identity().id();
        draft.section(Sections.ESCAPES).forEach((id, entry) -> {
            if (entry.pack().equals(own)) {
                problems.add(
                        "tighten-only",
                        entry.key(),
                        Require.refusal(
                                "escape (" + id + ")",
                                "be of the base",
                                "new",
                                "Maybe leave it out; a tighten-only pack adds no way around."));
            }
        });
        for (Map.Entry<String, RawEntry> role : draft.section(Sections.ROLES).entrySet()) {
            if (role.getValue().pack().equals(own) && role.getValue().value() instanceof YamlNode.Mapping map) {
                map.entries().keySet().stream()
                        .filter(POWERS::contains)
                        .forEach(power -> refusePower(role.getKey(), power, role.getValue(), problems));
            }
        }
    }

    private static void refusePower(String role, String power, RawEntry entry, Problems problems) {
        problems.add(
                "tighten-only",
                entry.key(),
                Require.refusal(
                        "role (" + role + ")",
                        "have no power to correct others",
                        power,
                        "Maybe leave it out; it could take adverse facts away."));
    }
}
