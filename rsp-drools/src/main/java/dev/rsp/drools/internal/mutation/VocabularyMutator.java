package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.pack.Vocabulary.RoleEntry;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.testing.MutantKind;
import dev.rsp.fact.Schema;
import dev.rsp.policy.Answer;
import dev.rsp.policy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Edits gates, roles and questions. */
final class VocabularyMutator {

    /** The sections that the rows of tables are read from. */
    private static final Map<String, String> SECTIONS = Map.of(
            "capability-threshold", "thresholds",
            "checkpoint", "checkpoints",
            "criterion", "criteria",
            "default-standard", "default-standards",
            "ladder", "ladders",
            "required-standard", "required-standards",
            "standard", "standards",
            "unspecified-standard", "unspecified-standards");

    private final EffectivePack pack;
    private final Vocabulary vocabulary;
    private final List<Mutant> mutants = new ArrayList<>();

    private VocabularyMutator(EffectivePack pack) {
        this.pack = pack;
        this.vocabulary = pack.vocabulary();
    }

    static List<Mutant> mutants(EffectivePack pack) {
        VocabularyMutator mutator = new VocabularyMutator(pack);
        mutator.gates();
        pack.vocabulary().roles().values().forEach(mutator::role);
        pack.vocabulary().questions().values().forEach(mutator::question);
        List<Mutant> all = new ArrayList<>(mutator.mutants);
        all.addAll(TableMutator.mutants(pack));
        all.addAll(ChainMutator.mutants(pack));
        return all;
    }

    /** An edit of an entry. */
    static Mutant mutant(EffectivePack pack, MutantKind kind, String entry, String change, Vocabulary edited) {
        return new Mutant(
                entry + "/" + change.replace(' ', '-').replace("\"", ""),
                kind,
                "entry \"" + entry + '"',
                place(pack, entry),
                change,
                null,
                () -> PackEdits.vocabulary(pack, edited));
    }

    /** Where an entry stands, in whichever version brought it in. */
    private static Place place(EffectivePack pack, String entry) {
        String table = entry.substring(0, entry.indexOf('/'));
        String name = SECTIONS.getOrDefault(table, table) + entry.substring(table.length());
        return Objects.requireNonNull(pack.vocabulary().places().get(name), name);
    }

    private void add(MutantKind kind, String entry, String change, Vocabulary edited) {
        mutants.add(mutant(pack, kind, entry, change, edited));
    }

    private void gates() {
        vocabulary
                .gates()
                .forEach((kind, activities) -> activities.forEach(activity -> add(
                        MutantKind.GATE,
                        "gates/" + kind + "/" + Schema.text(activity),
                        "may be dropped",
                        VocabularyEdits.withoutGate(vocabulary, kind, activity))));
    }

    private void role(RoleEntry role) {
        String entry = "roles/" + role.id();
        for (Role member : role.allOf()) {
            SortedSet<Role> left = new TreeSet<>(role.allOf());
            left.remove(member);
            add(
                    MutantKind.ROLE,
                    entry,
                    "member \"" + member + "\" may be dropped",
                    VocabularyEdits.role(vocabulary, with(role, left, role.outranks())));
        }
        if (!role.allOf().isEmpty() && !role.samePerson()) {
            RoleEntry one = new RoleEntry(role.id(), role.allOf(), role.outranks(), role.corrects(), true);
            add(MutantKind.ROLE, entry, "one person may act for all", VocabularyEdits.role(vocabulary, one));
        }
        if (!role.corrects()) {
            RoleEntry any = new RoleEntry(role.id(), role.allOf(), role.outranks(), true, role.samePerson());
            add(MutantKind.ROLE, entry, "it may correct what carries no role", VocabularyEdits.role(vocabulary, any));
        }
        outranks(role, entry);
    }

    private void outranks(RoleEntry role, String entry) {
        for (Role other : vocabulary.roles().keySet()) {
            SortedSet<Role> outranks = new TreeSet<>(role.outranks());
            if (!other.equals(role.id()) && !role.allOf().contains(other)) {
                String change = outranks.remove(other)
                        ? "it may no longer outrank \"" + other + '"'
                        : "it may outrank \"" + other + '"';
                if (!role.outranks().contains(other)) {
                    outranks.add(other);
                }
                add(
                        MutantKind.ROLE,
                        entry,
                        change,
                        VocabularyEdits.role(vocabulary, with(role, role.allOf(), outranks)));
            }
        }
    }

    private static RoleEntry with(RoleEntry role, SortedSet<Role> allOf, SortedSet<Role> outranks) {
        return new RoleEntry(role.id(), allOf, outranks, role.corrects(), role.samePerson());
    }

    private void question(QuestionEntry question) {
        String entry = "questions/" + question.id();
        SortedSet<Answer> adverse = question.answers().stream()
                .filter(each -> !question.favourable().contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Answer answer : adverse) {
            SortedSet<Answer> favourable = new TreeSet<>(question.favourable());
            favourable.add(answer);
            add(
                    MutantKind.QUESTION,
                    entry,
                    "\"" + answer + "\" may become favourable",
                    VocabularyEdits.question(vocabulary, with(question, question.role(), favourable)));
        }
        for (String role : new Literals(pack).ids(Role.class, question.role().value())) {
            add(
                    MutantKind.QUESTION,
                    entry,
                    "role \"" + question.role() + "\" may become \"" + role + '"',
                    VocabularyEdits.question(vocabulary, with(question, Role.of(role), question.favourable())));
        }
    }

    private static QuestionEntry with(QuestionEntry question, Role role, SortedSet<Answer> favourable) {
        return new QuestionEntry(question.id(), role, question.answers(), favourable, question.requirement());
    }
}
