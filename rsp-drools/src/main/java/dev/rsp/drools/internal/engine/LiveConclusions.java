package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.model.ModelId;
import dev.rsp.policy.AsOf;
import dev.rsp.requirement.Conclusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** The conclusions of a live session with the matches behind them, filed by model and by the summaries they cite. */
final class LiveConclusions {

    private final Compiled compiled;
    private final RuleSet set;
    private final Justifications justifications;
    private final LiveWitnesses witnesses;
    private final Map<Conclusion, List<LiveMatch>> matches = new HashMap<>();
    private final Map<ModelId, Set<Conclusion>> byModel = new HashMap<>();
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
    LiveTouched update(Set<Conclusion> touched, AsOf before, AsOf now) {
        Map<Conclusion, List<LiveMatch>> old = new LinkedHashMap<>();
        touched.forEach(each -> old.put(each, matches.getOrDefault(each, List.of())));
        for (Conclusion each : touched) {
            boolean was = matches.containsKey(each);
            boolean is = !justifications.find(each).isEmpty();
            if (was != is) {
                given((Record) each, is);
            }
        }
        otherwise.forEach(each -> old.putIfAbsent(each, matches.getOrDefault(each, List.of())));
        otherwise.clear();
        LiveTouched changed = new LiveTouched(set.types(), before, now);
        old.forEach((conclusion, had) -> {
            List<LiveMatch> has = read(conclusion);
            if (!new HashSet<>(had).equals(new HashSet<>(has))) {
                file(conclusion, had, has);
                changed.add(conclusion, had, has);
            }
        });
        return changed;
    }

    private Set<Support> supports(List<LiveMatch> some, AsOf asOf) {
        Set<Support> supports = new LinkedHashSet<>();
        some.forEach(match -> supports.add(match.support(asOf, set.types())));
        return supports;
    }

    private List<LiveMatch> read(Conclusion conclusion) {
        List<LiveMatch> all = new ArrayList<>();
        for (Match match : justifications.find(conclusion)) {
            LoweredRule rule = compiled.rule(match.getRule().getName());
            List<Record> found = new ArrayList<>();
            exists(
                    rule,
                    match.getObjects(),
                    (condition, seen) -> found.add(witnesses.find(condition, rule.scope(), seen.facts())));
            all.add(new LiveMatch(rule, match.getObjects(), found));
        }
        return all;
    }

    private interface OnExists {
        void at(Condition condition, Witnesses.Seen seen);
    }

    /** Goes through the exists conditions of a match that need a witness. */
    private void exists(LoweredRule rule, List<? extends @Nullable Object> matched, OnExists action) {
        List<Condition> conditions = rule.author().conditions();
        boolean any = conditions.stream().anyMatch(each -> each.quantifier() == Quantifier.EXISTS);
        if (!any) {
            return;
        }
        List<@Nullable Record> facts = Arrays.asList(new Record[conditions.size()]);
        for (int i = 0; i < conditions.size(); i++) {
            facts.set(i, rule.scope().parameter(i));
        }
        for (int i = 0; i < matched.size(); i++) {
            if (rule.slots().get(i) >= 0) {
                facts.set(rule.slots().get(i), (Record) matched.get(i));
            }
        }
        for (int i = 0; i < conditions.size(); i++) {
            boolean needed = conditions.get(i).quantifier() == Quantifier.EXISTS
                    && !rule.scope().isClock(i)
                    && rule.scope().parameter(i) == null;
            if (needed) {
                action.at(conditions.get(i), new Witnesses.Seen(rule.scope(), set.types(), facts));
            }
        }
    }

    private void file(Conclusion conclusion, List<LiveMatch> had, List<LiveMatch> has) {
        had.forEach(match -> cite(conclusion, match, false));
        has.forEach(match -> cite(conclusion, match, true));
        if (has.isEmpty()) {
            matches.remove(conclusion);
            drop(byModel, conclusion.model(), conclusion);
        } else {
            matches.put(conclusion, has);
            byModel.computeIfAbsent(conclusion.model(), each -> new HashSet<>()).add(conclusion);
        }
    }

    private void cite(Conclusion conclusion, LiveMatch match, boolean cites) {
        exists(match.rule(), match.matched(), (condition, seen) -> witnesses.cite(conclusion, condition, seen, cites));
        for (Record summary : match.summaries()) {
            if (cites) {
                bySummary.computeIfAbsent(summary, each -> new HashSet<>()).add(conclusion);
            } else {
                drop(bySummary, summary, conclusion);
            }
        }
    }

    private static <K> void drop(Map<K, Set<Conclusion>> filed, K key, Conclusion conclusion) {
        filed.computeIfPresent(key, (each, all) -> all.remove(conclusion) && all.isEmpty() ? null : all);
    }

    Set<Conclusion> citing(Record summary) {
        return Set.copyOf(bySummary.getOrDefault(summary, Set.of()));
    }

    Evaluation all(AsOf asOf) {
        Map<Conclusion, Set<Support>> all = new HashMap<>();
        matches.forEach((conclusion, has) -> all.put(conclusion, supports(has, asOf)));
        return new Evaluation(all);
    }

    Set<Conclusion> about(Collection<ModelId> models) {
        Set<Conclusion> all = new HashSet<>();
        models.forEach(each -> all.addAll(byModel.getOrDefault(each, Set.of())));
        return all;
    }

    Map<Conclusion, Set<Support>> supports(Collection<Conclusion> some, AsOf asOf) {
        Map<Conclusion, Set<Support>> all = new HashMap<>();
        some.forEach(each -> all.put(each, supports(matches.getOrDefault(each, List.of()), asOf)));
        return all;
    }
}
