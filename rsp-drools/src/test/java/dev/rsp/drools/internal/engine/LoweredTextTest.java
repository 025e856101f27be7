package dev.rsp.drools.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.load.PackLimits;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.load.PackStore;
import dev.rsp.drools.internal.load.PackTree;
import dev.rsp.drools.internal.pack.ClauseFolder;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The text that the engine compiles is of one narrow form, and nothing in it is the author's but ids of the vocabulary. */
class LoweredTextTest {

    private static final String TYPE = "[A-Z][A-Za-z]*+";
    private static final String COMPONENT = "[a-z][A-Za-z]*+";
    private static final String VARIABLE = "\\$v[0-9]+x[0-9]+";
    private static final String ID = "\"[A-Za-z0-9][A-Za-z0-9.:()-]*+\"";
    private static final String MOVED = "(?:\\.(?:plus|minus)(?:Months|Days)\\( [0-9]+L \\))*+";
    private static final String BINDING = VARIABLE + " : " + COMPONENT + "(?:\\.value|" + MOVED + ")";
    private static final String OPERAND =
            "(?:" + VARIABLE + "|" + ID + "|-?[0-9.]+B|[0-9]+L|true|false|" + TYPE + "\\.[A-Z_]+)";
    private static final String COMPARISON = COMPONENT + "(?:\\.value)? (?:==|!=|<|<=|>|>=) " + OPERAND;
    private static final String CONSTRAINT = "(?:" + BINDING + "|" + COMPARISON + ")";
    private static final String PATTERN =
            "    (?:not |exists )?" + TYPE + "\\((?: " + CONSTRAINT + "(?:, " + CONSTRAINT + ")*+ )?\\)\n";
    private static final String ARGUMENT = "(?:" + VARIABLE + "|new " + TYPE + "\\( (?:" + ID + "|" + VARIABLE
            + "\\.value\\(\\)) \\)|true|false|" + TYPE + "\\.[A-Z_]+)";
    private static final Pattern RULE =
            Pattern.compile("rule \"r[0-9]+\"\nwhen\n(?:" + PATTERN + ")++then\n    insertLogical\\( new " + TYPE
                    + "\\( " + ARGUMENT + "(?:, " + ARGUMENT + ")*+ \\) \\);\nend\n");
    private static final Pattern HEADER =
            Pattern.compile("package rsp\\.lowered;\n(?:import dev\\.rsp\\.(?:[a-z]+\\.)*" + TYPE + ";\n)++\n");

    private static EffectivePack pack() {
        PackTree tree = PackTree.ofDirectory(Path.of("src/main/packs"), PackLimits.STANDARD);
        return new PackLoader(new PackStore(tree, null), TypeCatalog.standard())
                .load(PackId.parse("anthropic-rsp@2.2"));
    }

    /** The rules of a pack, with a mark in every word that is the author's own. */
    private static List<Rule> marked(EffectivePack pack) {
        List<Rule> rules = new ArrayList<>();
        for (ClauseFolder folder : pack.folders()) {
            String text = folder.rulesText()
                    .replaceAll("\\$([a-z])", "\\$canary$1")
                    .replaceAll("(?m)^(rule \"[^\"]+)\"", "$1 canary\" // canary")
                    .replaceAll("(?m)^when", "/* canary */ when");
            rules.addAll(RuleText.read(folder.path() + "rules.drl", text));
        }
        return rules;
    }

    @Test
    void nothingOfTheAuthorsReachesTheEngine() {
        EffectivePack pack = pack();
        List<Rule> rules = marked(pack);
        assertThat(rules)
                .hasSizeGreaterThan(60)
                .allMatch(rule -> rule.toString().contains("canary"));
        List<LoweredRule> lowered =
                Lowering.lower(new RuleSet("marked", pack.types(), List.of(rules), pack.constants()));
        for (LoweredRule rule : lowered) {
            assertThat(rule.text()).matches(RULE);
        }
        String text = Lowering.text(lowered);
        assertThat(text).startsWith("package rsp.lowered;\n").doesNotContain("@", "//", "/*", "\\", "'");
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("canary");
        assertThat(HEADER.matcher(text).lookingAt()).isTrue();
    }
}
