package dev.rsp.drools.host;

import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.PackOptions;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** The smallest pack with a fact type of the application, in a directory, and a case for it. */
final class CanaryPack {

    static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static final Map<String, String> FILES = Map.of(
            "lab-tiny/1.0/policy.yaml", """
                policy: lab-tiny
                version: "1.0"
                encoding: 0.1.0
                title: Policy of a lab
                publisher: A lab
                effective-from: 2025-01-01
                status: complete
                source:
                  url: "https://lab.example/policy.pdf"
                level-scheme: [open]
                evidence: lab-nothing@0.1
                summaries: [gate]
                """,
            "lab-nothing/0.1/policy.yaml", """
                policy: lab-nothing
                version: "0.1"
                kind: evidence
                encoding: 0.1.0
                title: No evidence rules
                publisher: A lab
                effective-from: 2020-01-01
                status: complete
                """,
            "lab-nothing/0.1/clauses.yaml", "{}\n",
            "lab-nothing/0.1/vocabulary.yaml", "{}\n",
            "lab-tiny/1.0/vocabulary.yaml", """
                gates:
                  canary/training: {}
                facts:
                  nightly-canary: {key: [id], polarity: {by: result, favourable: [green], adverse: [red]}}
                """,
            "lab-tiny/1.0/clauses.yaml", """
                "1":
                  force: MUST
                  gates: [canary]
                  says: "A red canary holds training."
                  rules: ["1 A red canary holds training"]
                """,
            "lab-tiny/1.0/1-canary/clause.md", "# Canary\n",
            "lab-tiny/1.0/1-canary/cases.yaml", "[]\n",
            "lab-tiny/1.0/1-canary/rules.drl", """
                rule "1 A red canary holds training"
                    @clause( 1 )
                    @force( MUST )
                when
                    NightlyCanary( result == CanaryResult.RED, $model : model )
                    Gate( model == $model, kind == "canary", $activity : activity )
                then
                    insertLogical( new GateLimit( $model, $activity, Effect.HOLD ) );
                end
                """);

    private static final String CASE = """
            name: A red canary
            given:
              - model-snapshot: {id: next}
              - planned-activity: {model: next, activity: training, on: 2025-07-01}
              - nightly-canary: {id: night-1, model: next, result: red, on: 2025-06-30}
            """;

    private CanaryPack() {}

    /** Writes the pack and its case. */
    static Path writeTo(Path root) throws IOException {
        return writeTo(root, 1);
    }

    /** Writes an edition of the pack, whose rules are compiled anew, and its case. */
    static Path writeTo(Path root, int edition) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = root.resolve("packs").resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            String text = file.getValue().replace("A red canary", "A red canary of edition " + edition);
            Files.writeString(path, text);
        }
        Files.writeString(root.resolve("case.yaml"), CASE);
        return root;
    }

    /** The pack, loaded with a fact type. */
    static RulePack load(Path root, Class<? extends Fact> canary) {
        return RulePacks.from(root.resolve("packs"), PackOptions.defaults().facts(canary))
                .pack("lab-tiny@1.0");
    }

    /** The facts of the case, of the fact type that the pack was loaded with. */
    static PolicyCase facts(RulePack pack, Path root) {
        return pack.cases(root.resolve("case.yaml")).get(0).facts();
    }
}
