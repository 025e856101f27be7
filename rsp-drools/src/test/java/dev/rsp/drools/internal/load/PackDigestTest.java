package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.Overlays.AT;
import static dev.rsp.drools.internal.load.Overlays.NEXT;
import static dev.rsp.drools.internal.load.Overlays.next;
import static dev.rsp.drools.internal.load.PackFiles.lab;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a digest stands for: all that matters, and nothing else. */
class PackDigestTest {

    /** Pinned: a digest that moves while its files stay makes every stored decision a stranger. */
    private static final String LAB = "sha256:fe5ae6202971ae6ae4d7464e13da435d26d3cf31429c1e0e0296b424446c5db9";

    private static final String LAB_EVIDENCE =
            "sha256:45c6c67e143f52190df471b3cf4c3869e55ef277756ddfd5e00b3bd712658055";

    @Test
    void theDigestsOfAFixedPackStay() {
        EffectivePack pack = lab().load();
        assertThat(pack.digest()).isEqualTo(LAB);
        assertThat(pack.parts().get(0).digest()).isEqualTo(LAB_EVIDENCE);
    }

    @Test
    void theDigestOfAPartIsThatOfItsListing() throws Exception {
        Map<String, String> lines = new TreeMap<>();
        lab().tree().files().forEach((path, bytes) -> {
            if (path.startsWith("lab-evidence/0.1/")) {
                lines.put(path.substring("lab-evidence/0.1/".length()), sha256(bytes));
            }
        });
        StringBuilder listing = new StringBuilder("rsp-pack 1\n");
        lines.forEach(
                (path, hash) -> listing.append(hash).append("  ").append(path).append('\n'));
        String digest = "sha256:" + sha256(listing.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(lab().load().parts().get(0).digest()).isEqualTo(digest);
    }

    @Test
    void aDirectoryAndAJarHaveTheSame(@TempDir Path root) {
        PackTree directory = PackTree.ofDirectory(lab().writeTo(root.resolve("packs")), PackLimits.STANDARD);
        PackTree jar = PackTree.ofJar(lab().writeToJar(root.resolve("packs.jar")), "rsp/packs", PackLimits.STANDARD);
        assertThat(load(directory)).isEqualTo(LAB);
        assertThat(load(jar)).isEqualTo(LAB);
    }

    @Test
    void theOrderOfFilesDoesNotCount() {
        List<Map.Entry<String, byte[]>> files =
                new ArrayList<>(lab().tree().files().entrySet());
        long seed = 20250522L;
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(files, new Random(seed + i));
            TreeMap<String, byte[]> shuffled = new TreeMap<>();
            files.forEach(file -> shuffled.put(file.getKey(), file.getValue()));
            assertThat(load(new PackTree(shuffled))).as("seed %d", seed + i).isEqualTo(LAB);
        }
    }

    @Test
    void lineEndsDoNotCount() {
        PackFiles files = lab();
        for (Map.Entry<String, byte[]> file : lab().tree().files().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            files = files.with("/" + file.getKey(), text.replace("\n", "\r\n"));
        }
        assertThat(files.load().digest()).isEqualTo(LAB);
        assertThat(files.load().parts()).isEqualTo(lab().load().parts());
    }

    @ParameterizedTest
    @CsvSource({
        "policy.yaml, status: partial, 'status:   partial # so far'",
        "policy.yaml, title: Policy of a lab, title: 'Policy of a lab'",
        "vocabulary.yaml, '{domain: cbrn, says: \"Help with weapons\"}', '{says: \"Help with weapons\", domain: cbrn}'",
        "clauses.yaml, force: AIM, 'force: \"AIM\"'",
        "3-growth/parameters.yaml, value: 4, '# as printed\n  value: 4'"
    })
    void layoutAndCommentsOfYamlDoNotCount(String file, String before, String after) {
        assertThat(lab().replace(file, before, after).load().digest()).isEqualTo(LAB);
    }

    @Test
    void theReadmeOfAVersionCountsForThePartAlone() {
        EffectivePack pack = lab().with("README.md", "# Lab\n").load();
        assertThat(pack.digest()).isEqualTo(LAB);
        assertThat(pack.parts().get(0)).isEqualTo(lab().load().parts().get(0));
        assertThat(pack.parts().get(1)).isNotEqualTo(lab().load().parts().get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "policy.yaml, 2025-12-31, 2025-12-30",
        "policy.yaml, The annex, The annexes",
        "policy.yaml, encoding: 0.1.0, encoding: 0.1.1",
        "policy.yaml, '[model, gate]', '[model, gate, cadence]'",
        "vocabulary.yaml, Help with weapons, Help with a weapon",
        "vocabulary.yaml, scope: model, scope: lab",
        "clauses.yaml, The lab aims to, The lab will",
        "1-thresholds/clause.md, '# Thresholds', '# Threshold'",
        "1-thresholds/rules.drl, '\"lead\" )', '\"tester\" )'",
        "1-thresholds/rules.drl, 'when\n    ThresholdNotShownBelow(', 'when\n     ThresholdNotShownBelow('",
        "1-thresholds/cases.yaml, status: crossed, status:  crossed",
        "3-growth/parameters.yaml, value: 4, value: 4.5",
        "3-growth/parameters.yaml, value: 4, value: 4.0",
        "shared-facts.yaml, on: 2025-06-10, on: 2025-06-09",
        "lab-evidence/0.1/policy.yaml, A lab, Another lab",
        "lab-evidence/0.1/vocabulary.yaml, Answers for the tests, Tests",
        "lab-evidence/0.1/clauses.yaml, for a limited time, for some time",
        "lab-evidence/0.1/1-age/clause.md, '# Age', '# Ages'",
        "lab-evidence/0.1/1-age/rules.drl, 'not OwnAssessment( model', 'not OwnAssessment(  model'",
        "lab-evidence/0.1/1-age/parameters.yaml, value: P12M, value: P11M",
        "lab-evidence/0.1/1-age/cases.yaml, as-of: 2025-07-01, as-of: 2025-07-02"
    })
    void whatMattersCounts(String file, String before, String after) {
        assertThat(lab().replace(file, before, after).load().digest()).isNotEqualTo(LAB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "renumbered: {\"2\": \"5\"}\n",
                "renumbered: {\"2\": \"5\", \"3\": \"2\"}\n",
                "effective-until: 2026-12-31\n",
                "title: Another\n"
            })
    void whatAnOverlaySaysCounts(String line) {
        String plain = next().load(NEXT).digest();
        assertThat(next().append(AT + "policy.yaml", line).load(NEXT).digest()).isNotEqualTo(plain);
    }

    @Test
    void whatAnOverlayInheritsCounts() {
        String plain = next().load(NEXT).digest();
        assertThat(next().replace("3-growth/parameters.yaml", "value: 4", "value: 3")
                        .load(NEXT)
                        .digest())
                .isNotEqualTo(plain);
        assertThat(next().replace("policy.yaml", "Policy of a lab", "Policy")
                        .load(NEXT)
                        .digest())
                .isNotEqualTo(plain);
        assertThat(next().replace("policy.yaml", "The annex", "The annexes")
                        .load(NEXT)
                        .digest())
                .as("what a base says of itself alone")
                .isEqualTo(plain);
    }

    @Test
    void whatAPolicyUnderAnotherLeavesUnreadCounts() {
        String plain = Overlays.own().load(Overlays.OWN).digest();
        assertThat(Overlays.own()
                        .replace("policy.yaml", "The annex", "The annexes")
                        .load(Overlays.OWN)
                        .digest())
                .isNotEqualTo(plain);
    }

    @Test
    void anOverrideAndTheSameValueWrittenOutDiffer() {
        PackFiles over = next().with(AT + "3-growth/parameters.yaml", "override: true\ngrowth: {value: 3}\n");
        assertThat(over.load(NEXT).digest()).isNotEqualTo(next().load(NEXT).digest());
        assertThat(over.load(NEXT).digest())
                .isEqualTo(next().replace("3-growth/parameters.yaml", "value: 4", "value: 3")
                        .load(NEXT)
                        .digest());
    }

    private static String load(PackTree tree) {
        return new PackLoader(new PackStore(tree, null), TypeCatalog.standard())
                .load(PackId.parse(PackFiles.ID))
                .digest();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
