package dev.rsp.drools.packs;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.requirement.Conclusion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A case of a pack and what is decided of it.
 *
 * @param of the case
 * @param decision the whole decision, not only what the case expects
 */
record Answered(PackCase of, Decision decision) {

    private static final Map<String, Audit> AUDITS = new ConcurrentHashMap<>();

    /** A version, decided by the interpreter, and all its cases in order. */
    record Audit(Bundled bundled, List<Answered> cases) {}

    /** All cases of a version of Anthropic's policy, decided once for all tests that look through them. */
    static Audit of(String version) {
        return AUDITS.computeIfAbsent(version, each -> {
            Bundled bundled = Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@" + each);
            return new Audit(
                    bundled,
                    bundled.cases().stream()
                            .map(found -> new Answered(found, bundled.decide(found)))
                            .toList());
        });
    }

    /** The cases of the evidence pack, which stand in the newest version, decided by another that knows their thresholds. */
    static List<Answered> ofEvidence(String version) {
        Bundled bundled = of(version).bundled();
        return of("2.2").cases().stream()
                .filter(each -> each.of().place().file().startsWith("rsp-evidence/"))
                .map(each -> new Answered(each.of(), bundled.decide(each.of())))
                .toList();
    }

    /** Those that pin the clause of a rule: of these alone is it asserted that the rule concludes nothing more. */
    static List<Answered> of(Rule rule, List<Answered> cases) {
        return cases.stream()
                .filter(each -> rule.clause().value().equals(each.clause()))
                .toList();
    }

    /** The clause that it pins. */
    String clause() {
        return Objects.requireNonNull(of.clause());
    }

    /** Whether a rule concluded something. */
    boolean fires(String rule) {
        return decision.conclusions().stream()
                .flatMap(concluded -> concluded.justifications().stream())
                .anyMatch(justification -> justification.rule().equals(rule));
    }

    /** What was concluded of one type. */
    <T extends Conclusion> Stream<T> concluded(Class<T> type) {
        return decision.conclusions().stream()
                .map(Concluded::conclusion)
                .filter(type::isInstance)
                .map(type::cast);
    }

    @Override
    public String toString() {
        return of.name();
    }
}
