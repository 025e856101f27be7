package dev.rsp.drools.analysis;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;

/** Finds a "would" that is read as a must, and no word on why. */
final class ExplainedWould implements PackCheck {

    private static final String SECTION = "## How we read it";

    @Override
    public void check(Opened pack, Problems found) {
        EffectivePack effective = pack.effective();
        effective.clauses().values().stream()
                .filter(ClauseRow::conditionalWould)
                .forEach(row -> effective.folders().stream()
                        .filter(folder -> holds(folder, row))
                        .filter(folder -> folder.text()
                                .lines()
                                .noneMatch(line -> line.strip().equals(SECTION)))
                        .forEach(folder -> found.add(
                                "clause-reading",
                                new Place(folder.path() + "clause.md", 1),
                                Require.refusal(
                                        "clause (" + row.id() + ")",
                                        "be explained under \"" + SECTION + "\"",
                                        "a would without a word",
                                        "Maybe say there why the would is a must."))));
    }

    private static boolean holds(ClauseFolder folder, ClauseRow row) {
        return folder.rules().stream().anyMatch(rule -> rule.clause().equals(row.id()));
    }
}
