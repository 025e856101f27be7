package dev.rsp.drools.testing;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.fact.Fact;
import dev.rsp.model.ModelId;
import dev.rsp.policy.RequirementId;
import dev.rsp.requirement.Requirement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A small policy and facts for it. */
final class Lab {

    static final Path DIRECTORY = Path.of("src/test/resources/dev/rsp/drools/internal/load/packs");
    static final RulePack PACK = RulePacks.from(DIRECTORY).pack("lab-policy@1.0");
    static final ModelId NEXT = ModelId.of("next");
    static final Requirement ASSESS = new Requirement(NEXT, RequirementId.of("assessment"));

    private Lab() {}

    /** A model whose training is planned, and more facts as cases write them. */
    static List<Fact> launch(String... more) {
        return facts("""
                - model-snapshot: {id: next}
                - planned-activity: {model: next, activity: training, on: 2025-07-15}
                """ + String.join("\n", more));
    }

    /** The same, with a model that it grew over so many times. */
    static List<Fact> grown(String ratio) {
        return launch("- model-snapshot: {id: previous}", "- " + ratio(ratio));
    }

    static Fact ratioOf(String ratio) {
        return facts("- " + ratio(ratio)).get(0);
    }

    static List<Fact> facts(String yaml) {
        return PACK.facts("test", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String ratio(String ratio) {
        return "compute-ratio: {model: next, reference: previous, ratio: " + ratio + ", method: tests}";
    }
}
