package dev.rsp.examples.cli;

import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.RulePack;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.policy.ClauseId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A clause that is to be encoded.
 *
 * @param id its id
 * @param title what its section is called
 * @param parameter the id of its number, or null
 */
record NewClause(String id, String title, @Nullable String parameter) {

    private static final String UNGATED = "ungated";
    private static final Pattern TITLE = Pattern.compile("[A-Za-z][A-Za-z0-9 ,.-]{0,79}");

    /** Refuses what could not stand in the files. */
    NewClause {
        PackSource.known(ClauseId::of, id);
        if (!TITLE.matcher(title).matches()) {
            throw Refused.of(
                    Exit.USAGE,
                    "The title (--title) must be a few words of letters, digits and ,.- only, but was (%s)."
                            .formatted(title),
                    "Maybe leave quotes away; clause.md may say it in full.");
        }
        if (parameter != null) {
            PackSource.known(text -> Require.idPattern(text, "parameter.id"), parameter);
        }
    }

    /** The name of its folder. */
    String folder() {
        return id + "-" + slug(title);
    }

    /** What it requires, until that has a better name. */
    String requirement() {
        return "to-do-" + slug(id);
    }

    private static String slug(String text) {
        String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        return slug.replaceAll("^-+|[-.]+$", "");
    }

    /** What fills the blanks of the templates; the outcome of its case is what other clauses say of it. */
    Map<String, String> values(LocalDate from, @Nullable RulePack others) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("clause", id);
        values.put("title", title);
        values.put("requirement", requirement());
        values.put("from", from.toString());
        values.put("parameter", parameter == null ? "" : parameter);
        values.put("outcome", UNGATED);
        if (others != null) {
            values.put("outcome", outcome(others, Template.filled(name("cases", ".yaml"), values), from));
        }
        return values;
    }

    private static String outcome(RulePack others, String text, LocalDate from) {
        String given = text.substring(text.indexOf("    - "), text.indexOf("  expect:"));
        PolicyCase facts = PolicyCase.of(others.facts("cases.yaml", given.getBytes(StandardCharsets.UTF_8)));
        GateOutcome gate = others.engine().asIf().decide(facts, from).gates().get(0);
        Outcome outcome = gate.outcome();
        return outcome == null ? UNGATED : Schema.text(outcome);
    }

    private String name(String file, String ending) {
        return file + (parameter == null ? "" : "-with-parameter") + ending;
    }

    /** The files of its folder, by their paths below that of the version. */
    Map<String, String> files(Map<String, String> values) {
        Map<String, String> files = new TreeMap<>();
        files.put(folder() + "/clause.md", Template.filled("clause.md", values));
        files.put(folder() + "/rules.drl", Template.filled(name("rules", ".drl"), values));
        files.put(folder() + "/cases.yaml", Template.filled(name("cases", ".yaml"), values));
        if (parameter != null) {
            files.put(folder() + "/parameters.yaml", Template.filled("parameters.yaml", values));
        }
        return files;
    }
}
