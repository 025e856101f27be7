package dev.rsp.drools.internal.pack;

import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.policy.ClauseId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a version takes over from its base, and clauses from other numberings. */
final class Identities {

    private Identities() {}

    /** The last identity, with what it leaves out taken from those before. */
    static Identity merge(List<Identity> oldestFirst) {
        Identity merged = oldestFirst.get(0);
        for (Identity next : oldestFirst.subList(1, oldestFirst.size())) {
            merged = new Identity(
                    next.id(),
                    next.encoding(),
                    next.title().isEmpty() ? merged.title() : next.title(),
                    next.publisher().isEmpty() ? merged.publisher() : next.publisher(),
                    next.from(),
                    next.until(),
                    next.complete(),
                    next.unread(),
                    next.source(),
                    next.levels().isEmpty() ? merged.levels() : next.levels(),
                    next.evidence() == null ? merged.evidence() : next.evidence(),
                    next.summaries().isEmpty() ? merged.summaries() : next.summaries());
        }
        return merged;
    }

    static Identity withSummaries(Identity identity, Set<String> summaries) {
        return new Identity(
                identity.id(),
                identity.encoding(),
                identity.title(),
                identity.publisher(),
                identity.from(),
                identity.until(),
                identity.complete(),
                identity.unread(),
                identity.source(),
                identity.levels(),
                identity.evidence(),
                summaries);
    }

    static Parameter prefixed(Parameter parameter, String prefix, Map<String, String> renumbered) {
        return new Parameter(
                parameter.id(),
                parameter.description(),
                clause(parameter.clause(), prefix, renumbered),
                parameter.unit(),
                parameter.fact(),
                parameter.lowerIsStricter(),
                parameter.place());
    }

    static Rule prefixed(Rule rule, String prefix, Map<String, String> renumbered) {
        return new Rule(
                rule.name(),
                clause(rule.clause(), prefix, renumbered),
                rule.force(),
                rule.conditions(),
                rule.conclusion(),
                rule.place());
    }

    private static ClauseId clause(ClauseId clause, String prefix, Map<String, String> renumbered) {
        return ClauseId.of(prefix + renumbered.getOrDefault(clause.value(), clause.value()));
    }

    static PackException notAPack(String path, IllegalArgumentException e) {
        return new PackException(List.of(new PackProblem(
                "pack-folder",
                path,
                1,
                "The file (%s) must lie in POLICY/VERSION, but was (%s)."
                        .formatted(path, e.getMessage().lines().findFirst().orElse("")),
                "Maybe the directory given is not the packs' root.")));
    }
}
