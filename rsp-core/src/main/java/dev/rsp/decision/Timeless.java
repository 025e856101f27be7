package dev.rsp.decision;

import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reasons without the day that they cite: that a day has passed is by itself no other reason. */
final class Timeless {

    private Timeless() {}

    static Justification of(Justification reason) {
        return new Justification(
                reason.clause(),
                reason.rule(),
                reason.force(),
                reason.because().stream()
                        .filter(cited -> cited.origin() != Origin.CLOCK)
                        .toList(),
                reason.absent());
    }

    /** Whether two conclusions have the same reasons. */
    static boolean same(Concluded one, Concluded other) {
        return reasons(one.justifications()).equals(reasons(other.justifications()));
    }

    private static Set<Justification> reasons(List<Justification> reasons) {
        Set<Justification> all = new HashSet<>();
        reasons.forEach(each -> all.add(of(each)));
        return all;
    }
}
