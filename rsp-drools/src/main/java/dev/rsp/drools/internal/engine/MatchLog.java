package dev.rsp.drools.internal.engine;

import dev.rsp.requirement.Conclusion;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.event.rule.RuleEventListener;

/** Notes which conclusions gained or lost a match; what they rest on is read from the engine afterwards. */
final class MatchLog implements RuleEventListener {

    private final IdentityHashMap<Match, Conclusion> fired = new IdentityHashMap<>();
    private Set<Conclusion> touched = new HashSet<>();

    @Override
    public void onAfterMatchFire(Match match) {
        Conclusion conclusion = (Conclusion) Justifications.concluded(match);
        fired.put(match, conclusion);
        touched.add(conclusion);
    }

    @Override
    public void onDeleteMatch(Match match) {
        Conclusion conclusion = fired.remove(match);
        if (conclusion != null) {
            touched.add(conclusion);
        }
    }

    @Override
    public void onUpdateMatch(Match match) {
        touched.add(Objects.requireNonNull(fired.get(match), match::toString));
    }

    /** The conclusions touched since the last call. */
    Set<Conclusion> drain() {
        Set<Conclusion> drained = touched;
        touched = new HashSet<>();
        return drained;
    }
}
