package dev.rsp.drools.internal.decide;

import dev.rsp.decision.Concluded;
import dev.rsp.drools.internal.evaluation.Evaluation;
import dev.rsp.drools.internal.evaluation.Support;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.standing.Traced;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Summary;
import dev.rsp.policy.ClauseRef;
import dev.rsp.requirement.Cited;
import dev.rsp.requirement.Conclusion;
import dev.rsp.requirement.Justification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns the supports of an evaluation into justifications that cite clause, facts and absences. */
final class Citations {

    private static final Comparator<Justification> ORDER = Comparator.comparing(Justification::rule)
            .thenComparing((a, b) -> compareIds(a.because(), b.because()))
            .thenComparing(each -> each.absent().toString());

    private final Map<String, Head> heads;
    private final Function<Record, Collection<FactRef>> sources;
    private final Map<Record, Cited> cited = new HashMap<>();

    /**
     * What a justification says of its rule.
     *
     * @param clause the clause as decisions cite it
     * @param rule the rule
     */
    record Head(ClauseRef clause, Rule rule) {}

    /** The heads of a pack's rules, by the name of the rule. */
    static Map<String, Head> heads(EffectivePack pack) {
        Map<String, Head> heads = new HashMap<>();
        pack.rules().forEach(rule -> heads.put(rule.name(), new Head(pack.ref(rule.clause()), rule)));
        return heads;
    }

    Citations(Map<String, Head> heads, List<Traced> summaries) {
        this(heads, sources(summaries));
    }

    /**
     * Citations with sources known elsewhere.
     *
     * @param heads those of the pack's rules
     * @param sources the facts that a summary was worked out from
     */
    Citations(Map<String, Head> heads, Function<Record, Collection<FactRef>> sources) {
        this.heads = heads;
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
            byId.put(id(conclusion), concluded(conclusion, supports));
        });
        return List.copyOf(byId.values());
    }

    /** One conclusion with its justifications. */
    Concluded concluded(Conclusion conclusion, Set<Support> supports) {
        List<Justification> justifications = new ArrayList<>(supports.size());
        supports.forEach(each -> justifications.add(justification(each)));
        justifications.sort(ORDER);
        return new Concluded(conclusion, justifications);
    }

    /** By one record after the other; where all are the same, the shorter list first. */
    private static int compareIds(List<Cited> some, List<Cited> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int compared = some.get(i).id().compareTo(others.get(i).id());
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    private Justification justification(Support support) {
        Head head = head(support.rule());
        List<Cited> because = new ArrayList<>(support.because().size());
        support.because().forEach(each -> because.add(cite(each)));
        return new Justification(head.clause, head.rule.name(), head.rule.force(), because, support.absent());
    }

    private Head head(String name) {
        Head head = heads.get(name);
        if (head == null) {
            throw new IllegalStateException(
                    "The rule (%s) must be one of the pack, but was (unknown).".formatted(name));
        }
        return head;
    }

    /** The id of a conclusion, worked out once: most are cited by others too. */
    String id(Conclusion conclusion) {
        return cite((Record) conclusion).id();
    }

    private Cited cite(Record record) {
        return cited.computeIfAbsent(record, this::cited);
    }

    private Cited cited(Record record) {
        List<String> from = new ArrayList<>();
        if (record instanceof Summary) {
            sources.apply(record).forEach(each -> from.add(each.value()));
        }
        return Cited.of(record, from);
    }
}
