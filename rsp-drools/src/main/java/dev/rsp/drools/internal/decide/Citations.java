package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Concluded;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.standing.Traced;
import dev.rsp.fact.FactRef;
import dev.rsp.requirement.Absence;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Justification;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the supports of an evaluation into justifications that cite clause, facts and absences. */
final class Citations {

    private static final Comparator<Justification> ORDER = Comparator.comparing(Justification::rule)
            .thenComparing(each -> each.because().stream().map(Cited::id).collect(Collectors.joining(" ")))
            .thenComparing(each -> each.absent().toString());

    private final EffectivePack pack;
    private final Map<String, Rule> rules;
    private final Function<Record, Collection<FactRef>> sources;
    private final Map<Record, Cited> cited = new HashMap<>();

    Citations(EffectivePack pack, Map<String, Rule> rules, List<Traced> summaries) {
        this(pack, rules, sources(summaries));
    }

    /**
     * Citations with sources known elsewhere.
     *
     * @param pack the pack
     * @param rules its rules by name
     * @param sources the facts that a summary was worked out from; empty for what is none
     */
    Citations(EffectivePack pack, Map<String, Rule> rules, Function<Record, Collection<FactRef>> sources) {
        this.pack = pack;
        this.rules = rules;
        this.sources = sources;
    }

    private static Function<Record, Collection<FactRef>> sources(List<Traced> summaries) {
        Map<Record, Collection<FactRef>> sources = new HashMap<>();
        summaries.forEach(traced -> sources.put(traced.summary(), traced.sources()));
        return each -> sources.getOrDefault(each, List.of());
    }

    /** Every conclusion with its justifications, by id. */
    List<Concluded> of(Evaluation evaluation) {
        SortedMap<String, Concluded> byId = new TreeMap<>();
        evaluation.supports().forEach((conclusion, supports) -> {
            Concluded concluded = concluded(conclusion, supports);
            byId.put(concluded.id(), concluded);
        });
        return List.copyOf(byId.values());
    }

    /** One conclusion with its justifications. */
    Concluded concluded(Conclusion conclusion, Set<Support> supports) {
        return new Concluded(
                conclusion,
                supports.stream().map(this::justification).sorted(ORDER).toList());
    }

    private Justification justification(Support support) {
        Rule rule = rule(support.rule());
        return new Justification(
                pack.ref(rule.clause()),
                rule.name(),
                rule.force(),
                support.because().stream().map(this::cite).toList(),
                support.absent().stream().map(this::named).toList());
    }

    private Rule rule(String name) {
        Rule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException(
                    "The rule (%s) must be one of the pack, but was (unknown).".formatted(name));
        }
        return rule;
    }

    private Cited cite(Record record) {
        return cited.computeIfAbsent(
                record,
                each -> Cited.of(
                        each, sources.apply(each).stream().map(FactRef::value).toList()));
    }

    private Absence named(Absence absence) {
        String type = pack.types().find(absence.type()) == null
                ? absence.type()
                : pack.types().get(absence.type()).schema().name();
        return new Absence(absence.rule(), absence.pattern(), type, absence.values(), absence.open());
    }
}
