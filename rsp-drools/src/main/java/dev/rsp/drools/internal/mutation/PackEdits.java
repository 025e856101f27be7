package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ParameterId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Packs with a part of another pack put in the place of their own. */
final class PackEdits {

    private PackEdits() {}

    /** With another rule; without it when there is none. */
    static EffectivePack rule(EffectivePack pack, Rule before, @Nullable Rule after) {
        List<ClauseFolder> folders = new ArrayList<>();
        for (ClauseFolder folder : pack.folders()) {
            folders.add(folder.rules().contains(before) ? folder(folder, before, after) : folder);
        }
        SortedMap<ClauseId, ClauseRow> clauses = new TreeMap<>(pack.clauses());
        if (after == null) {
            clauses.computeIfPresent(before.clause(), (id, row) -> without(row, before.name()));
        }
        return copy(pack, pack.vocabulary(), clauses, pack.parameters(), folders);
    }

    private static ClauseFolder folder(ClauseFolder folder, Rule before, @Nullable Rule after) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : folder.rules()) {
            if (!rule.equals(before)) {
                rules.add(rule);
            } else if (after != null) {
                rules.add(after);
            }
        }
        return new ClauseFolder(
                folder.name(),
                folder.pack(),
                folder.path(),
                folder.text(),
                folder.readings(),
                folder.parameters(),
                folder.rulesText(),
                rules,
                folder.casesText(),
                folder.renumbered());
    }

    private static ClauseRow without(ClauseRow row, String rule) {
        List<String> rules =
                row.rules().stream().filter(name -> !name.equals(rule)).toList();
        return new ClauseRow(
                row.id(),
                row.pack(),
                row.force(),
                row.conditionalWould(),
                row.gates(),
                row.says(),
                rules,
                row.notEncoded());
    }

    /** With another row of a clause. */
    static EffectivePack clause(EffectivePack pack, ClauseRow row) {
        SortedMap<ClauseId, ClauseRow> clauses = new TreeMap<>(pack.clauses());
        clauses.put(row.id(), row);
        return copy(pack, pack.vocabulary(), clauses, pack.parameters(), pack.folders());
    }

    /** With another vocabulary. */
    static EffectivePack vocabulary(EffectivePack pack, Vocabulary vocabulary) {
        return copy(pack, vocabulary, pack.clauses(), pack.parameters(), pack.folders());
    }

    /** With another value of a parameter. */
    static EffectivePack parameter(EffectivePack pack, Parameter parameter) {
        SortedMap<ParameterId, Parameter> parameters = new TreeMap<>(pack.parameters());
        parameters.put(parameter.id(), parameter);
        return copy(pack, pack.vocabulary(), pack.clauses(), parameters, pack.folders());
    }

    private static EffectivePack copy(
            EffectivePack pack,
            Vocabulary vocabulary,
            SortedMap<ClauseId, ClauseRow> clauses,
            SortedMap<ParameterId, Parameter> parameters,
            List<ClauseFolder> folders) {
        return new EffectivePack(
                pack.identity(),
                vocabulary,
                clauses,
                parameters,
                folders,
                pack.types(),
                pack.strata(),
                pack.digest(),
                pack.parts(),
                pack.sharedCases(),
                pack.changedCases(),
                pack.overlay());
    }
}
