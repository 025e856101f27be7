package dev.rsp.drools.packs.random;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.requirement.Conclusion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules conclude something, step by step, as the changes of a session tell it; and which turned true and false. */
final class Turns {

    private final Map<Conclusion, Set<String>> rulesBehind = new HashMap<>();
    private final Set<String> becameTrue = new HashSet<>();
    private final Set<String> becameFalse = new HashSet<>();
    private Set<String> now = Set.of();

    /** What is concluded when the session opens. */
    Turns(List<Concluded> conclusions) {
        conclusions.forEach(this::put);
        now = rules();
    }

    /** Takes in the changes of one step. */
    void after(List<DecisionDiff> diffs) {
        for (DecisionDiff diff : diffs) {
            diff.cleared().forEach(each -> rulesBehind.remove(each.conclusion()));
            diff.raised().forEach(this::put);
            diff.changed().forEach(each -> put(each.after()));
            Set<String> then = rules();
            then.stream().filter(each -> !now.contains(each)).forEach(becameTrue::add);
            now.stream().filter(each -> !then.contains(each)).forEach(becameFalse::add);
            now = then;
        }
    }

    /** What is concluded now, with the rules that do so. */
    Map<Conclusion, Set<String>> concluded() {
        return rulesBehind;
    }

    static Map<Conclusion, Set<String>> of(List<Concluded> conclusions) {
        return conclusions.stream().collect(Collectors.toMap(Concluded::conclusion, Turns::rules));
    }

    /** The rules that turned true in one step and false in another. */
    Set<String> both() {
        Set<String> both = new HashSet<>(becameTrue);
        both.retainAll(becameFalse);
        return both;
    }

    private void put(Concluded concluded) {
        rulesBehind.put(concluded.conclusion(), rules(concluded));
    }

    private static Set<String> rules(Concluded concluded) {
        return concluded.justifications().stream().map(each -> each.rule()).collect(Collectors.toSet());
    }

    private Set<String> rules() {
        Set<String> all = new HashSet<>();
        rulesBehind.values().forEach(all::addAll);
        return all;
    }
}
