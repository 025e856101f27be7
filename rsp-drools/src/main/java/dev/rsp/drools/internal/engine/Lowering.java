package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns the rules of a pack into the text that the engine compiles. */
final class Lowering {

    /** A package that holds no classes, so that nothing but the imports can be named. */
    static final String PACKAGE = "rsp.lowered";

    private Lowering() {}

    /** The rules of a pack in their order, named {@code r0}, {@code r1} and so on. */
    static List<LoweredRule> lower(RuleSet set) {
        List<LoweredRule> lowered = new ArrayList<>();
        for (Rule rule : set.rules()) {
            lowered.add(RuleWriter.write("r" + lowered.size(), rule, set));
        }
        return List.copyOf(lowered);
    }

    /** A whole file with these rules. */
    static String text(Collection<LoweredRule> rules) {
        SortedSet<String> imports = new TreeSet<>();
        rules.forEach(rule -> imports.addAll(rule.imports()));
        StringBuilder text = new StringBuilder("package " + PACKAGE + ";\n");
        imports.forEach(name -> text.append("import ").append(name).append(";\n"));
        rules.forEach(rule -> text.append('\n').append(rule.text()));
        return text.toString();
    }
}
