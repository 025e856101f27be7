package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.load.PackStore;
import dev.rsp.drools.internal.load.PackTree;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A small pack that loads, made of the rules in {@code accepted} and the files in {@code pack}; tests put rules into it. */
final class TestPack {

    /** The pack. */
    static final PackId ID = PackId.parse("test-policy@1.0");

    /** The path of its files. */
    static final String ROOT = "test-policy/1.0/";

    /** The clause folders whose rules lie in {@code accepted}. */
    static final List<String> FOLDERS = List.of("2", "3.1", "3.3", "4.1", "6.2");

    private static final Pattern HEAD =
            Pattern.compile("rule \"([^/ ]+)[^\"\\n]*\"\\s*@clause\\( ([^ ]+) \\)\\s*@force\\( ([A-Z]+) \\)");

    private TestPack() {}

    /** All files by path. */
    static SortedMap<String, byte[]> files() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String name : List.of("policy.yaml", "vocabulary.yaml")) {
            put(files, ROOT + name, resource("pack/" + name));
        }
        for (String folder : FOLDERS) {
            folder(files, folder, resource("accepted/" + folder + ".drl").getBytes(StandardCharsets.UTF_8));
        }
        put(files, ROOT + "3.3/cases.yaml", resource("pack/cases.yaml"));
        put(files, ROOT + "3.1/parameters.yaml", resource("pack/parameters.yaml"));
        put(files, "test-evidence/1.0/policy.yaml", resource("pack/evidence-policy.yaml"));
        put(files, "test-evidence/1.0/vocabulary.yaml", "{}\n");
        put(files, "test-evidence/1.0/clauses.yaml", resource("pack/evidence-clauses.yaml"));
        return listed(files);
    }

    /** All files, and a folder of more rules with its clauses. */
    static SortedMap<String, byte[]> with(String folder, byte[] rules) {
        SortedMap<String, byte[]> files = files();
        folder(files, folder, rules);
        return listed(files);
    }

    /** Adds a clause folder. */
    static void folder(Map<String, byte[]> files, String folder, byte[] rules) {
        files.put(ROOT + folder + "/rules.drl", rules);
        put(files, ROOT + folder + "/cases.yaml", "");
        put(files, ROOT + folder + "/clause.md", "# " + folder + "\n");
    }

    /** The files with a row in clauses.yaml for every clause. */
    static SortedMap<String, byte[]> listed(SortedMap<String, byte[]> files) {
        put(files, ROOT + "clauses.yaml", clauses(files));
        return files;
    }

    static PackLoader loader(SortedMap<String, byte[]> files) {
        return new PackLoader(new PackStore(new PackTree(files), null), TypeCatalog.standard());
    }

    static List<PackProblem> problems(SortedMap<String, byte[]> files) {
        return loader(files).problems(ID);
    }

    static EffectivePack load() {
        return Loaded.PACK;
    }

    private static final class Loaded {

        private static final EffectivePack PACK = loader(files()).load(ID);
    }

    /** The pack with other rules. */
    static EffectivePack of(List<List<Rule>> strata) {
        return load().withStrata(strata);
    }

    static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static String resource(String name) {
        try (InputStream in = TestPack.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("The resource (" + name + ") must exist.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows for every rule that is written as usual. */
    private static String clauses(Map<String, byte[]> files) {
        Map<String, List<String>> names = new TreeMap<>();
        Map<String, String> forces = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith("rules.drl")) {
                HEAD.matcher(new String(bytes, StandardCharsets.UTF_8))
                        .results()
                        .forEach(head -> {
                            names.computeIfAbsent(head.group(2), clause -> new ArrayList<>())
                                    .add(name(head));
                            forces.put(head.group(2), head.group(3));
                        });
            }
        });
        StringBuilder text = new StringBuilder();
        names.forEach((clause, rules) -> {
            text.append('"').append(clause).append("\":\n  force: ").append(forces.get(clause));
            text.append("\n  gates: []\n  says: of the test\n  rules:\n");
            rules.forEach(rule -> text.append("    - \"").append(rule).append("\"\n"));
        });
        return text.toString();
    }

    private static String name(MatchResult head) {
        String text = head.group();
        return text.substring(text.indexOf('"') + 1, text.lastIndexOf('"'));
    }
}
