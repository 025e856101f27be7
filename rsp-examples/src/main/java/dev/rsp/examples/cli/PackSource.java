package dev.rsp.examples.cli;

import dev.rsp.drools.Policy;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where packs come from: the library, or a directory. */
final class PackSource {

    @Option(
            names = "--packs",
            paramLabel = "DIR",
            description = "Use the packs below this directory instead of the bundled ones.")
    private @Nullable Path directory;

    @Nullable
    Path directory() {
        return directory;
    }

    RulePacks packs() {
        return directory == null ? RulePacks.bundled() : from(directory);
    }

    /** The packs below a directory, of which there must be one. */
    static RulePacks from(Path directory) {
        RulePacks packs = RulePacks.from(directory);
        if (packs.policies().isEmpty()) {
            throw Refused.of(
                    Exit.WRONG,
                    "The directory (%s) must hold a folder for each policy with one for each version, but was (without any)."
                            .formatted(directory),
                    "Maybe name the directory above the policies, such as src/main/packs.");
        }
        return packs;
    }

    RulePack pack(String id) {
        return known(packs()::pack, id);
    }

    Policy policy(String id) {
        return known(packs()::policy, id);
    }

    /** What has this id; to ask for an unknown one is a matter of usage. */
    static <T> T known(Function<String, T> find, String id) {
        try {
            return find.apply(id);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
