package dev.rsp.drools.internal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.internal.cases.Deadline;
import dev.rsp.drools.internal.load.PackFiles;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.testing.Fate;
import dev.rsp.drools.testing.MutantKind;
import dev.rsp.drools.testing.MutantResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinds of mutants, each in a pack with one rule for it: which edit it is, which case kills it, that it lives without. */
class MutantKindsTest {

    /**
     * A clause with one rule.
     *
     * @param kind the kind of mutant that it is made for
     * @param vocabulary what its pack knows beside
     * @param conditions of its rule
     * @param conclusion of its rule
     * @param pinning its case that notices, without its head
     */
    private record Made(MutantKind kind, String vocabulary, String conditions, String conclusion, String pinning) {

        PackFiles files(boolean pinned) {
            String rule = "5 Something is made of it";
            PackFiles files = PackFiles.lab()
                    .append("vocabulary.yaml", vocabulary)
                    .append("clauses.yaml", """
                            "5":
                              force: MUST
                              says: "Something is made of it."
                              rules:
                                - "%s"
                            """.formatted(rule))
                    .with("5-made/clause.md", "Something is made of it.\n")
                    .with("5-made/rules.drl", """
                            rule "%s"
                                @clause( 5 )
                                @force( MUST )
                            when
                            %sthen
                                insertLogical( new %s );
                            end
                            """.formatted(rule, conditions.indent(4), conclusion));
            files = kind == MutantKind.DEADLINE ? files.with("5-made/parameters.yaml", WAIT) : files;
            files = vocabulary.startsWith("chains:") ? inChains(files) : files;
            return files.with(
                    "5-made/cases.yaml",
                    """
                    - name: Something is made of it
                      clause: "%s"
                      as-of: 2025-07-01
                    """.formatted(pinned ? 5 : 4) + (pinned ? pinning : "use: [launch, below]\n" + NOTHING).indent(2));
        }

        private static PackFiles inChains(PackFiles files) {
            return files.replace("policy.yaml", "[model, gate]", "[model, gate, chain-step-open]")
                    .replace("vocabulary.yaml", "roles:\n", """
                            roles:
                              board: {says: "Is told"}
                              deputy: {says: "Stands in"}
                              heads: {all-of: [lead, deputy], says: "Both"}
                            """);
        }

        @Override
        public String toString() {
            return kind.toString();
        }
    }

    private static final String WAIT = """
            wait:
              description: How long nothing is owed after an incident
              clause: "5"
              type: period
              unit: days
              value: P30D
              stricter: lower
            """;

    private static final String OWED = """
            requirements:
              report: {says: "A report is owed"}
            """;

    private static final String CHAINS = """
            chains:
              release:
                subject: report
                steps:
                  decide: {act: approval, role: heads}
                  inform: {act: notice, role: board, after: decide}
            """;

    private static final String REPORT = "Requirement( $model, \"report\" )";

    private static final String EXPECTED = """
            expect:
              - requirement: {model: next, id: report}
              - gate: {model: next, activity: training, outcome: proceed}
            """;

    private static final String NOTHING = """
            expect:
              - gate: {model: next, activity: training, outcome: proceed}
            """;

    private static final Made VARIABLE =
            new Made(MutantKind.VARIABLE, OWED, """
            ComputeRatio( $model : model, $reference : reference )
            exists Model( id == $model, role == ModelRole.SUBJECT )
            exists Model( id == $reference, role == ModelRole.REFERENCE )
            """, REPORT, "use: [launch, below]\n" + """
            given:
              - model-snapshot: {id: previous}
              - compute-ratio: {model: next, reference: previous, ratio: 1, method: tests}
            """ + EXPECTED);

    private static final Made NEGATE =
            new Made(MutantKind.NEGATE_PATTERN, """
              baseline: {item: "a model to compare with", role: lead, clause: "5"}
            """ + OWED, """
            Model( role == ModelRole.SUBJECT, $model : id )
            not Baseline( model == $model )
            """, REPORT, "use: [launch, below]\n" + EXPECTED);

    private static final Made DEADLINE =
            new Made(MutantKind.DEADLINE, OWED, """
            PeriodParameter( id == "wait", $period : value )
            Incident( $model : model, $on : on )
            AsOf( day > $on.plus( $period ) )
            """, REPORT, "use: [launch, below]\n" + """
            given:
              - incident: {id: outage, model: next, criterion: audits, on: 2025-06-10}
            """ + NOTHING);

    private static final String STEPS = """
            ChainStepOpen( chain == "release", $model : model, $about : about, $step : step )
            """;

    private static final String MISSING = "ApprovalMissing( $model, \"release\", $about, $step )";

    private static final Made CHAIN =
            new Made(MutantKind.CHAIN, CHAINS, STEPS, MISSING, "use: [launch, below]\n" + """
            given:
              - report: {id: paper, model: next, chain: release, about: level-2-security, on: 2025-06-20}
                as: paper
              - approval: {id: one, subject: {ref: paper}, step: decide, person: person-a, role: lead, on: 2025-06-21}
              - approval: {id: two, subject: {ref: paper}, step: decide, person: person-b, role: deputy, on: 2025-06-21}
            expect:
              - approval-missing: {model: next, chain: release, about: level-2-security, step: inform}
              - gate: {model: next, activity: training, outcome: proceed}
            """);

    private static final Made ROLE = new Made(MutantKind.ROLE, CHAINS, STEPS, MISSING, "use: [launch, below]\n" + """
            given:
              - report: {id: paper, model: next, chain: release, about: level-2-security, on: 2025-06-20}
                as: paper
              - approval: {id: one, subject: {ref: paper}, step: decide, person: person-a, role: lead, on: 2025-06-21}
            expect:
              - approval-missing: {model: next, chain: release, about: level-2-security, step: decide}
              - approval-missing: {model: next, chain: release, about: level-2-security, step: inform}
              - gate: {model: next, activity: training, outcome: proceed}
            """);

    private static final Made QUESTION =
            new Made(MutantKind.QUESTION, """
              judgement: {item: "an answer", role: lead, clause: "5"}
            questions:
              harm: {role: lead, answers: [none, some], favourable: [none], requirement: report, says: "Does it harm?"}
            """ + OWED, """
            Model( role == ModelRole.SUBJECT, $model : id )
            Question( requirement == "report", $question : id, $role : role )
            not Judgement( model == $model, question == $question, answer == "none", role == $role )
            """, REPORT, "use: [launch, below]\n" + """
            given:
              - judgement: {id: harmless, model: next, about: report, question: harm, answer: none, role: lead, on: 2025-06-20}
            """ + NOTHING);

    /** What is made, the id of a mutant of it, and what it may become. */
    private record Edit(Made made, String id, String change) {}

    static List<Edit> edits() {
        return List.of(
                new Edit(
                        VARIABLE,
                        "5/variable/then.model=$reference",
                        "\"$model\" (model) of the conclusion may become \"$reference\""),
                new Edit(NEGATE, "5/negate-pattern/2", "\"not Baseline( model == $model )\" may become \"exists\""),
                new Edit(
                        DEADLINE,
                        "5/deadline/3.1=$on.minus( $period )",
                        "\"$on.plus( $period )\" of \"day > $on.plus( $period )\" may become \"$on.minus( $period )\""),
                new Edit(CHAIN, "chains/release/inform/may-be-dropped", "may be dropped"),
                new Edit(ROLE, "roles/heads/member-deputy-may-be-dropped", "member \"deputy\" may be dropped"),
                new Edit(
                        QUESTION, "questions/harm/role-lead-may-become-tester", "role \"lead\" may become \"tester\""));
    }

    private static Mutant mutant(EffectivePack pack, String id) {
        List<Mutant> found =
                Mutants.of(pack).stream().filter(each -> each.id().equals(id)).toList();
        assertThat(found).as(id).hasSize(1);
        return found.get(0);
    }

    private static MutantResult fate(EffectivePack pack, Mutant mutant) {
        Original original = Original.of(pack);
        assertThat(original.failing()).isEmpty();
        Campaign campaign = new Campaign(original, List.of(mutant), Deadline.never());
        campaign.run(new Campaign.Plan(1, 1, 1), (done, of) -> {});
        return campaign.results().get(0);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void itIsKilledByTheCaseThatPinsItAndSurvivesWithout(Edit edit) {
        EffectivePack pinned = edit.made().files(true).load();
        Mutant mutant = mutant(pinned, edit.id());
        assertThat(mutant.kind()).isEqualTo(edit.made().kind());
        assertThat(mutant.change()).isEqualTo(edit.change());
        assertThat(fate(pinned, mutant).fate()).isEqualTo(Fate.KILLED);
        assertThat(fate(pinned, mutant).by()).startsWith("\"Something is made of it\" at lab-policy/1.0/5-made/cases");
        EffectivePack open = edit.made().files(false).load();
        assertThat(fate(open, mutant(open, edit.id())).fate()).isEqualTo(Fate.SURVIVED);
    }

    /** An aim concludes nothing but advice, and what binds never does: so no pack with such an edit can load at all. */
    @Test
    void aClauseThatNoLongerBindsIsRefusedWhateverItsCasesSay() {
        EffectivePack pack = VARIABLE.files(false).load();
        Mutant mutant = mutant(pack, "5/force");
        assertThat(mutant.kind()).isEqualTo(MutantKind.FORCE);
        assertThat(mutant.change()).isEqualTo("\"MUST\" may become \"AIM\"");
        assertThat(mutant.subject()).isEqualTo("clause \"5\"");
        assertThat(fate(pack, mutant).fate()).isEqualTo(Fate.REFUSED);
        assertThat(fate(pack, mutant).by()).isEqualTo("L17");
    }

    @Test
    void anEditOfTheVocabularySaysWhereItsEntryStands() {
        PackFiles files = CHAIN.files(true);
        List<String> lines =
                files.text("vocabulary.yaml").lines().map(String::strip).toList();
        EffectivePack pack = files.load();
        Map<String, String> starts = Map.of(
                "chains/release/decide/may-be-dropped", "decide:",
                "chains/release/inform/may-be-dropped", "inform:",
                "gates/security/training/may-be-dropped", "security/training:",
                "roles/heads/member-deputy-may-be-dropped", "heads:",
                "required-standard/cbrn-3/level-2-security/may-be-dropped", "cbrn-3/level-2-security:",
                "capability-threshold/cbrn-3/role-lead-may-become-tester", "cbrn-3:",
                "criterion/audits/role-lead-may-become-tester", "audits:");
        starts.forEach((id, start) -> {
            Mutant mutant = mutant(pack, id);
            assertThat(mutant.place().file()).as(id).isEqualTo("lab-policy/1.0/vocabulary.yaml");
            assertThat(lines.get(mutant.place().line() - 1)).as(id).startsWith(start);
        });
    }
}
