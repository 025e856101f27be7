package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import dev.rsp.fact.Require;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a changed-cases.yaml: inherited cases with their new answers, each with the clause that changed it. */
final class ChangedFile {

    private static final String LIST = "changed-cases";
    private static final String BY = "changed-by";

    private final EffectivePack.ChangedCases file;
    private final EffectivePack pack;
    private final Problems problems;

    private ChangedFile(EffectivePack.ChangedCases file, EffectivePack pack, Problems problems) {
        this.file = file;
        this.pack = pack;
        this.problems = problems;
    }

    static List<PackCase> read(
            EffectivePack.ChangedCases file, SharedFacts shared, EffectivePack pack, Problems problems) {
        YamlNode root = YamlReader.read(file.path(), PackCases.bytes(file.text()), problems);
        return root == null ? List.of() : new ChangedFile(file, pack, problems).cases(root, shared);
    }

    private List<PackCase> cases(YamlNode root, SharedFacts shared) {
        YamlMap map = YamlMap.of("file", root, problems);
        YamlNode own = map.find("shared");
        YamlNode list = map.get(LIST);
        map.end();
        CaseReader reader =
                new CaseReader(pack.types(), own == null ? shared : shared.with(own, pack.types()), problems);
        List<PackCase> cases = new ArrayList<>();
        for (YamlNode item : items(list)) {
            YamlMap each = YamlMap.of("case", item, problems);
            checkBy(each);
            PackCase restated = reader.read(each);
            if (restated != null) {
                String clause = restated.clause();
                cases.add(restated.withClause(
                        clause == null ? null : file.renumbered().getOrDefault(clause, clause)));
            }
        }
        return cases;
    }

    private List<YamlNode> items(@Nullable YamlNode list) {
        if (list instanceof YamlNode.Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        if (list != null) {
            String cure = "Maybe start each case with \"- name:\".";
            String actual = list instanceof YamlNode.Sequence ? "an empty list" : list.kind();
            problems.add(
                    "case-empty",
                    list.place(),
                    Require.refusal("value (file." + LIST + ")", "hold a list of cases", actual, cure));
        }
        return List.of();
    }

    private void checkBy(YamlMap each) {
        String clause = each.required(BY, String.class);
        if (clause != null && !file.clauses().contains(clause)) {
            problems.add(
                    "case-changed",
                    each.place(BY),
                    Require.refusal(
                            "key (case." + BY + ")",
                            "name a clause of this version or of its base",
                            clause,
                            Nearest.cure(clause, file.clauses(), "Maybe name the clause that changed the answer.")));
        }
    }
}
