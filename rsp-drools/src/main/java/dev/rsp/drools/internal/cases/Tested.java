package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Place;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the packs that went into an effective pack have cases that are run with it. What an evidence pack says is tested
 * under the policy whose ids its cases use; under any other one its rules are there without a case.
 */
public final class Tested {

    private final Set<String> policies;

    private Tested(Set<String> policies) {
        this.policies = policies;
    }

    /** The packs that have cases. */
    public static Tested of(EffectivePack pack) {
        return new Tested(
                PackCases.own(pack).stream().map(each -> policy(each.place())).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether what stands at a place is of a pack with cases. */
    public boolean has(Place place) {
        return policies.contains(policy(place));
    }

    /** Whether a pack has cases. */
    public boolean has(PackId pack) {
        return policies.contains(pack.policy().value() + "/");
    }

    private static String policy(Place place) {
        return place.file().substring(0, place.file().indexOf('/') + 1);
    }
}
