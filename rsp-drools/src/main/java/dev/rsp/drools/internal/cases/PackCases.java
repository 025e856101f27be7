package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Require;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The cases of a pack, and cases that are to be decided under it. */
public final class PackCases {

    private PackCases() {}

    /**
     * The cases that a pack is tested with: those of its folders, inherited ones as they are restated, and those of its
     * evidence pack that are for any policy or for this one.
     *
     * @param pack the pack
     * @return the cases, folder by folder, each with its clause as the effective pack names it
     * @throws dev.rsp.drools.PackException with every problem, when there is one
     */
    public static List<PackCase> own(EffectivePack pack) {
        Problems problems = new Problems();
        List<PackCase> all = read(pack, problems);
        pack.folders().stream()
                .filter(folder -> folder.casesText().isBlank())
                .forEach(folder -> refuseEmpty(folder.path() + "cases.yaml", problems));
        problems.throwIfAny();
        return all;
    }

    /**
     * Reads the cases that a pack is tested with.
     *
     * @param pack the pack
     * @param problems where problems go
     * @return the cases; not to be used after a problem
     */
    public static List<PackCase> read(EffectivePack pack, Problems problems) {
        SharedFacts shared = SharedFacts.read(pack.sharedCases(), pack.types(), problems);
        CaseList list = new CaseList(pack, problems);
        for (ClauseFolder folder : pack.folders()) {
            String file = folder.path() + "cases.yaml";
            byte[] bytes = bytes(folder.casesText());
            String under = CaseFile.under(file, bytes);
            if (!under.isEmpty() && !folder.pack().equals(pack.identity().evidence())) {
                String cure = "Maybe remove it; the cases of a policy are run under every version that keeps them.";
                refuse(file, "be left to evidence packs", under, cure, problems);
            }
            if (isFor(pack, under) && !folder.casesText().isBlank()) {
                list.add(folder, CaseFile.read(file, bytes, shared, pack.types(), problems));
            }
        }
        pack.changedCases().forEach(changed -> list.change(changed, ChangedFile.read(changed, shared, pack, problems)));
        return list.cases();
    }

    /**
     * The cases of a file, to be decided under a pack.
     *
     * @param pack the pack
     * @param file the path, for messages
     * @param bytes the content
     * @return the cases, in order
     * @throws dev.rsp.drools.PackException with every problem, when there is one
     */
    public static List<PackCase> toDecide(EffectivePack pack, String file, byte[] bytes) {
        Problems problems = new Problems();
        List<PackCase> cases = CaseFile.read(file, bytes, Map.of(), pack.types(), problems);
        String under = CaseFile.under(file, bytes);
        if (!isFor(pack, under)) {
            String must = "be " + pack.identity().id() + " or what it stands on";
            refuse(file, must, under, "Maybe another policy or version was meant.", problems);
        }
        problems.throwIfAny();
        return cases;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isFor(EffectivePack pack, String under) {
        return under.isEmpty()
                || pack.parts().stream().anyMatch(part -> part.id().toString().equals(under));
    }

    /** Nothing tests such a folder, which passes for one that is tested. */
    private static void refuseEmpty(String file, Problems problems) {
        String cure = "Maybe start each case with \"- name:\".";
        Refusal refusal = Require.refusal("file (" + file + ")", "hold a list of cases", "empty", cure);
        problems.add("case-empty", new Place(file, 1), refusal);
    }

    private static void refuse(String file, String must, String under, String cure, Problems problems) {
        problems.add("case-under", new Place(file, 1), Require.refusal("key (cases.under)", must, under, cure));
    }
}
