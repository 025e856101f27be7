package dev.rsp.drools.internal.pack;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells policies from evidence packs without loading them. */
public final class PolicyKinds {

    private static final Pattern EVIDENCE = Pattern.compile("(?m)^kind:\\s*evidence\\s*(#.*)?$");

    private PolicyKinds() {}

    /** Whether a version is one of a policy, to be decided under. */
    public static boolean isPolicy(PackId id, PackTree tree) {
        byte[] policy = tree.files().get(id.policy() + "/" + id.version() + "/" + PolicyFileReader.NAME);
        return policy == null
                || !EVIDENCE.matcher(new String(policy, StandardCharsets.UTF_8)).find();
    }
}
