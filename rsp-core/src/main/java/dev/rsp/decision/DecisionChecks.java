package dev.rsp.decision;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.CanonicalJson;
import dev.rsp.fact.FactRef;
import dev.rsp.requirement.Cited;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a decision that was read agrees with itself: what it names is in it, and every digest is that of its content. */
final class DecisionChecks {

    private final Decision decision;

    private DecisionChecks(Decision decision) {
        this.decision = decision;
    }

    /**
     * Checks a decision.
     *
     * @throws IllegalArgumentException with a phrase that says what it is instead
     */
    static void check(Decision decision) {
        DecisionChecks checks = new DecisionChecks(decision);
        checks.facts();
        checks.citations();
        checks.references();
        checks.readings();
    }

    private void facts() {
        for (GivenFact fact : decision.facts()) {
            digest("fact " + fact.type() + " " + fact.key(), fact.id().value(), fact.type(), fact.value());
        }
        List<String> ids =
                decision.facts().stream().map(fact -> fact.id().value()).toList();
        if (!ids.equals(ids.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("facts that are not sorted by id");
        }
        String digest = "sha256:" + Canonical.sha256(String.join("\n", ids));
        if (!digest.equals(decision.factsDigest())) {
            throw new IllegalArgumentException("facts with the digest " + digest);
        }
    }

    private void citations() {
        cited().distinct()
                .forEach(cited -> digest("citation of " + cited.type(), cited.id(), cited.type(), cited.value()));
    }

    private void references() {
        Set<String> facts =
                decision.facts().stream().map(fact -> fact.id().value()).collect(Collectors.toSet());
        Set<String> reasons = new HashSet<>(facts);
        decision.conclusions().forEach(each -> reasons.add(each.id()));
        decision.questions().forEach(each -> reasons.add(each.id()));
        known("facts", facts, named().map(FactRef::value));
        known("facts", facts, cited().flatMap(each -> each.sources().stream()));
        known(
                "reasons",
                reasons,
                Stream.concat(
                        decision.gates().stream().flatMap(each -> each.because().stream()),
                        decision.thresholds().stream().flatMap(each -> each.because().stream())));
    }

    private void readings() {
        List<Reading> readings = decision.readings();
        if (!readings.equals(readings.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("readings that are not sorted by clause and number");
        }
        Stream<String> ids = readings.stream().map(Reading::id);
        if (ids.distinct().count() < readings.size()) {
            throw new IllegalArgumentException("two readings with one id");
        }
    }

    private Stream<FactRef> named() {
        return Stream.of(
                        decision.unusedFacts().stream(),
                        decision.setAside().stream().map(SetAside::fact),
                        decision.escapesUsed().stream().flatMap(each -> each.facts().stream()))
                .flatMap(each -> each);
    }

    private Stream<Cited> cited() {
        return decision.conclusions().stream()
                .flatMap(each -> each.justifications().stream())
                .flatMap(each -> each.because().stream());
    }

    private static void known(String what, Set<String> known, Stream<String> named) {
        named.filter(each -> !known.contains(each)).findFirst().ifPresent(each -> {
            throw new IllegalArgumentException(what + " without " + each + ", which it names");
        });
    }

    private static void digest(String what, String id, String type, Map<String, Object> value) {
        String digest = "sha256:" + Canonical.sha256(CanonicalJson.write(Map.of("type", type, "value", value)));
        if (!digest.equals(id)) {
            throw new IllegalArgumentException(what + " with the digest " + digest + " instead of " + id);
        }
    }
}
