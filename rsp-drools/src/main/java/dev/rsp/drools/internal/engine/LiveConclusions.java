package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.model.ModelId;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** The conclusions of a live session with the matches behind them, filed by model and by the summaries they cite. */
final class LiveConclusions {

    private final Compiled compiled;
    private final RuleSet set;
    private final Justifications justifications;
    private final LiveWitnesses witnesses;
    private final Map<ModelId, Map<Conclusion, List<LiveMatch>>> matches = new HashMap<>();
    private final Map<Record, Set<Conclusion>> bySummary = new HashMap<>();
    private final Set<Conclusion> otherwise = new HashSet<>();

    LiveConclusions(Compiled compiled, RuleSet set, Justifications justifications) {
        this.compiled = compiled;
        this.set = set;
        this.justifications = justifications;
        this.witnesses = new LiveWitnesses(set.types(), compiled.rules());
    }

    /** A record came or went, so that another witness may be the first. */
    void given(Record record, boolean added) {
        otherwise.addAll(added ? witnesses.add(record) : witnesses.remove(record));
    }

    /** Reads anew what supports the conclusions that were touched, and those whose witness may be another now. */
    List<LiveTouched> update(Set<Conclusion> touched, LiveTouched.Days days) {
        Map<Conclusion, Found> all = new LinkedHashMap<>();
        for (Conclusion each : touched) {
            Found found = find(each);
            all.put(each, found);
            if (found.had.isEmpty() != found.own.isEmpty()) {
                given((Record) each, !found.own.isEmpty());
            }
        }
        otherwise.forEach(each -> all.computeIfAbsent(each, this::find));
        otherwise.clear();
        List<LiveTouched> changed = new ArrayList<>();
        all.forEach((conclusion, found) -> {
            List<LiveMatch> has = read(found.own);
            if (differ(found.had, has)) {
                file(conclusion, found.had, has);
                changed.add(new LiveTouched(conclusion, found.had, has, days));
            }
        });
        return changed;
    }

    /** What a conclusion was filed with, and what the engine says of it now. */
    private record Found(List<LiveMatch> had, List<Match> own) {}

    private Found find(Conclusion conclusion) {
        return new Found(of(conclusion), justifications.find(conclusion));
    }

    private List<LiveMatch> of(Conclusion conclusion) {
        return of(conclusion.model()).getOrDefault(conclusion, List.of());
    }

    private Map<Conclusion, List<LiveMatch>> of(ModelId model) {
        return matches.getOrDefault(model, Map.of());
    }

    /** Whether one cites what the other does not, in whichever order. */
    private static boolean differ(List<LiveMatch> had, List<LiveMatch> has) {
        if (had.isEmpty() || has.isEmpty()) {
            return had.isEmpty() != has.isEmpty();
        }
        return !had.equals(has) && !new HashSet<>(had).equals(new HashSet<>(has));
    }

    private List<LiveMatch> read(List<Match> own) {
        List<LiveMatch> all = new ArrayList<>(own.size());
        for (Match match : own) {
            LoweredRule rule = compiled.rule(match.getRule().getName());
            @Nullable Record[] facts = rule.place(match.getObjects());
            Explanation.witness(rule, facts, witnesses);
            all.add(new LiveMatch(rule, facts));
        }
        return all;
    }

    private void file(Conclusion conclusion, List<LiveMatch> had, List<LiveMatch> has) {
        had.forEach(match -> cite(conclusion, match, false));
        has.forEach(match -> cite(conclusion, match, true));
        if (has.isEmpty()) {
            Map<Conclusion, List<LiveMatch>> left = of(conclusion.model());
            left.remove(conclusion);
            if (left.isEmpty()) {
                matches.remove(conclusion.model());
            }
        } else {
            matches.computeIfAbsent(conclusion.model(), each -> new HashMap<>()).put(conclusion, has);
        }
    }

    private void cite(Conclusion conclusion, LiveMatch match, boolean cites) {
        Scope scope = match.rule().scope();
        for (int i : scope.witnessed()) {
            Condition condition = match.rule().author().conditions().get(i);
            witnesses.cite(conclusion, condition, new Witnesses.Seen(scope, set.types(), match.facts()), cites);
        }
        match.forEachSummary(summary -> {
            if (cites) {
                bySummary.computeIfAbsent(summary, each -> new HashSet<>()).add(conclusion);
            } else {
                drop(bySummary, summary, conclusion);
            }
        });
    }

    private static <K> void drop(Map<K, Set<Conclusion>> filed, K key, Conclusion conclusion) {
        filed.computeIfPresent(key, (each, all) -> all.remove(conclusion) && all.isEmpty() ? null : all);
    }

    Set<Conclusion> citing(Record summary) {
        return Set.copyOf(bySummary.getOrDefault(summary, Set.of()));
    }

    Evaluation all(AsOf asOf) {
        Map<Conclusion, Set<Support>> all = new HashMap<>();
        matches.values()
                .forEach(own -> own.forEach((conclusion, has) -> all.put(conclusion, LiveMatch.supports(has, asOf))));
        return new Evaluation(all);
    }

    Stream<Conclusion> about(Collection<ModelId> models) {
        return models.stream().flatMap(each -> of(each).keySet().stream());
    }

    Map<Conclusion, Set<Support>> supports(Collection<Conclusion> some, AsOf asOf) {
        Map<Conclusion, Set<Support>> all = new HashMap<>();
        some.forEach(each -> all.put(each, LiveMatch.supports(of(each), asOf)));
        return all;
    }
}
