package dev.rsp.drools;

import dev.rsp.drools.Checklist.ChainItem;
import dev.rsp.drools.Checklist.CriterionItem;
import dev.rsp.drools.Checklist.DutyItem;
import dev.rsp.drools.Checklist.GateItem;
import dev.rsp.drools.Checklist.QuestionItem;
import dev.rsp.drools.Checklist.StandardItem;
import dev.rsp.drools.Checklist.StepItem;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Id;
import dev.rsp.level.DefaultStandard;
import dev.rsp.level.RequiredStandard;
import dev.rsp.level.Standard;
import dev.rsp.level.StandardId;
import dev.rsp.level.UnspecifiedStandard;
import dev.rsp.model.Activity;
import dev.rsp.policy.GateKind;
import dev.rsp.safeguard.Criterion;
import dev.rsp.threshold.ThresholdId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a checklist off the vocabulary of a pack. */
final class ChecklistMaker {

    private final EffectivePack pack;
    private final Vocabulary words;
    private final Function<GateKind, List<ClauseInfo>> clauses;

    /**
     * A maker.
     *
     * @param pack the pack
     * @param clauses gives the clauses that bear on a kind of gate
     */
    ChecklistMaker(EffectivePack pack, Function<GateKind, List<ClauseInfo>> clauses) {
        this.pack = pack;
        this.words = pack.vocabulary();
        this.clauses = clauses;
    }

    Checklist of(Activity activity) {
        List<GateKind> kinds = words.gates().entrySet().stream()
                .filter(row -> row.getValue().contains(activity))
                .map(row -> row.getKey())
                .toList();
        Set<String> bearing = kinds.stream().map(GateKind::value).collect(Collectors.toSet());
        Set<String> standards = words.idsOf(StandardId.class);
        return new Checklist(
                activity,
                sorted(rows(Standard.class), Standard::id)
                        .map(each -> standard(each, bearing.contains(each.id().value())))
                        .filter(each -> each.bears() || (!each.specified() && !kinds.isEmpty()))
                        .toList(),
                kinds.stream()
                        .filter(kind -> !standards.contains(kind.value()))
                        .map(kind -> new GateItem(kind, clauses.apply(kind)))
                        .toList(),
                questions(),
                chains(),
                words.duties().values().stream()
                        .map(each -> new DutyItem(each.id(), each.owner(), each.chain(), says("duties", each.id())))
                        .toList());
    }

    private StandardItem standard(Standard standard, boolean bears) {
        StandardId id = standard.id();
        List<CriterionItem> criteria = sorted(rows(Criterion.class), Criterion::id)
                .filter(each -> each.standard().equals(id))
                .map(each -> new CriterionItem(each.id(), each.role(), each.scope(), says("criteria", each.id())))
                .toList();
        Stream<ThresholdId> required = rows(RequiredStandard.class)
                .filter(each -> each.standard().equals(id))
                .map(RequiredStandard::threshold);
        Stream<ThresholdId> unspecified = rows(UnspecifiedStandard.class)
                .filter(each -> each.standard().equals(id))
                .map(UnspecifiedStandard::threshold);
        return new StandardItem(
                id,
                standard.kind(),
                standard.level(),
                !criteria.isEmpty(),
                bears,
                rows(DefaultStandard.class).anyMatch(each -> each.standard().equals(id)),
                Stream.concat(required, unspecified).distinct().sorted().toList(),
                says("standards", id),
                criteria);
    }

    private List<QuestionItem> questions() {
        return words.questions().values().stream()
                .flatMap(each -> Stream.ofNullable(each.requirement())
                        .map(requirement -> new QuestionItem(
                                each.id(),
                                requirement,
                                each.role(),
                                List.copyOf(each.answers()),
                                List.copyOf(each.favourable()),
                                says("questions", each.id()))))
                .toList();
    }

    private List<ChainItem> chains() {
        return words.chains().values().stream()
                .map(each -> new ChainItem(
                        each.id(),
                        each.subject(),
                        words.escapes().containsValue(each.id()),
                        each.steps().stream().map(ChecklistMaker::step).toList()))
                .toList();
    }

    private static StepItem step(Vocabulary.Step step) {
        String act = step.act().name().toLowerCase(Locale.ROOT);
        return new StepItem(step.id(), act, step.role(), step.after(), step.distinctFrom());
    }

    private String says(String section, Id id) {
        return words.says().getOrDefault(section + "/" + id.value(), "");
    }

    private <T extends Record> Stream<T> rows(Class<T> type) {
        return pack.vocabulary().tables().stream().filter(type::isInstance).map(type::cast);
    }

    private static <T> Stream<T> sorted(Stream<T> rows, Function<T, ? extends Id> id) {
        return rows.sorted(Comparator.comparing(each -> id.apply(each).value()));
    }
}
