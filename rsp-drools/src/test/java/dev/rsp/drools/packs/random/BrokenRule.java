package dev.rsp.drools.packs.random;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.dialect.DrlReader;
import dev.rsp.drools.internal.dialect.Strata;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.packs.Bundled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A mistake that is easily made: a short standard holds only where there are interim measures on their way. */
final class BrokenRule {

    private static final String FILE = "anthropic-rsp/2.0/6.2-interim-measures/rules.drl";
    private static final String RULE = "rule \"6.2/1 ";
    private static final String RESTRICTED = "    exists RequiredStandard( standard == $standard )\n";
    private static final String WRONG =
            "    exists InterimMeasure( chain == \"interim-measures\", model == $model, about == $standard )\n";

    private BrokenRule() {}

    /** Makes the mistake in a copy of the packs. */
    static void into(Path root) throws IOException {
        Files.writeString(root.resolve(FILE), text());
    }

    /** The pack with the mistake, past the loader, which refuses it. */
    static EffectivePack in(EffectivePack pack) throws IOException {
        List<PackProblem> problems = new ArrayList<>();
        List<Rule> broken = DrlReader.read(FILE, text(), problems);
        List<String> names = broken.stream().map(Rule::name).toList();
        List<Rule> rules = new ArrayList<>(pack.rules());
        rules.removeIf(rule -> names.contains(rule.name()));
        rules.addAll(broken);
        List<List<Rule>> strata = Strata.of(rules, pack.types(), problems);
        if (!problems.isEmpty() || rules.size() != pack.rules().size()) {
            throw new IllegalStateException(problems.toString());
        }
        return pack.withStrata(strata);
    }

    private static String text() throws IOException {
        String text = Files.readString(Bundled.ROOT.resolve(FILE));
        int rule = text.indexOf(RULE);
        int place = text.indexOf(RESTRICTED, rule);
        if (rule < 0 || place < 0 || place > text.indexOf("\nend", rule)) {
            throw new IllegalStateException("the rule reads otherwise");
        }
        return text.substring(0, place) + WRONG + text.substring(place + RESTRICTED.length());
    }
}
