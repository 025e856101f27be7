package dev.rsp.drools;

import dev.rsp.decision.PolicyEngine;
import dev.rsp.fact.Fact;
import dev.rsp.model.Activity;
import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one policy, loaded and checked; immutable and safe for all threads.
 *
 * @since 0.1.0
 */
public interface RulePack {

    /**
     * The policy.
     *
     * @return its id
     */
    PolicyId policy();

    /**
     * The version.
     *
     * @return the policy's own number
     */
    PolicyVersion version();

    /**
     * The version of our reading.
     *
     * @return SemVer
     */
    String encoding();

    /**
     * How much of the source was read and encoded.
     *
     * @return {@code complete} or {@code partial}
     */
    String status();

    /**
     * The parts of the source not read or not encoded.
     *
     * @return texts; not empty unless complete
     */
    List<String> unread();

    /**
     * The first day in force.
     *
     * @return the day
     */
    LocalDate effectiveFrom();

    /**
     * The last day in force.
     *
     * @return the day, or null while in force
     */
    @Nullable
    LocalDate effectiveUntil();

    /**
     * The digest of the effective content.
     *
     * @return {@code sha256:} and 64 digits
     */
    String digest();

    /**
     * How many rules the effective pack has.
     *
     * @return the number, those of the evidence pack included
     */
    int rules();

    /**
     * The clauses, those of the evidence pack with its prefix.
     *
     * @return every row of clauses.yaml, by id
     */
    List<ClauseInfo> clauses();

    /**
     * How the pack reads what can be read in more ways than one.
     *
     * @return the readings, those of the evidence pack first, then folder by folder in the order of their tables; may be
     *     empty
     */
    List<ReadingInfo> readings();

    /**
     * What the policy may ask for before an activity: standards with their criteria, judgements, chains of approvals,
     * duties.
     *
     * @param activity the activity
     * @return what the vocabulary holds for it; no gate and no standard where none bears on it, which is no permission
     */
    Checklist checklist(Activity activity);

    /**
     * The pack as text for people: identity, clauses, strata.
     *
     * @return lines of text
     */
    String describe();

    /**
     * A clause as text for people: its words, parameters, rules and cases.
     *
     * @param clause the clause's id
     * @return lines of text
     * @throws IllegalArgumentException if the pack has no such clause, naming the nearest
     */
    String describe(String clause);

    /**
     * Reads cases from a file, to be decided.
     *
     * @param file a YAML file of cases
     * @return the cases, in order; at least one
     * @throws PackException with every problem of the file
     */
    List<CaseInfo> cases(Path file);

    /**
     * Reads cases that came otherwise than in a file, such as in a request.
     *
     * @param source what they came from, for messages in the place of a path
     * @param content YAML or JSON in UTF-8, at most 1 MiB
     * @return the cases, in order; at least one
     * @throws PackException with every problem of the content
     */
    List<CaseInfo> cases(String source, byte[] content);

    /**
     * Reads facts from a file that is a list of them, to be given to a case beside its own.
     *
     * @param file a YAML file of facts, written as under {@code given:} of a case
     * @return the facts, in order; at least one
     * @throws PackException with every problem of the file
     */
    List<Fact> facts(Path file);

    /**
     * Reads facts that came otherwise than in a file.
     *
     * @param source what they came from, for messages in the place of a path
     * @param content YAML or JSON in UTF-8, at most 1 MiB
     * @return the facts, in order; at least one
     * @throws PackException with every problem of the content
     */
    List<Fact> facts(String source, byte[] content);

    /**
     * Runs the pack's own cases.
     *
     * @return one result for each, folder by folder
     * @throws PackException if a file of cases is wrong
     */
    List<CaseResult> test();

    /**
     * Runs some of the pack's own cases.
     *
     * @param clause the clause they pin, as the pack names it; empty for any
     * @param text what their names contain; empty for anything
     * @return one result for each, folder by folder; empty where no case is like that
     * @throws PackException if a file of cases is wrong
     */
    List<CaseResult> test(String clause, String text);

    /**
     * Runs some of the pack's own cases, as many of them as there is time for.
     *
     * <p>No case is begun when the time is over; those that were not have not passed.
     *
     * @param clause the clause they pin, as the pack names it; empty for any
     * @param text what their names contain; empty for anything
     * @param limit how long it may take, more than nothing
     * @return one result for each, folder by folder; empty where no case is like that
     * @throws PackException if a file of cases is wrong
     * @throws IllegalArgumentException if the limit is not positive
     */
    List<CaseResult> test(String clause, String text, Duration limit);

    /**
     * The number of the pack's own cases.
     *
     * @return the number
     * @throws PackException if a file of cases is wrong
     */
    int caseCount();

    /**
     * The engine that decides under this version; rules are compiled at its first decision.
     *
     * @return always the same engine
     */
    PolicyEngine engine();
}
