package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Operator;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.RuleType;
import dev.rsp.eval.Assessment;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Report;
import dev.rsp.fact.Schema;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.requirement.Origin;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.summary.Cadence;
import dev.rsp.summary.ChainComplete;
import dev.rsp.summary.ChainStepOpen;
import dev.rsp.summary.Gate;
import dev.rsp.summary.Model;
import dev.rsp.summary.OwnAssessment;
import dev.rsp.summary.OwnShowing;
import dev.rsp.summary.ReferenceAssessed;
import dev.rsp.summary.Summarizer;
import dev.rsp.threshold.Determination;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether facts could meet a pattern of a clause: of its rules, or of the rules that those rest on.
 *
 * <p>A fact meets a pattern when it has its type and is about what its literals say; the other literals may differ, since
 * that is what a near miss is. A summary is met by the facts it is made of. What every case has (a model and its gates)
 * and what no case gives (tables, parameters, the day) meets nothing.
 */
public final class Touch {

    private static final Set<Class<?>> EVERYWHERE = Set.of(Model.class, Gate.class, ModelSnapshot.class);

    private static final List<Class<? extends Record>> ACTS =
            List.of(Report.class, InterimMeasure.class, Approval.class, Notice.class);

    private static final Map<Class<?>, List<Class<? extends Record>>> SOURCES = Map.of(
            OwnAssessment.class,
            List.of(Assessment.class),
            OwnShowing.class,
            List.of(Determination.class, Assessment.class),
            ReferenceAssessed.class,
            List.of(Baseline.class, Assessment.class),
            ChainComplete.class,
            ACTS,
            ChainStepOpen.class,
            ACTS,
            Cadence.class,
            List.of(Fulfilment.class, Report.class, Approval.class));

    private final EffectivePack pack;
    private final Map<String, List<Rule>> concluding = new HashMap<>();

    /** Reads the rules of a pack. */
    public Touch(EffectivePack pack) {
        this.pack = pack;
        pack.rules()
                .forEach(rule -> concluding
                        .computeIfAbsent(rule.conclusion().type(), type -> new ArrayList<>())
                        .add(rule));
    }

    /**
     * Whether one of the records meets a pattern of the clause.
     *
     * @param clause the clause
     * @param records facts and conclusions
     */
    public boolean isMet(String clause, Collection<? extends Record> records) {
        return rules(clause).stream()
                .flatMap(rule -> rule.conditions().stream())
                .anyMatch(condition -> records.stream().anyMatch(each -> meets(each, condition)));
    }

    /** The rules of a clause, and those that conclude what they read. */
    private Set<Rule> rules(String clause) {
        Set<Rule> rules = new LinkedHashSet<>();
        Deque<Rule> open = new ArrayDeque<>();
        pack.rules().stream()
                .filter(rule -> rule.clause().value().equals(clause))
                .forEach(open::add);
        while (!open.isEmpty()) {
            Rule rule = open.remove();
            if (rules.add(rule)) {
                rule.conditions()
                        .forEach(condition -> open.addAll(concluding.getOrDefault(condition.type(), List.of())));
            }
        }
        return rules;
    }

    private boolean meets(Record record, Condition condition) {
        RuleType type = pack.types().get(condition.type());
        boolean given = type.isInput() || type.isConclusion();
        if (!given || EVERYWHERE.contains(type.schema().type())) {
            return false;
        }
        return type.schema().type().isInstance(record)
                ? isAbout(record, condition, type.schema())
                : type.origin() == Origin.SUMMARY
                        && sources(type.schema().type()).contains(record.getClass());
    }

    /** The types of the facts that a summary is made of. */
    private Collection<? extends Class<?>> sources(Class<?> summary) {
        Summarizer<?, ?> own = pack.types().summarizer(summary);
        return own == null ? SOURCES.getOrDefault(summary, List.of()) : List.of(own.facts());
    }

    private static boolean isAbout(Record record, Condition condition, Schema schema) {
        for (Constraint constraint : condition.constraints()) {
            if (constraint instanceof Constraint.Compare compare
                    && compare.operator() == Operator.EQ
                    && compare.operand() instanceof Operand.Text text
                    && schema.topic().contains(compare.component())
                    && !Schema.text(schema.value(record, compare.component())).equals(text.value())) {
                return false;
            }
        }
        return true;
    }
}
