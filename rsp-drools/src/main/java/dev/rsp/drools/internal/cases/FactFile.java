package dev.rsp.drools.internal.cases;

import dev.rsp.drools.internal.facts.FactCodec;
import dev.rsp.drools.internal.facts.FactList;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Require;
import java.util.List;

/** Reads a file that is a list of facts, to be given to cases beside their own. */
public final class FactFile {

    private FactFile() {}

    /**
     * Reads facts.
     *
     * @param file the path, for messages
     * @param bytes the content
     * @param types the types that facts may have
     * @return the facts, in order; at least one
     * @throws dev.rsp.drools.PackException with every problem, when there is one
     */
    public static List<Fact> read(String file, byte[] bytes, TypeCatalog types) {
        Problems problems = new Problems();
        YamlNode root = YamlReader.read(file, bytes, problems);
        if (root != null
                && !(root instanceof YamlNode.Sequence list && !list.items().isEmpty())) {
            problems.add(
                    "facts-empty",
                    root.place(),
                    Require.refusal(
                            "file (" + file + ")",
                            "hold a list of facts",
                            root instanceof YamlNode.Sequence ? "an empty list" : root.kind(),
                            "Maybe it is a file of cases, which goes without --facts."));
        } else if (root != null) {
            List<Fact> facts =
                    FactList.read(new FactCodec(types, problems).list("facts", root), List.of(), types, problems);
            problems.throwIfAny();
            return facts;
        }
        problems.throwIfAny();
        return List.of();
    }
}
