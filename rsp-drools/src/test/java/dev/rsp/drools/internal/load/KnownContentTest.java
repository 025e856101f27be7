package dev.rsp.drools.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.PackException;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left out where the content of a pack is known, and what never is. */
class KnownContentTest {

    private static final PackId ID = PackId.parse(PackFiles.ID);

    private final List<String> asked = new ArrayList<>();

    private PackLoader loader(PackFiles files, boolean known) {
        return new PackLoader(new PackStore(files.tree(), null), TypeCatalog.standard(), (id, digest) -> {
            asked.add(id + " " + digest);
            return known;
        });
    }

    @Test
    void theDigestOfAllThatIsMergedIsAskedFor() {
        EffectivePack known = loader(PackFiles.lab(), true).load(ID);
        EffectivePack unknown = loader(PackFiles.lab(), false).load(ID);
        assertThat(asked).containsExactly(ID + " " + known.digest(), ID + " " + known.digest());
        assertThat(known.folders()).isEqualTo(unknown.folders());
        assertThat(known.digest()).isEqualTo(unknown.digest());
        PackFiles other = PackFiles.lab().append("3-growth/rules.drl", "// another byte\n");
        assertThat(loader(other, false).load(ID).digest()).isNotEqualTo(known.digest());
    }

    @Test
    void ourOwnGrammarAndAllChecksReadEvenWhatIsKnown() {
        for (String more : List.of("rule", "import java.util.List;\n", "/* open", "rule \"r\" when then end\n")) {
            PackFiles files = PackFiles.lab().append("3-growth/rules.drl", more);
            assertThatThrownBy(() -> loader(files, true).load(ID))
                    .as(more)
                    .isInstanceOf(PackException.class)
                    .hasMessageContaining("3-growth/rules.drl");
        }
        PackFiles typed = PackFiles.lab().replace("3-growth/rules.drl", "ComputeRatio(", "ComputeRation(");
        assertThatThrownBy(() -> loader(typed, true).load(ID)).isInstanceOf(PackException.class);
    }

    @Test
    void whoAsksForProblemsTakesNothingForKnown() {
        assertThat(loader(PackFiles.lab(), true).problems(ID)).isEmpty();
        assertThat(asked).isEmpty();
    }
}
