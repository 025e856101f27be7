package dev.rsp.drools.analysis;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Rule;
import java.util.stream.Stream;

/** What of a pack is its own, and what it only stands on. */
final class OwnFiles {

    private OwnFiles() {}

    /** The path of a version's files below the packs' root, with a slash at the end. */
    static String root(PackId id) {
        return id.policy() + "/" + id.version() + "/";
    }

    /** The path of the files of a version itself, without those of its base. */
    static String root(Opened pack) {
        return root(pack.effective().identity().id());
    }

    /** The rules of the policy and its bases; those of the evidence pack are tested there. */
    static Stream<Rule> rules(EffectivePack pack) {
        PackId evidence = pack.identity().evidence();
        return pack.folders().stream()
                .filter(folder -> !folder.pack().equals(evidence))
                .flatMap(folder -> folder.rules().stream());
    }
}
