package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.RulePacks;
import dev.rsp.drools.internal.decide.CaseJudge;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.load.PackLimits;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.load.PackStore;
import dev.rsp.drools.internal.load.PackTree;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Prints what a mutant costs on every case of the newest pack: by its one rule, decided whole, and with the pack built anew. */
public final class MutationSpeed {

    private static final String ID = "anthropic-rsp@2.2";
    private static final int MUTANTS = 40;
    private static final int BUILT = 3;

    private MutationSpeed() {}

    /**
     * Measures.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        EffectivePack pack = Opened.of(RulePacks.bundled().pack(ID)).effective();
        long start = System.nanoTime();
        Original original = Original.of(pack);
        print("settle the cases once", start, original.cases().size());
        List<LoaderChecks> edited = new ArrayList<>();
        List<Mutant> mutants = new ArrayList<>();
        List<Mutant> all = new ArrayList<>(Mutants.of(pack));
        Collections.shuffle(all, new Random(1));
        start = System.nanoTime();
        int checked = 0;
        for (Mutant each : all) {
            if (mutants.size() < MUTANTS && each.edited() != null) {
                LoaderChecks checks = LoaderChecks.of(each.pack().get());
                checked++;
                if (checks.problems().isEmpty()) {
                    mutants.add(each);
                    edited.add(checks);
                }
            }
        }
        print("edit the pack and check it", start, checked);
        for (int round = 0; round < 2; round++) {
            start = System.nanoTime();
            int noticed = 0;
            for (int i = 0; i < MUTANTS; i++) {
                Trial trial = new Trial(mutants.get(i), original, edited.get(i).pack());
                noticed += original.cases().stream().anyMatch(trial::isNoticedBy) ? 1 : 0;
            }
            print("a mutant on the cases until one notices (" + noticed + " noticed)", start, MUTANTS);
            start = System.nanoTime();
            for (int i = 0; i < MUTANTS; i++) {
                Trial trial = new Trial(mutants.get(i), original, edited.get(i).pack());
                original.cases().forEach(trial::mayDiffer);
            }
            print(
                    "a mutant on a case by its one rule",
                    start,
                    (long) MUTANTS * original.cases().size());
        }
        start = System.nanoTime();
        for (int i = 0; i < BUILT; i++) {
            Trial trial = new Trial(mutants.get(i), original, edited.get(i).pack());
            original.cases().forEach(trial::isFailing);
        }
        print(
                "a mutant on a case decided whole by the interpreter",
                start,
                (long) BUILT * original.cases().size());
        rebuilt(original, edited);
    }

    /** What it would cost to build the pack anew for each mutant: read, checked, compiled for Drools, and the cases run. */
    private static void rebuilt(Original original, List<LoaderChecks> edited) {
        long start = System.nanoTime();
        for (int i = 0; i < BUILT; i++) {
            read();
        }
        print("the pack read and checked", start, BUILT);
        List<CaseJudge> judges = new ArrayList<>();
        start = System.nanoTime();
        for (int i = 0; i < BUILT; i++) {
            EffectivePack pack = edited.get(i).pack();
            CaseJudge judge = new CaseJudge(pack, Evaluators.of(pack, false).get());
            judge.evaluate(original.cases().get(0).prepared());
            judges.add(judge);
        }
        print("a mutant compiled for Drools, and its first case", start, BUILT);
        start = System.nanoTime();
        judges.forEach(judge -> original.cases().forEach(each -> judge.evaluate(each.prepared())));
        print(
                "a case on a mutant that is compiled for Drools",
                start,
                (long) BUILT * original.cases().size());
        start = System.nanoTime();
        for (int i = BUILT; i < 2 * BUILT; i++) {
            read();
            EffectivePack pack = edited.get(i).pack();
            CaseJudge judge = new CaseJudge(pack, Evaluators.of(pack, false).get());
            original.cases().forEach(each -> judge.evaluate(each.prepared()));
        }
        print("a mutant on all cases, the pack read, checked and compiled anew", start, BUILT);
    }

    private static EffectivePack read() {
        PackTree tree = PackTree.ofDirectory(Path.of(System.getProperty("rsp.packs")), PackLimits.STANDARD);
        return new PackLoader(new PackStore(tree, null), TypeCatalog.standard()).load(PackId.parse(ID));
    }

    private static void print(String what, long start, long times) {
        double each = (System.nanoTime() - start) / 1e3 / times;
        System.out.printf(Locale.ROOT, "%-70s %12.1f us each, %d times%n", what, each, times);
    }
}
