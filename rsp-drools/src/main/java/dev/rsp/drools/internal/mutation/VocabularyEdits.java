package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.pack.Vocabulary.RoleEntry;
import dev.rsp.evidence.Question;
import dev.rsp.model.Activity;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Vocabularies with one entry changed. */
final class VocabularyEdits {

    private VocabularyEdits() {}

    /** With another row of a table; without it when there is none. */
    static Vocabulary row(Vocabulary vocabulary, Record before, @Nullable Record after) {
        List<Record> tables = new ArrayList<>(vocabulary.tables());
        int index = tables.indexOf(before);
        if (after == null) {
            tables.remove(index);
        } else {
            tables.set(index, after);
        }
        return copy(
                vocabulary,
                tables,
                vocabulary.roles(),
                vocabulary.questions(),
                vocabulary.gates(),
                vocabulary.chains());
    }

    static Vocabulary role(Vocabulary vocabulary, RoleEntry role) {
        SortedMap<Role, RoleEntry> roles = new TreeMap<>(vocabulary.roles());
        roles.put(role.id(), role);
        return copy(
                vocabulary,
                vocabulary.tables(),
                roles,
                vocabulary.questions(),
                vocabulary.gates(),
                vocabulary.chains());
    }

    /** With another entry of a question, and its row in the table of questions. */
    static Vocabulary question(Vocabulary vocabulary, QuestionEntry question) {
        SortedMap<QuestionId, QuestionEntry> questions = new TreeMap<>(vocabulary.questions());
        questions.put(question.id(), question);
        List<Record> tables = vocabulary.tables().stream()
                .map(each -> each instanceof Question row && row.id().equals(question.id())
                        ? new Question(row.id(), question.role(), row.requirement())
                        : each)
                .toList();
        return copy(vocabulary, tables, vocabulary.roles(), questions, vocabulary.gates(), vocabulary.chains());
    }

    static Vocabulary withoutGate(Vocabulary vocabulary, GateKind kind, Activity activity) {
        SortedMap<GateKind, SortedSet<Activity>> gates = new TreeMap<>(vocabulary.gates());
        gates.computeIfPresent(kind, (key, activities) -> {
            SortedSet<Activity> left = new TreeSet<>(activities);
            left.remove(activity);
            return left;
        });
        return copy(
                vocabulary,
                vocabulary.tables(),
                vocabulary.roles(),
                vocabulary.questions(),
                gates,
                vocabulary.chains());
    }

    static Vocabulary chain(Vocabulary vocabulary, Chain chain) {
        SortedMap<ChainId, Chain> chains = new TreeMap<>(vocabulary.chains());
        chains.put(chain.id(), chain);
        return copy(
                vocabulary,
                vocabulary.tables(),
                vocabulary.roles(),
                vocabulary.questions(),
                vocabulary.gates(),
                chains);
    }

    private static Vocabulary copy(
            Vocabulary from,
            List<Record> tables,
            SortedMap<Role, RoleEntry> roles,
            SortedMap<QuestionId, QuestionEntry> questions,
            SortedMap<GateKind, SortedSet<Activity>> gates,
            SortedMap<ChainId, Chain> chains) {
        return new Vocabulary(
                from.ids(),
                from.says(),
                tables,
                roles,
                questions,
                gates,
                chains,
                from.duties(),
                from.escapes(),
                from.remedies(),
                from.places());
    }
}
