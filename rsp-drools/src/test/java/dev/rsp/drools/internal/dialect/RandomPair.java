package dev.rsp.drools.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two rules: one that a favourable fact fires, and one that its absence fires; mostly alike in everything else. */
final class RandomPair {

    private static final String GATE = "Gate( $m : model, kind == \"asl-3-deployment\", $x : activity )";
    private static final String HOLD = "GateLimit( $m, $x, Effect.HOLD )";
    private static final List<String> HARSH = List.of(
            HOLD, HOLD, HOLD, "GateLimit( $m, $x, Effect.HALT )", "NotDetermined( $m, \"elicitation\", \"rso\", $x )");
    private static final List<String> MORE = List.of(
            "exists Incident( model == $m )",
            "Incident( model == $m )",
            "not Baseline( model == $m )",
            "exists Baseline( model == $m )",
            "Baseline( model == $m, $q : reference )",
            "Baseline( $q : model, reference == $m )",
            "Baseline( $q : model )",
            "exists Model( id == $m, role == ModelRole.SUBJECT )",
            "RequiredStandard( threshold == \"cbrn-3\", $t : standard )",
            "AsOf( day > $on )",
            "AsOf( day < $on.plus( $period ) )");

    private final Random random;

    RandomPair(Random random) {
        this.random = random;
    }

    /** A rule: what comes before the fact, the fact, what comes after it, the conclusion. */
    private record Draft(List<String> before, String fact, List<String> after, String conclusion) {}

    private List<Draft> drafts() {
        return List.of(
                new Draft(
                        List.of(GATE, "RequiredStandard( threshold == \"cbrn-3\", $s : standard )"),
                        "ChainComplete( chain == \"report\", model == $m, about == $s, $on : on )",
                        List.of(
                                "PeriodParameter( id == \"reassessment-period\", $period : value )",
                                "AsOf( day > $on.plus( $period ) )"),
                        HOLD),
                new Draft(
                        List.of(
                                "Baseline( $m : model, $r : reference )",
                                "Gate( model == $m, kind == \"assessment\", $x : activity )"),
                        "ChainComplete( chain == \"report\", model == $r, about == \"asl-3-deployment\", $i : item )",
                        List.of(
                                "exists Judgement( model == $r, about == $i, question == \"alarm\", answer == \"adequate\" )"),
                        HOLD),
                new Draft(
                        List.of(GATE, "exists Baseline( model == $m )"),
                        "Report( model == $m, chain == \"report\", about == \"asl-3-deployment\" )",
                        List.of(),
                        any(HARSH)),
                new Draft(
                        List.of(GATE, "Baseline( model == $m, $r : reference )"),
                        "Determination( status == DeterminationStatus.BELOW, model == $r, threshold == \"cbrn-3\", $on : on )",
                        List.of("AsOf( day > $on )"),
                        any(HARSH)),
                new Draft(
                        List.of(GATE, "exists Incident( model == $m )"),
                        "ChainComplete( chain == \"interim-measures\", model == $m, about == \"asl-3-deployment\", $i : item )",
                        List.of(),
                        "ActivityCondition( $m, $x, $i )"));
    }

    /** The text of the two rules. */
    String text() {
        Draft draft = any(drafts());
        String pair = draft.conclusion().startsWith("ActivityCondition") ? HOLD : any(HARSH);
        List<String> one = new ArrayList<>(draft.before());
        one.add(draft.fact());
        one.addAll(draft.after());
        List<String> two = new ArrayList<>(draft.before());
        two.add("not " + draft.fact().replaceFirst(", \\$\\w+ : \\w+ \\)", " )"));
        while (random.nextInt(3) > 0) {
            edit(random.nextInt(4) > 0 ? two : one);
        }
        return rule("9/1 What is there", one, draft.conclusion()) + "\n"
                + renamed(rule("9/2 What is not there", two, pair));
    }

    private void edit(List<String> conditions) {
        int at = random.nextInt(conditions.size());
        String line = conditions.get(at);
        switch (random.nextInt(6)) {
            case 0 -> conditions.remove(at);
            case 1 -> conditions.add(conditions.size() - random.nextInt(2), any(MORE));
            case 2 ->
                conditions.set(at, line.replaceFirst("== \\$[mr]\\b", "== " + any(List.of("\\$m", "\\$r", "\\$q"))));
            case 3 ->
                conditions.set(
                        at,
                        line.replaceFirst(
                                any(List.of("== ", "about == \\S+ ?")), any(List.of("!= ", "about == \\$s "))));
            case 4 -> conditions.set(at, line.replaceFirst(", \\w+ == [^,)]+", ""));
            default ->
                conditions.set(at, line.replace("\"asl-3-deployment\"", any(List.of("\"assessment\"", "$s", "$t"))));
        }
        if (conditions.isEmpty()) {
            conditions.add(GATE);
        }
    }

    private String renamed(String rule) {
        return random.nextBoolean()
                ? rule
                : rule.replace("$m", "$next").replace("$x", "$use").replace("$r", "$before");
    }

    private static String rule(String name, List<String> conditions, String conclusion) {
        return Sample.RULE
                .replace("9 Something is so", name)
                .replaceAll("(?s)when\\n.*then\\n", "when\n    REST")
                .replaceAll("(?s)REST.*", "")
                .concat(String.join("\n    ", conditions) + "\nthen\n    insertLogical( new " + conclusion
                        + " );\nend\n");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
