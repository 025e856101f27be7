package dev.rsp.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of cases that say which pack they are for. */
class CasesUnderTest {

    private static final Path PACKS = Path.of("src/main/packs");
    private static final String ID = "anthropic-rsp@2.2";
    private static final String CASE = """
            under: %s
            cases:
            - name: A model to be deployed
              as-of: 2025-07-01
              given:
                - model-snapshot: {id: next}
                - planned-activity: {model: next, activity: general-deployment, on: 2025-07-15}
            """;

    @TempDir
    private Path folder;

    @Test
    void theCasesOfTheEvidencePackAreThoseOfThePolicyTheyName() throws IOException {
        copy();
        int all = RulePacks.from(folder).pack(ID).caseCount();
        for (Path file : casesBelow("rsp-evidence")) {
            Files.writeString(file, Files.readString(file).replace("under: " + ID, "under: lakeside@1.0"));
        }
        assertThat(RulePacks.from(folder).pack(ID).caseCount()).isLessThan(all).isPositive();
    }

    @Test
    void thePolicyItselfCannotSetItsCasesAside() throws IOException {
        copy();
        Path file = folder.resolve("anthropic-rsp/2.0/6.2-interim-measures/cases.yaml");
        Files.writeString(file, "under: lakeside@1.0\ncases:\n" + Files.readString(file));
        RulePack pack = RulePacks.from(folder).pack(ID);
        assertThatThrownBy(pack::test).isInstanceOf(PackException.class).hasMessage("""
                The key (cases.under) must be left to evidence packs, but was (lakeside@1.0).
                  at anthropic-rsp/2.0/6.2-interim-measures/cases.yaml:1
                  Maybe remove it; the cases of a policy are run under every version that keeps them.""");
    }

    @Test
    void casesForThisPackOrForItsEvidencePackAreRead() throws IOException {
        assertThat(RulePacks.bundled().pack(ID).cases(file(ID))).hasSize(1);
        assertThat(RulePacks.bundled().pack(ID).cases(file("rsp-evidence@0.1"))).hasSize(1);
    }

    @Test
    void casesForAnotherPackAreRefused() throws IOException {
        Path file = file("lakeside@1.0");
        assertThatThrownBy(() -> RulePacks.bundled().pack(ID).cases(file))
                .isInstanceOf(PackException.class)
                .hasMessage("""
                        The key (cases.under) must be anthropic-rsp@2.2 or what it stands on, but was (lakeside@1.0).
                          at %s:1
                          Maybe another policy or version was meant.""".formatted(file));
    }

    private Path file(String under) throws IOException {
        return Files.writeString(folder.resolve("case.yaml"), CASE.formatted(under));
    }

    private Iterable<Path> casesBelow(String pack) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(pack))) {
            return files.filter(file -> file.endsWith("cases.yaml")).toList();
        }
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(PACKS)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(PACKS.relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
    }
}
