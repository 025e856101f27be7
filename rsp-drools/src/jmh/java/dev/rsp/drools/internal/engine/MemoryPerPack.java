package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.pack.EffectivePack;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what a loaded pack and a compiled one keep alive: the slope over several copies in one process. */
public final class MemoryPerPack {

    private static final int COPIES = 6;

    private MemoryPerPack() {}

    /**
     * Measures.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws InterruptedException {
        List<Object> kept = new ArrayList<>();
        kept.add(Compiled.of(RuleSet.of(BenchmarkCases.load()), BenchmarkCases.COMPILER)); // what all packs share
        double[] start = used();
        List<EffectivePack> packs = new ArrayList<>();
        for (int i = 0; i < COPIES; i++) {
            packs.add(BenchmarkCases.load());
        }
        kept.addAll(packs);
        double[] loaded = used();
        packs.forEach(pack -> kept.add(Compiled.of(RuleSet.of(pack), BenchmarkCases.COMPILER)));
        double[] compiled = used();
        print("loaded pack", start, loaded);
        print("compiled pack, beside it", loaded, compiled);
        if (kept.size() != 2 * COPIES + 1) {
            throw new IllegalStateException("All copies must be alive.");
        }
    }

    private static void print(String what, double[] before, double[] after) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %6.2f MB heap %6.2f MB metaspace%n",
                what,
                (after[0] - before[0]) / COPIES,
                (after[1] - before[1]) / COPIES);
    }

    private static double[] used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        double metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Metaspace"))
                .mapToDouble((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                .sum();
        return new double[] {heap / (1 << 20), metaspace / (1 << 20)};
    }
}
