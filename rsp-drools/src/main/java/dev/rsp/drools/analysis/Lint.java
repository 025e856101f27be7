package dev.rsp.drools.analysis;

import dev.rsp.fact.Require;
import java.util.List;

/**
 * A check of packs, with the text of its page.
 *
 * @param id the id, such as {@code L05} or {@code case-name}: that of {@code PackProblem.id()}
 * @param title what holds where nothing is found
 * @param severity how much a finding weighs
 * @param checked where it is checked: {@code load}, {@code tests} (whenever cases are read), {@code lint} or {@code
 *     review}
 * @param checks what it asks for
 * @param in the file that {@code avoid} and {@code prefer} are parts of; empty where they are words
 * @param avoid what gets a finding
 * @param prefer the same without one
 * @param rationale why
 * @param example what is said of {@code avoid}, or of something like it, word by word: message, place and cure; empty
 *     where no tool says it
 * @since 0.1.0
 */
public record Lint(
        String id,
        String title,
        Severity severity,
        List<String> checked,
        String checks,
        String in,
        String avoid,
        String prefer,
        String rationale,
        String example) {

    /** Checks that everything is there, and copies the list. */
    public Lint {
        Require.given(Lint.class, id, title, severity, checked, checks, in, avoid, prefer, rationale, example);
        checked = List.copyOf(checked);
    }

    /**
     * Where the page of the check lies.
     *
     * @return the path below the root of the project, such as {@code docs/lints/L05.md}
     */
    public String page() {
        return "docs/lints/" + id + ".md";
    }

    /**
     * Whether a finding may be suppressed, with a reason.
     *
     * @return false for errors, and for what is said of suppressing itself
     */
    public boolean isSuppressible() {
        return severity != Severity.ERROR && !id.startsWith("lint-");
    }
}
