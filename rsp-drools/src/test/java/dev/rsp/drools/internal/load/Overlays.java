package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;

/** Packs over the lab's policy, to start from. */
public final class Overlays {

    /** A second version. */
    public static final String NEXT = "lab-policy@1.1";

    /** Where it lies. */
    public static final String AT = "lab-policy/1.1/";

    /** A pack of its own that may only make the policy stricter. */
    static final String OWN = "lab-own@1.0";

    /** Where that lies. */
    static final String OWN_AT = "lab-own/1.0/";

    private Overlays() {}

    /** A second version that changes nothing yet. */
    public static PackFiles next() {
        return lab().with(AT + "policy.yaml", """
                policy: lab-policy
                version: "1.1"
                base: "1.0"
                encoding: 0.1.0
                effective-from: 2026-01-01
                status: partial
                unread: ["The annex"]
                """);
    }

    /** A third version over the second, that changes nothing yet. */
    public static PackFiles third(PackFiles next) {
        return next.with("lab-policy/1.2/policy.yaml", """
                policy: lab-policy
                version: "1.2"
                base: "1.1"
                encoding: 0.1.0
                effective-from: 2027-01-01
                status: partial
                unread: ["The annex"]
                """);
    }

    /** A pack of its own, tighten-only, that adds nothing yet. */
    static PackFiles own() {
        return lab().with(OWN_AT + "policy.yaml", """
                policy: lab-own
                version: "1.0"
                base: lab-policy@1.0
                tighten-only: true
                encoding: 0.1.0
                effective-from: 2025-01-01
                effective-until: 2025-12-31
                status: partial
                unread: ["The annex"]
                """);
    }

    /** A folder with one rule of a clause 9 and a case of it. */
    static PackFiles addRule(PackFiles files, String at) {
        return files.with(at + "clauses.yaml", """
                        "9":
                          force: MUST
                          gates: [security]
                          says: "Training waits while an incident is open."
                          rules:
                            - "9 An incident holds what security bears on"
                        """)
                .with(at + "9-incidents/clause.md", "# Incidents\n")
                .with(at + "9-incidents/rules.drl", """
                        rule "9 An incident holds what security bears on"
                            @clause( 9 )
                            @force( MUST )
                        when
                            Incident( $model : model )
                            Gate( model == $model, kind == "security", $activity : activity )
                        then
                            insertLogical( new GateLimit( $model, $activity, Effect.HOLD ) );
                        end
                        """)
                .with(at + "9-incidents/cases.yaml", """
                        - name: An incident holds training
                          clause: "9"
                          as-of: 2025-07-01
                          as-if: true
                          use: [launch, below]
                          given:
                            - incident: {id: leak, model: next, criterion: audits, on: 2025-06-20}
                          expect:
                            - gate-limit: {model: next, activity: training, effect: hold}
                            - gate: {model: next, activity: training, outcome: hold}
                        """);
    }
}
