package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.model.Activity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.RequirementId;
import dev.rsp.policy.Role;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads roles, questions, gates, duties, escapes and remedies. */
final class ProcessReader {

    private final RowReader rows;
    private final ClauseNames clauses;

    ProcessReader(RowReader rows, ClauseNames clauses) {
        this.rows = rows;
        this.clauses = clauses;
    }

    void requirements() {
        rows.each(Sections.REQUIREMENTS, (id, map) -> {});
    }

    SortedMap<Role, Vocabulary.RoleEntry> roles() {
        TreeMap<Role, Vocabulary.RoleEntry> roles = new TreeMap<>();
        rows.each(Sections.ROLES, (id, map) -> {
            Role role = rows.typed(new RowReader.Keyed(Sections.ROLES, id), Role.class, id);
            SortedSet<Role> allOf = rows.set(map, "all-of", Role.class);
            SortedSet<Role> outranks = rows.set(map, "outranks", Role.class);
            boolean corrects = map.flag("corrects");
            boolean samePerson = map.flag("same-person");
            if (role != null) {
                roles.put(role, new Vocabulary.RoleEntry(role, allOf, outranks, corrects, samePerson));
            }
        });
        roles.values().forEach(role -> checkJoint(role, roles));
        return roles;
    }

    private void checkJoint(Vocabulary.RoleEntry role, SortedMap<Role, Vocabulary.RoleEntry> roles) {
        RowReader.Keyed row = new RowReader.Keyed(Sections.ROLES, role.id().value());
        if (role.allOf().size() == 1) {
            rows.refuse(row, "be made of two roles or more", role.allOf(), "Maybe leave all-of out.");
        }
        for (Role part : role.allOf()) {
            Vocabulary.RoleEntry entry = roles.get(part);
            if (entry != null && !entry.allOf().isEmpty()) {
                rows.refuse(row, "be made of roles that are not joint", part, "Maybe name the single roles.");
            }
        }
        if (role.outranks().contains(role.id())) {
            rows.refuse(row, "not outrank itself", role.id(), "Maybe leave it out; the same role may always correct.");
        }
        if (role.samePerson() && role.allOf().isEmpty()) {
            rows.refuse(row, "be joint to say same-person", "single", "Maybe add all-of.");
        }
    }

    SortedMap<QuestionId, Vocabulary.QuestionEntry> questions() {
        TreeMap<QuestionId, Vocabulary.QuestionEntry> questions = new TreeMap<>();
        rows.each(Sections.QUESTIONS, (id, map) -> {
            RowReader.Keyed row = new RowReader.Keyed(Sections.QUESTIONS, id);
            QuestionId question = rows.typed(row, QuestionId.class, id);
            Role role = rows.known(map, "role", Role.class);
            SortedSet<Answer> answers = new TreeSet<>(map.list("answers", Answer.class));
            SortedSet<Answer> favourable = new TreeSet<>(map.list("favourable", Answer.class));
            RequirementId requirement = rows.maybe(map, "requirement", RequirementId.class);
            if (!answers.containsAll(favourable) || (!answers.isEmpty() && favourable.equals(answers))) {
                rows.refuse(
                        row,
                        "have favourable answers that are some of its answers, not all",
                        favourable,
                        "Maybe an answer was renamed.");
            }
            if (question != null && role != null) {
                questions.put(question, new Vocabulary.QuestionEntry(question, role, answers, favourable, requirement));
            }
        });
        return questions;
    }

    SortedMap<GateKind, SortedSet<Activity>> gates() {
        TreeMap<GateKind, SortedSet<Activity>> gates = new TreeMap<>();
        rows.each(Sections.GATES, (id, map) -> {
            RowReader.Keyed row = new RowReader.Keyed(Sections.GATES, id);
            String[] parts = rows.split(row);
            GateKind kind = parts == null ? null : rows.typed(row, GateKind.class, parts[0]);
            Activity activity = parts == null ? null : rows.typed(row, Activity.class, parts[1]);
            if (kind != null && activity != null) {
                gates.computeIfAbsent(kind, key -> new TreeSet<>()).add(activity);
            }
        });
        return gates;
    }

    SortedMap<DutyId, Vocabulary.DutyEntry> duties() {
        TreeMap<DutyId, Vocabulary.DutyEntry> duties = new TreeMap<>();
        rows.each(Sections.DUTIES, (id, map) -> {
            DutyId duty = rows.typed(new RowReader.Keyed(Sections.DUTIES, id), DutyId.class, id);
            Role owner = rows.known(map, "owner", Role.class);
            ChainId chain = rows.maybe(map, "chain", ChainId.class);
            if (duty != null && owner != null) {
                duties.put(duty, new Vocabulary.DutyEntry(duty, owner, chain));
            }
        });
        return duties;
    }

    SortedMap<String, ChainId> escapes() {
        TreeMap<String, ChainId> escapes = new TreeMap<>();
        rows.each(Sections.ESCAPES, (id, map) -> {
            ChainId chain = rows.known(map, "chain", ChainId.class);
            if (chain != null) {
                escapes.put(id, chain);
            }
        });
        return escapes;
    }

    SortedMap<String, Vocabulary.Remedy> remedies() {
        TreeMap<String, Vocabulary.Remedy> remedies = new TreeMap<>();
        rows.each(Sections.REMEDIES, (id, map) -> {
            String item = map.required("item", String.class);
            Role role = rows.maybe(map, "role", Role.class);
            ClauseId clause = clause(map, new RowReader.Keyed(Sections.REMEDIES, id));
            if (item != null && clause != null) {
                remedies.put(id, new Vocabulary.Remedy(item.equals("none") ? null : item, role, clause));
            }
        });
        return remedies;
    }

    private @Nullable ClauseId clause(YamlMap map, RowReader.Keyed row) {
        YamlNode node = map.get("clause");
        if (!(node instanceof YamlNode.Scalar text)) {
            return null;
        }
        ClauseId clause = clauses.find(rows.pack(row), text.text());
        if (clause == null) {
            rows.refuse(row, "name a clause of clauses.yaml", text.text(), "Maybe the clause was renamed.");
        }
        return clause;
    }
}
