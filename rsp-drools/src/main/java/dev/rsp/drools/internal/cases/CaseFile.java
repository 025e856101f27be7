package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import dev.rsp.fact.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a file of cases. */
public final class CaseFile {

    private static final String CASES = "cases";
    private static final String UNDER = "under";

    private final String file;
    private final TypeCatalog types;
    private final Problems problems;

    private CaseFile(String file, TypeCatalog types, Problems problems) {
        this.file = file;
        this.types = types;
        this.problems = problems;
    }

    /**
     * Reads cases.
     *
     * @param file the path, for messages
     * @param bytes the content
     * @param shared the texts of files with shared facts, by path
     * @param types the types that facts may have
     * @param problems where problems go
     * @return the cases, in order; not to be used after a problem
     */
    public static List<PackCase> read(
            String file, byte[] bytes, Map<String, String> shared, TypeCatalog types, Problems problems) {
        return read(file, bytes, SharedFacts.read(shared, types, problems), types, problems);
    }

    static List<PackCase> read(String file, byte[] bytes, SharedFacts shared, TypeCatalog types, Problems problems) {
        YamlNode root = YamlReader.read(file, bytes, problems);
        return root == null ? List.of() : new CaseFile(file, types, problems).cases(root, shared);
    }

    /**
     * The pack that a file says its cases are for.
     *
     * @param file the path, for messages
     * @param bytes the content
     * @return what stands under {@code under:}; the empty text where the cases are for any pack
     */
    public static String under(String file, byte[] bytes) {
        Problems unread = new Problems();
        return YamlReader.read(file, bytes, unread) instanceof YamlNode.Mapping root
                        && root.entries().containsKey(CASES)
                ? YamlMap.of(CASES, root, unread).text(UNDER)
                : "";
    }

    private List<PackCase> cases(YamlNode root, SharedFacts shared) {
        if (!(root instanceof YamlNode.Mapping mapping)) {
            return all(root, root, shared);
        }
        if (!mapping.entries().containsKey(CASES)) {
            PackCase one = new CaseReader(types, shared, problems).read(root);
            return one == null ? List.of() : List.of(one);
        }
        YamlMap map = YamlMap.of(CASES, root, problems);
        map.text(UNDER);
        YamlNode own = map.find("shared");
        YamlNode list = Objects.requireNonNull(map.find(CASES));
        map.end();
        return all(root, list, own == null ? shared : shared.with(own, types));
    }

    private List<PackCase> all(YamlNode root, YamlNode list, SharedFacts shared) {
        if (!(list instanceof YamlNode.Sequence sequence) || sequence.items().isEmpty()) {
            problems.add(
                    "case-empty",
                    root.place(),
                    Require.refusal(
                            "file (" + file + ")",
                            "hold a list of cases",
                            list instanceof YamlNode.Sequence ? "an empty list" : list.kind(),
                            "Maybe start each case with \"- name:\"."));
            return List.of();
        }
        CaseReader reader = new CaseReader(types, shared, problems);
        List<PackCase> cases = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            PackCase each = reader.read(item);
            if (each != null) {
                cases.add(each);
            }
        }
        return cases;
    }
}
