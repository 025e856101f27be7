package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.evidence.Question;
import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.policy.GateKind;
import dev.rsp.safeguard.Criterion;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds ids of the vocabulary that nothing names: no rule, no case, no table row, no clause and no other entry. */
final class UnusedIds {

    private static final List<String> CHECKED = List.of(
            Sections.STANDARDS,
            Sections.ROLES,
            Sections.REQUIREMENTS,
            Sections.QUESTIONS,
            Sections.CHAINS,
            Sections.DUTIES);

    private static final String NO_ID = "[^a-z0-9.-]+";

    private final PackChecks.Content pack;
    private final VocabularyReading reading;
    private final Problems problems;
    private final Set<String> used = new TreeSet<>();

    UnusedIds(PackChecks.Content pack, Problems problems) {
        this.pack = pack;
        this.reading = pack.reading();
        this.problems = problems;
    }

    void check() {
        pack.rules().forEach(this::use);
        pack.folders().forEach(folder -> used.addAll(List.of(folder.casesText().split(NO_ID))));
        useVocabulary(reading.vocabulary());
        reading.places().forEach((name, place) -> {
            String[] parts = name.split("/", 2);
            if (CHECKED.contains(parts[0]) && !used.contains(parts[1])) {
                refuse(name, place);
            }
        });
        pack.parameters().forEach((id, parameter) -> {
            if (!used.contains(id.value())) {
                refuse("parameters/" + id, parameter.place());
            }
        });
        for (String kind : reading.vocabulary().idsOf(GateKind.class)) {
            if (!used.contains(kind)) {
                refuse("gates/" + kind, gate(kind));
            }
        }
    }

    private Place gate(String kind) {
        return reading.places().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("gates/" + kind + "/"))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingInt(Place::line))
                .orElse(new Place("gates", 1));
    }

    private void refuse(String name, Place place) {
        problems.add(
                "id-unused",
                place,
                Require.refusal(
                        "id (" + name + ")",
                        "be named by a rule, a case, a row or another entry",
                        "by none",
                        "Maybe a rule is missing, or the id is left over and can go."));
    }

    private void use(Rule rule) {
        for (Condition condition : rule.conditions()) {
            for (Constraint constraint : condition.constraints()) {
                if (constraint instanceof Constraint.Compare compare) {
                    use(compare.operand());
                }
            }
        }
        rule.conclusion().arguments().forEach(this::use);
    }

    private void use(Operand operand) {
        if (operand instanceof Operand.Text text) {
            used.add(text.value());
        }
    }

    private void useVocabulary(Vocabulary vocabulary) {
        vocabulary.tables().forEach(this::useRow);
        vocabulary.roles().values().forEach(role -> {
            use(role.allOf());
            use(role.outranks());
            if (role.corrects()) {
                used.add(role.id().value());
            }
        });
        vocabulary
                .questions()
                .values()
                .forEach(question -> used.add(question.role().value()));
        vocabulary
                .chains()
                .values()
                .forEach(chain ->
                        chain.steps().forEach(step -> used.add(step.role().value())));
        vocabulary.duties().values().forEach(duty -> {
            used.add(duty.owner().value());
            use(Stream.ofNullable(duty.chain()).toList());
        });
        use(vocabulary.escapes().values());
        vocabulary.remedies().forEach((name, remedy) -> {
            use(Stream.ofNullable(remedy.role()).toList());
        });
        pack.clauses().values().forEach(row -> use(row.gates()));
    }

    private void useRow(Record row) {
        Schema schema = Schema.of(row);
        schema.components().stream()
                .filter(component ->
                        row instanceof Question || !component.name().equals("id"))
                .filter(component ->
                        !(row instanceof Criterion) || component.name().equals("role"))
                .map(component -> schema.value(row, component.name()))
                .filter(Id.class::isInstance)
                .forEach(value -> used.add(((Id) Objects.requireNonNull(value)).value()));
    }

    private void use(Collection<? extends Id> ids) {
        ids.forEach(id -> used.add(id.value()));
    }
}
